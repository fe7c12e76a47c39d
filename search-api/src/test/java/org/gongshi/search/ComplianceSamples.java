package org.gongshi.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.identity.CreditCode;

/** Compliance cards of some agencies, and the sums that the processors make of them. */
public final class ComplianceSamples {
    private static final List<PublicAgency> AGENCIES = List.of(
            agency("330106", "market-regulation", 11),
            agency("330110", "health", 12),
            agency("330203", "health", 13),
            agency("330106003", "urban-management", 14),
            agency("330108", "market-regulation", 15));

    /** In a county. */
    static final String A = AGENCIES.get(0).getCreditCode();
    /** In another county of the city, of another line. */
    static final String B = AGENCIES.get(1).getCreditCode();
    /** In another city. */
    static final String C = AGENCIES.get(2).getCreditCode();
    /** In a township of the first county. */
    static final String D = AGENCIES.get(3).getCreditCode();
    /** Is guided: its case counts for {@link #C}. */
    static final String E = AGENCIES.get(4).getCreditCode();

    /** All verdicts but that of publication. */
    private static final List<VerdictName> OTHERS = List.of(VerdictName.values())
            .subList(List.of(VerdictName.values()).indexOf(VerdictName.WITHDRAWAL), VerdictName.values().length);

    /** Whose cards each account sees. */
    static final Map<String, List<String>> SEEN = Map.of(
            "all", List.of(A, B, C, D, E),
            "county", List.of(A, D),
            "elsewhere", List.of(C),
            "city", List.of(A, B, D, E),
            "government", List.of(A, B, D, E),
            "township", List.of(D),
            "line", List.of(B, C),
            "single", List.of());

    /** Verdict of each indicator that has one. */
    static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("publication.on-time", "publication"),
            Map.entry("withdrawal.on-time", "withdrawal"),
            Map.entry("review.coverage", "review"),
            Map.entry("record.coverage", "records"),
            Map.entry("recording.coverage", "recordings"),
            Map.entry("officers.certified", "officers"),
            Map.entry("certificate.shown", "certificate-shown"),
            Map.entry("notices.given", "notices"),
            Map.entry("matters.listed", "matter"),
            Map.entry("benchmark.respected", "benchmark"),
            Map.entry("time-limit.kept", "time-limit"),
            Map.entry("feed.delivered", "delivery"),
            Map.entry("fulfilment.done", "fulfilment"),
            Map.entry("instruments.answered", "instrument"));

    private ComplianceSamples() {}

    public static PublicAgency agency(String region, String sector, int number) {
        String code = CreditCode.withCheckCharacter("11%s8800000%02d".formatted(region.substring(0, 6), number))
                .value();
        return new PublicAgency(code, "示例机关" + number, region, sector);
    }

    /** How it stands in the register, since 2020. */
    static AgencyEntry entry(PublicAgency agency) {
        return new AgencyEntry(
                agency.getCreditCode(),
                List.of(AgencyVersion.newBuilder()
                        .setValidFrom(LocalDate.of(2020, 1, 1))
                        .setName(agency.getName())
                        .setRegion(agency.getRegion())
                        .setSector(agency.getSector())
                        .build()));
    }

    public static String key(ComplianceCard card) {
        return card.getAgency().getCreditCode() + "/" + card.getCase$();
    }

    static String countsFor(ComplianceCard card) {
        return card.getCountsFor().orElse(card.getAgency().getCreditCode());
    }

    /**
     * Ten of A: seven published on time, one late, one overdue, one in time yet; of the other verdicts the k-th is met k times,
     * up to five, and missed once; serials 1 to 12 without 4 and 7; days 1 to 10. Some of the others.
     */
    static List<ComplianceCard> cards() {
        var serials = List.of(1, 2, 3, 5, 6, 8, 9, 10, 11, 12);
        var cards = new ArrayList<ComplianceCard>();
        IntStream.range(0, 10).forEach(i -> cards.add(ofA(i, serials.get(i))));
        IntStream.range(0, 6)
                .forEach(i -> cards.add(card(AGENCIES.get(1), "案2025-" + i, LocalDate.of(2025, 2 + i % 2, 10 + i))
                        .build()));
        IntStream.range(0, 8)
                .forEach(i -> cards.add(card(AGENCIES.get(2), "案2025-" + i, LocalDate.of(2025, 4, 1 + i))
                        .setKind(DecisionKind.PERMIT)
                        .build()));
        IntStream.range(0, 3)
                .forEach(i -> cards.add(card(AGENCIES.get(3), "案2025-" + i, LocalDate.of(2025, 6, 1 + i))
                        .build()));
        cards.add(card(AGENCIES.get(4), "案2025-0", LocalDate.of(2025, 7, 1))
                .setCountsFor(C)
                .build());
        return List.copyOf(cards);
    }

    private static ComplianceCard ofA(int i, int serial) {
        var agency = AGENCIES.getFirst();
        var day = LocalDate.of(2025, 1 + i % 3, 3 + i);
        var card = card(agency, "案2025-" + i, day);
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(publication(i));
        OTHERS.forEach(name -> verdicts.add(verdict(name, other(name, i)).build()));
        return card.setDecisions(List.of(decision(agency, i, serial, day)))
                .setVerdicts(verdicts)
                .setEvents(List.of(new CardEvent("receipt-A-" + i, SubmissionType.DECISION, "PENALTY", day)))
                .build();
    }

    private static Verdict publication(int i) {
        var state = i < 7 ? VerdictState.MET : i == 7 ? VerdictState.MISSED : VerdictState.OPEN;
        return verdict(VerdictName.PUBLICATION, state)
                .setDueOn(i == 9 ? LocalDate.now(ZoneOffset.UTC).plusDays(30) : LocalDate.of(2025, 4, 30))
                .setEvents(List.of("receipt-A-" + i))
                .build();
    }

    private static VerdictState other(VerdictName name, int i) {
        int met = 1 + OTHERS.indexOf(name) % 5;
        return i < met ? VerdictState.MET : i == met ? VerdictState.MISSED : VerdictState.NOT_APPLICABLE;
    }

    static CardDecision.Builder decisionOf(PublicAgency agency, String id, String number, LocalDate day) {
        return CardDecision.newBuilder()
                .setDecisionId(agency.getCreditCode() + "-" + id)
                .setDocumentNumber(number)
                .setKind(DecisionKind.PENALTY)
                .setDecidedOn(day)
                .setState(ReceiptState.PUBLISHED)
                .setFirstReceivedAt(Instant.parse("2025-03-09T02:15:00Z"));
    }

    private static CardDecision decision(PublicAgency agency, int i, int serial, LocalDate day) {
        return decisionOf(agency, "decision" + i, "浙市监罚|2025|" + serial, day)
                .setDays(i + 1)
                .setCorrections(i < 2 ? 1 : 0)
                .setState(i == 4 ? ReceiptState.WITHDRAWN : ReceiptState.PUBLISHED)
                .build();
    }

    /** One decision, published on time. */
    public static ComplianceCard.Builder card(PublicAgency agency, String caseNumber, LocalDate day) {
        return ComplianceCard.newBuilder()
                .setAgency(agency)
                .setCase$(caseNumber)
                .setBookedOn(day)
                .setKind(DecisionKind.PENALTY)
                .setDecisions(List.of(decisionOf(agency, caseNumber, "示罚|2025|" + day.getDayOfMonth(), day)
                        .setDays(3)
                        .build()))
                .setVerdicts(List.of(
                        verdict(VerdictName.PUBLICATION, VerdictState.MET).build()))
                .setEvents(List.of(new CardEvent(
                        "receipt-" + agency.getCreditCode() + caseNumber, SubmissionType.DECISION, "PENALTY", day)));
    }

    public static Verdict.Builder verdict(VerdictName name, VerdictState state) {
        return Verdict.newBuilder()
                .setName(name)
                .setState(state)
                .setRule(wire(name) + ".penalty")
                .setSource("行政处罚法第四十八条");
    }

    private static String wire(VerdictName name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the registers of A come to in a month. */
    public static ComplianceIndicator registers(String month) {
        var agency = AGENCIES.getFirst();
        var counts = Map.ofEntries(
                Map.entry("all-officers", 20L),
                Map.entry("reviewers", 1L),
                Map.entry("recorders", 2L),
                Map.entry("recording-sets", 5L),
                Map.entry("recording-rooms", 2L),
                Map.entry("training-sessions", 1L),
                Map.entry("training-hours", 110L),
                Map.entry("entries", 4L),
                Map.entry("complete-entries", 3L),
                Map.entry("held-entries", 8L),
                Map.entry("current-entries", 6L),
                Map.entry("held-days", 1000L),
                Map.entry("rows-received", 50L),
                Map.entry("rows-rejected", 2L),
                Map.entry("rejected:AMOUNT", 1L),
                Map.entry("rejected:CREDIT_CODE_CHECK_DIGIT", 2L));
        return new ComplianceIndicator(agency, A, month, DecisionKind.UNKNOWN, counts, Map.of());
    }

    /** What A sent one by one in a month at a gateway. */
    static ComplianceIndicator singles(String month) {
        var counts = Map.of("rows-received", 20L, "rows-rejected", 2L, "rejected:AMOUNT", 2L);
        return new ComplianceIndicator(AGENCIES.getFirst(), A, month, DecisionKind.UNKNOWN, counts, Map.of());
    }

    /** What A's reviews, deliveries and manifests of a month come to. */
    static ComplianceIndicator besides(String month) {
        return besides(AGENCIES.getFirst(), month);
    }

    static ComplianceIndicator besides(PublicAgency agency, String month) {
        var counts = Map.ofEntries(
                Map.entry("reviews", 14L),
                Map.entry("reviews-first", 12L),
                Map.entry("reviews-first-passed", 12L),
                Map.entry("reviews-dated", 12L),
                Map.entry("reviews-same-day", 11L),
                Map.entry("reviews-due", 12L),
                Map.entry("reviews-in-time", 9L),
                Map.entry("reviews-worded", 12L),
                Map.entry("reviews-repeated", 3L),
                Map.entry("sent:credit-china", 10L),
                Map.entry("accepted:credit-china", 8L),
                Map.entry("returned:credit-china", 1L),
                Map.entry("sent:enterprise-publicity", 5L),
                Map.entry("accepted:enterprise-publicity", 4L),
                Map.entry("manifest-declared", 8L),
                Map.entry("manifest-missing", 2L),
                Map.entry("manifest-extra", 1L),
                Map.entry("self-reviews-due", 4L),
                Map.entry("self-reviews-in-time", 3L),
                Map.entry("statistics-due", 1L),
                Map.entry("statistics-in-time", 1L),
                Map.entry("audits-due", 2L),
                Map.entry("audits-in-time", 1L),
                Map.entry("files-reviewed", 8L),
                Map.entry("files-unqualified", 2L),
                Map.entry("failed:PROCEDURE", 2L),
                Map.entry("failed:OFFICERS", 1L));
        return new ComplianceIndicator(agency, agency.getCreditCode(), month, DecisionKind.UNKNOWN, counts, Map.of());
    }

    /** That A inspected a company on a day. */
    static PublicDecision inspection(String id, String company, LocalDate day) {
        var inspection = Samples.inspection();
        return inspection
                .setDecisionId(A + "-" + id)
                .setAgency(AGENCIES.getFirst())
                .setSubject(PublicSubject.newBuilder(inspection.getSubject())
                        .setCreditCode(company)
                        .build())
                .setDecidedOn(day)
                .build();
    }

    /** As the processors sum up, by key. */
    public static Map<String, ComplianceIndicator> sums(List<ComplianceCard> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(
                        card -> "%s/%s/%s"
                                .formatted(
                                        card.getAgency().getCreditCode(),
                                        YearMonth.from(card.getBookedOn()),
                                        card.getKind()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ComplianceSamples::sum)));
    }

    private static ComplianceIndicator sum(List<ComplianceCard> cards) {
        var first = cards.getFirst();
        var decisions =
                cards.stream().flatMap(card -> card.getDecisions().stream()).toList();
        var counts = new HashMap<String, Long>();
        counts.put("cases", (long) cards.size());
        counts.put("decisions", (long) decisions.size());
        counts.put(
                "corrected",
                decisions.stream().filter(one -> one.getCorrections() > 0).count());
        counts.put(
                "withdrawn",
                decisions.stream()
                        .filter(one -> one.getState() == ReceiptState.WITHDRAWN)
                        .count());
        cards.stream()
                .flatMap(card -> card.getVerdicts().stream())
                .forEach(verdict -> counts.merge(wire(verdict.getName()) + "." + verdict.getState(), 1L, Long::sum));
        var days = decisions.stream()
                .map(one -> String.valueOf(one.getDays()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new ComplianceIndicator(
                first.getAgency(),
                countsFor(first),
                YearMonth.from(first.getBookedOn()).toString(),
                first.getKind(),
                counts,
                days);
    }
}
