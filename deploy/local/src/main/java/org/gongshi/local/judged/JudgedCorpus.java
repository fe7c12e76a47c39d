package org.gongshi.local.judged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.identity.Region;

/**
 * Decisions that are the same in every run: real violations, statutes, districts and agencies' names, made-up parties. The
 * first so many of a larger corpus are the smaller one.
 */
public final class JudgedCorpus {
    private static final long SEED = 20_261_126;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 2);
    private static final int DAYS = 660;
    /** A party is decided about some three times. */
    private static final int PARTIES_PER_HUNDRED = 34;

    private static final List<String> PLACES = JudgedTable.lines("places.txt");
    private static final List<JudgedViolation> VIOLATIONS = JudgedViolation.all();

    private final RandomGenerator chance = new SplittableRandom(SEED);
    private final List<JudgedCompany> companies = new ArrayList<>();
    private final List<String> homes = new ArrayList<>();
    private final Map<String, Integer> serials = new HashMap<>();

    private JudgedCorpus() {}

    /** In the order in which they were decided upon, more or less. */
    public static Stream<JudgedDecision> decisions(int count) {
        JudgedCorpus corpus = new JudgedCorpus();
        return IntStream.range(0, count).mapToObj(corpus::decision);
    }

    private JudgedDecision decision(int number) {
        int at = party();
        JudgedCompany party = companies.get(at);
        JudgedViolation violation = JudgedCompany.one(chance, VIOLATIONS);
        JudgedAgency agency = JudgedAgency.of(homes.get(at), violation.sector());
        LocalDate decidedOn = FIRST_DAY.plusDays(chance.nextInt(DAYS));
        int serial = serials.merge(agency.word() + agency.agency().getRegion() + decidedOn.getYear(), 1, Integer::sum);
        String documentNumber = "%s罚〔%d〕%d号".formatted(agency.word(), decidedOn.getYear(), serial);
        var texts = new JudgedTexts(chance, agency.agency(), party, violation, decidedOn);
        PublicDecision decision = PublicDecision.newBuilder()
                .setDecisionId("judged-" + number)
                .setEdition(1)
                .setAgency(agency.agency())
                .setKind(DecisionKind.PENALTY)
                .setDocumentNumber(documentNumber)
                .setTitle(party.name() + violation.act() + "案")
                .setSubject(new PublicSubject(party.type(), party.name(), party.creditCode()))
                .setDecidedOn(decidedOn)
                .setPublishedAt(decidedOn.plusDays(5).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .setUpdatedAt(decidedOn.plusDays(5).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .setFacts(texts.facts())
                .setGrounds(List.of(violation.ground(chance.nextInt(1, 3)), texts.procedureGround()))
                .setOutcome(texts.outcome())
                .setProcedure(Procedure.ORDINARY)
                .setPenalty(penalty(violation, texts.fine()))
                .setDeadline(deadline(decidedOn))
                .setOnTime(true)
                .setDisclosure("2026-11")
                .build();
        return new JudgedDecision(number, decision, truth(decision, party, violation, serial));
    }

    private int party() {
        if (companies.isEmpty() || chance.nextInt(100) < PARTIES_PER_HUNDRED) {
            String home = JudgedCompany.one(chance, PLACES);
            homes.add(home);
            companies.add(JudgedCompany.made(chance, companies.size() + 1, home));
            return companies.size() - 1;
        }
        return chance.nextInt(companies.size());
    }

    private static PublicPenalty penalty(JudgedViolation violation, int fine) {
        List<PenaltyType> types =
                violation.types().stream().map(PenaltyType::valueOf).toList();
        BigDecimal amount = types.contains(PenaltyType.FINE) ? new BigDecimal(fine).setScale(2) : null;
        return new PublicPenalty("IMPOSED", types, violation.category(), amount, null, null);
    }

    private static Deadline deadline(LocalDate decidedOn) {
        return new Deadline(
                decidedOn.plusDays(28),
                20,
                "WORKING_DAY",
                "publication.market-regulation-penalty",
                "市场监督管理行政处罚信息公示规定第九条",
                false);
    }

    private static Truth truth(PublicDecision decision, JudgedCompany party, JudgedViolation violation, int serial) {
        String county = decision.getAgency().getRegion();
        Map<String, Set<String>> facts = new HashMap<>();
        facts.put("company", Set.of(party.name()));
        facts.put("short", Set.of(party.shortName()));
        facts.put("code", Set.of(party.creditCode()));
        facts.put("number", Set.of(decision.getDocumentNumber()));
        facts.put("serial", Set.of(String.valueOf(serial)));
        facts.put("year", Set.of(String.valueOf(decision.getDecidedOn().getYear())));
        facts.put("violation", Set.of(violation.id()));
        facts.put("category", Set.of(violation.category()));
        facts.put("law", Set.of(violation.law()));
        facts.put("article", Set.of(violation.law() + "#" + violation.article()));
        facts.put(
                "place",
                Set.of(
                        county,
                        county.substring(0, 4) + "00",
                        new Region(county).province().code()));
        facts.put("sector", Set.of(violation.sector()));
        return new Truth(decision.getDecisionId(), facts);
    }
}
