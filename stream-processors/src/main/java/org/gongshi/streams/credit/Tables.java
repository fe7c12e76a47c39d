package org.gongshi.streams.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshi.exchange.OfficialColumn;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Reserved;
import org.jspecify.annotations.Nullable;

/** A decision in the columns of an official table, as far as its receiver may have them. */
public final class Tables {
    private static final Reserved NOTHING = Reserved.newBuilder().build();

    private static final Map<OfficialTable, Mapping> MAPPINGS = Map.of(
            OfficialTable.PENALTIES, Mapping.shipped("penalties"),
            OfficialTable.PERMITS, Mapping.shipped("permits"),
            OfficialTable.INSPECTIONS, Mapping.shipped("inspections"));

    private Tables() {}

    /** What becomes of a decision in a table: a row, or the first column that it lacks. */
    public sealed interface Filled {

        /** All that the table asks for is there. */
        record Complete(List<OfficialColumn> columns) implements Filled {}

        /** The receiver would refuse it. */
        record Lacking(String column) implements Filled {}
    }

    /**
     * Fills a row.
     *
     * @param reserved null if there is nothing beside what is public
     * @param publicUntil last day of publicity as the agency asks for it; null if it leaves that to the rules
     * @param crossing fields that the receiver may have
     */
    public static Filled fill(
            OfficialTable table,
            PublicDecision view,
            @Nullable Reserved reserved,
            @Nullable LocalDate publicUntil,
            Set<String> crossing) {
        var fields = new Fields(view, reserved == null ? NOTHING : reserved, publicUntil);
        var row = mapping(table).row(fields, crossing);
        var lacking = row.lacking();
        return lacking == null ? complete(row) : new Filled.Lacking(lacking);
    }

    private static Filled complete(Mapping.Row row) {
        return new Filled.Complete(row.filled().entrySet().stream()
                .map(cell -> new OfficialColumn(cell.getKey(), cell.getValue()))
                .toList());
    }

    static Mapping mapping(OfficialTable table) {
        return Objects.requireNonNull(MAPPINGS.get(table), () -> "no columns are known of " + table);
    }
}
