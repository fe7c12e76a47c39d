package org.gongshi.search.feeds;

import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.tables.OfficialColumns;

/** Columns of a feed as a table: the official ones, all of them, then what the exchange adds. */
final class FeedColumns {
    private static final List<String> ADDED = List.of("position", "decisionId", "edition", "action", "reason");

    private FeedColumns() {}

    static List<String> codes(OfficialTable table) {
        return OfficialColumns.of(table);
    }

    static List<String> header(OfficialTable table) {
        var header = new ArrayList<>(codes(table));
        header.addAll(ADDED);
        return header;
    }

    static List<String> cells(FeedLine line, List<String> codes) {
        var cells = new ArrayList<String>();
        codes.forEach(code -> cells.add(line.columns().getOrDefault(code, "")));
        cells.add(line.position());
        cells.add(line.decisionId());
        cells.add(Integer.toString(line.edition()));
        cells.add(line.action());
        cells.add(line.reason() == null ? "" : line.reason());
        return cells;
    }
}
