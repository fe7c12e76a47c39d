package org.gongshi.ingest.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** A register's entry as an answer shows it: the members are the fields, each as it may be put again. */
final class EntryBody {
    private EntryBody() {}

    static Map<String, Object> of(SpecificRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object shown = shown(record.get(field.pos()));
            if (shown != null) {
                members.put(field.name(), shown);
            }
        }
        return members;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SpecificRecord inner -> of(inner);
            case List<?> items -> items.stream().map(EntryBody::shown).toList();
            case BigDecimal amount -> amount.toPlainString();
            case LocalDate day -> day.toString();
            case Enum<?> choice -> choice.name();
            case Object plain -> plain;
        };
    }

    /** Names exactly this state of the entry, quoted as an entity tag (RFC 9110). */
    static String tag(SpecificRecord entry) {
        return "\"" + UUID.nameUUIDFromBytes(Fields.canonicalJson(of(entry)).getBytes(UTF_8)) + "\"";
    }
}
