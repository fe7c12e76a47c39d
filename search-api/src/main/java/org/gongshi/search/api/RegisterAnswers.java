package org.gongshi.search.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.registers.RegisterResult;

/** Results of registers as the interface promises them. */
final class RegisterAnswers {
    private RegisterAnswers() {}

    static RegisterAnswer answer(RegisterQuery query, RegisterResult result, Agencies agencies) {
        return new RegisterAnswer(
                query.register().slug(),
                query.on(),
                new RegisterAnswer.Total(result.total(), result.exact()),
                result.entries().stream()
                        .flatMap(entry -> item(entry, query, agencies))
                        .toList(),
                result.next() == null ? null : query.print(result.next()));
    }

    private static Stream<Object> item(Entry entry, RegisterQuery query, Agencies agencies) {
        return query.register() == PublicRegister.OFFICERS
                ? Officer.of(entry, agencies.name(entry.agency()), query.on()).stream()
                        .map(Object.class::cast)
                : entry.on(query.on()).map(version -> members(entry, version, agencies)).stream();
    }

    private static Object members(Entry entry, EntryVersion version, Agencies agencies) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", entry.id());
        if (entry.register() != PublicRegister.AGENCIES) {
            members.put("agency", Map.of("creditCode", entry.agency(), "name", agencies.name(entry.agency())));
        }
        members.put("url", entry.path());
        members.put("validFrom", version.validFrom());
        if (version.validTo() != null) {
            members.put("validTo", version.validTo());
        }
        entry.register().fields().stream()
                .filter(field -> version.values().containsKey(field.name()))
                .forEach(field -> members.put(
                        field.name(), Objects.requireNonNull(version.values().get(field.name()))));
        return members;
    }
}
