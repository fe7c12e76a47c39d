package org.gongshi.search.indexing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryField;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.FieldType;
import org.gongshi.search.registers.PublicRegister;
import org.jspecify.annotations.Nullable;

/** The registers' records as the entries that are indexed and answered: the fields that leave a register, and no other. */
final class RegisterEntries {
    private RegisterEntries() {}

    /** Whose topic it is. */
    static Optional<PublicRegister> register(String topic) {
        return PublicRegister.of(topic.replaceFirst("^register\\.(.+)-v\\d+$", "$1"));
    }

    static Entry entry(PublicRegister register, SpecificRecord value) {
        String id = Objects.requireNonNull(text(value, "id"));
        String agency = register == PublicRegister.AGENCIES ? id : Objects.requireNonNull(text(value, "agency"));
        return new Entry(register, id, agency, versions(register, value));
    }

    private static List<EntryVersion> versions(PublicRegister register, SpecificRecord value) {
        return value instanceof OfficerEntry officer
                ? OfficerRules.periods(officer.getVersions())
                : ((List<?>) Objects.requireNonNull(field(value, "versions")))
                        .stream()
                                .map(version -> version(register, (SpecificRecord) version))
                                .toList();
    }

    private static EntryVersion version(PublicRegister register, SpecificRecord version) {
        return new EntryVersion(
                (LocalDate) Objects.requireNonNull(field(version, "validFrom")),
                (LocalDate) field(version, "validTo"),
                values(register.fields(), version));
    }

    private static Map<String, Object> values(List<EntryField> fields, SpecificRecord record) {
        var values = new LinkedHashMap<String, Object>();
        for (EntryField field : fields) {
            Object shown = shown(field, field(record, field.name()));
            if (shown != null) {
                values.put(field.name(), shown);
            }
        }
        return values;
    }

    /** As JSON has it; null if nothing is said. */
    private static @Nullable Object shown(EntryField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SpecificRecord group -> values(field.parts(), group);
            case List<?> items when items.isEmpty() -> null;
            case List<?> items ->
                items.stream()
                        .map(item -> shown(field, item))
                        .filter(Objects::nonNull)
                        .toList();
            case BigDecimal amount -> amount.toPlainString();
            case LocalDate day -> day.toString();
            case Enum<?> code -> code.name();
            case Integer number when field.type() == FieldType.NUMBER -> number;
            default -> value.toString();
        };
    }

    private static @Nullable String text(SpecificRecord record, String name) {
        Object value = field(record, name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Object field(SpecificRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }
}
