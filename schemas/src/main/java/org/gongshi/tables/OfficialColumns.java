package org.gongshi.tables;

import java.util.List;
import java.util.Map;
import org.gongshi.exchange.OfficialTable;
import tools.jackson.databind.JsonNode;

/** The columns of the official tables (报送字段), by their codes and in the order of the table. */
public final class OfficialColumns {
    /** Columns that exchange tables have and the standard doesn't. */
    private static final String EXTRA = "EXTRA";

    private static final Map<OfficialTable, List<String>> CODES = Map.of(
            OfficialTable.PENALTIES, codes("penalties"),
            OfficialTable.PERMITS, codes("permits"),
            OfficialTable.INSPECTIONS, codes("inspections"),
            OfficialTable.UNKNOWN, List.of());

    private OfficialColumns() {}

    public static List<String> of(OfficialTable table) {
        return CODES.getOrDefault(table, List.of());
    }

    private static List<String> codes(String name) {
        return TableFiles.read(name)
                .path("columns")
                .valueStream()
                .filter(column -> !column.path("need").asString("").equals(EXTRA))
                .map(OfficialColumns::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String code(JsonNode column) {
        return column.path("code").asString("");
    }
}
