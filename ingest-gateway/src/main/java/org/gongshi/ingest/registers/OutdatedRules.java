package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.BenchmarkVersion;

/** Which versions of entries need an update because what they go by has changed since. */
final class OutdatedRules {
    /** Where every register names the law it goes by. */
    private static final String BASIS = "basis";

    private OutdatedRules() {}

    /** @param changes of the laws that bind the agency, by the day in question */
    static List<Outdated> byLaws(SpecificRecord version, List<LawChange> changes) {
        LocalDate made = Versions.firstDay(version);
        return basis(version)
                .flatMap(text -> Citation.in(text).stream())
                .distinct()
                .flatMap(citation -> changes.stream()
                        .filter(change -> change.since().isAfter(made) && change.touches(citation))
                        .map(change -> outdated(citation, change)))
                .toList();
    }

    private static Outdated outdated(Citation citation, LawChange change) {
        String article = citation.article() == null ? "" : citation.article();
        return new Outdated(
                "《" + change.after().getName() + "》" + article, change.state().name(), change.since());
    }

    private static Stream<String> basis(SpecificRecord version) {
        Schema.Field field = version.getSchema().getField(BASIS);
        return switch (field == null ? null : version.get(field.pos())) {
            case null -> Stream.empty();
            case List<?> texts -> texts.stream().map(Object::toString);
            case Object text -> Stream.of(text.toString());
        };
    }

    /** A benchmark is issued anew when the one it follows was: its versions begun by the day, and after this one. */
    static List<Outdated> bySuperior(BenchmarkVersion version, BenchmarkEntry followed, LocalDate day) {
        return followed.getVersions().stream()
                .map(BenchmarkVersion::getValidFrom)
                .filter(from -> from.isAfter(version.getValidFrom()) && !from.isAfter(day))
                .map(from -> new Outdated(followed.getAgency() + "/" + followed.getId(), "CHANGED", from))
                .toList();
    }
}
