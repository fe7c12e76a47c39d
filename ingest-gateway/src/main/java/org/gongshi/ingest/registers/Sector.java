package org.gongshi.ingest.registers;

import java.util.regex.Pattern;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Codes of sector lines (执法领域), such as market-regulation. */
final class Sector {
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Sector() {}

    static String required(Fields fields) {
        String sector = optional(fields);
        fields.requireValue("sector");
        return sector == null ? "" : sector;
    }

    static @Nullable String optional(Fields fields) {
        String sector = fields.line("sector");
        if (sector != null && !CODE.matcher(sector).matches()) {
            fields.refuse("sector", ErrorCode.SECTOR_FORMAT);
        }
        return sector;
    }
}
