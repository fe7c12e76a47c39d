package org.gongshi.ingest.tables;

import java.time.LocalDate;
import java.util.List;

/**
 * The columns of an official table (报送表样).
 *
 * @param of type of submission its rows are
 * @param kind kind of the decisions, which no column tells
 * @param since first day of this version of the table
 * @param agencyOfSender whether the sender stands for the agency where no column names it
 */
record Layout(
        String name,
        String of,
        String kind,
        LocalDate since,
        String title,
        String source,
        boolean agencyOfSender,
        List<Column> columns) {

    boolean hasColumnFor(String path) {
        return columns.stream().anyMatch(column -> column.to().contains(path));
    }
}
