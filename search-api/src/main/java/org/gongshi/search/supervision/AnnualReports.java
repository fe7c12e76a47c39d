package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.search.compliance.AnnualQuery;
import org.gongshi.search.compliance.PenaltyOrder;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.elasticsearch.AnnualCounts;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.supervision.AnnualReport.Line;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** Annual statistics of what one supervisor may see. */
@Component
final class AnnualReports {
    private static final List<String> COERCION = List.of(
            "SEAL",
            "SEIZE",
            "FREEZE",
            "OTHER_MEASURE",
            "LATE_CHARGE",
            "TRANSFER",
            "AUCTION",
            "REMOVE_OBSTACLE",
            "PERFORM_INSTEAD",
            "OTHER_EXECUTION",
            "COURT_APPLICATION");
    /** Changes and extensions count as granted. */
    private static final Map<String, List<String>> PERMITS = Map.of(
            "GRANTED", List.of("GRANTED", "CHANGED", "EXTENDED"),
            "REFUSED", List.of("REFUSED"),
            "REVOKED", List.of("REVOKED"));

    private static final List<DecisionKind> OTHERS = List.of(
            DecisionKind.LEVY,
            DecisionKind.EXPROPRIATION,
            DecisionKind.INSPECTION,
            DecisionKind.RULING,
            DecisionKind.CONFIRMATION,
            DecisionKind.PAYMENT,
            DecisionKind.REWARD,
            DecisionKind.OTHER);
    /** Cents in ten thousand yuan. */
    private static final int TEN_THOUSAND_YUAN = 6;

    private final AnnualCounts counts;
    private final ComplianceIndex index;
    private final ScopedCompliance compliance;
    private final Wording wording;
    private final InstantSource clock;

    AnnualReports(
            AnnualCounts counts,
            ComplianceIndex index,
            ScopedCompliance compliance,
            Wording wording,
            InstantSource clock) {
        this.counts = counts;
        this.index = index;
        this.compliance = compliance;
        this.wording = wording;
        this.clock = clock;
    }

    AnnualReport of(Account supervisor, AnnualQuery query, Locale locale) {
        var tallies = query.tallies(CivilDay.of(clock.instant()));
        return compliance.recorded(
                supervisor,
                new Reading(AuditedMatter.REPORT, "", query.year() + " " + query.given()),
                () -> report(
                        query,
                        counts.of(supervisor.scope(), query),
                        index.tallies(supervisor.scope(), List.of(tallies)).getFirst(),
                        locale));
    }

    private AnnualReport report(
            AnnualQuery query, AnnualQuery.Counts counted, SortedMap<String, Tally> sentIn, Locale locale) {
        var penalties = query.order().columns().stream()
                .map(PenaltyOrder::name)
                .map(name -> new Line(
                        name,
                        wording.text(locale, "annual.penalty." + name),
                        counted.penalties().getOrDefault(name, 0L)))
                .toList();
        return new AnnualReport(
                query.year().getValue(),
                penalties,
                counted.penalties().values().stream().mapToLong(Long::longValue).sum(),
                BigDecimal.valueOf(counted.cents(), TEN_THOUSAND_YUAN).toPlainString(),
                permits(counted.permits(), locale),
                COERCION.stream()
                        .map(type -> line(
                                CodeList.COERCION_TYPE, type, counted.coercion().getOrDefault(type, 0L), locale))
                        .toList(),
                OTHERS.stream()
                        .map(kind ->
                                line(CodeList.KIND, kind.name(), counted.kinds().getOrDefault(kind.name(), 0L), locale))
                        .toList(),
                sentIn.entrySet().stream()
                        .map(kind -> line(
                                CodeList.KIND, kind.getKey(), kind.getValue().count("decisions"), locale))
                        .toList(),
                sentIn.values().stream()
                        .mapToLong(tally -> tally.count("withdrawn"))
                        .sum());
    }

    /** Agencies declare applications and acceptances. */
    private List<Line> permits(Map<String, Long> results, Locale locale) {
        return Stream.concat(
                        Stream.of("APPLIED", "ACCEPTED")
                                .map(name -> new Line(name, wording.text(locale, "annual.permit." + name), null)),
                        Stream.of("GRANTED", "REFUSED", "REVOKED")
                                .map(name -> new Line(
                                        name, wording.text(locale, "annual.permit." + name), sum(results, name))))
                .toList();
    }

    private static long sum(Map<String, Long> results, String name) {
        return PERMITS.getOrDefault(name, List.of()).stream()
                .flatMapToLong(result -> LongStream.of(results.getOrDefault(result, 0L)))
                .sum();
    }

    private Line line(CodeList list, String code, long count, Locale locale) {
        return new Line(code, wording.code(locale, list, code), count);
    }
}
