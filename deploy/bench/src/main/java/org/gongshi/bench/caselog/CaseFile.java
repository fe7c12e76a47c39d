package org.gongshi.bench.caselog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.gongshi.bench.caselog.Agencies.Agency;
import org.gongshi.exchange.DecisionKind;

/**
 * One made-up case.
 *
 * @param number from 1; makes document number and case number unique
 * @param fine yuan
 */
record CaseFile(
        int number,
        Agency agency,
        Act act,
        Party party,
        LocalDate filedOn,
        LocalDate decidedOn,
        String facts,
        BigDecimal fine) {
    /** From filing to decision. */
    static final int DAYS_TO_DECISION = 14;

    static CaseFile draw(int number, LocalDate filedOn, Agencies agencies, RandomGenerator chance) {
        Act act = Act.draw(chance);
        Party party = Party.draw(number, chance);
        LocalDate decidedOn = filedOn.plusDays(DAYS_TO_DECISION);
        return new CaseFile(
                number,
                agencies.draw(act.sector(), chance),
                act,
                party,
                filedOn,
                decidedOn,
                new Texts(chance).facts(act, party, decidedOn),
                new BigDecimal(200 + 100 * chance.nextInt(300)).setScale(2));
    }

    /** One decision in seven is a major one (重大执法决定). */
    boolean isMajor() {
        return number % 7 == 0;
    }

    /** Of the major ones, one in three waits for its review after it was sent. */
    boolean isReviewedLate() {
        return number % 21 == 0;
    }

    /** As the agency writes it. */
    String documentNumber() {
        return number(act.kind() == DecisionKind.PENALTY ? "罚" : "决");
    }

    /** As the agency writes it (案号). */
    String caseNumber() {
        return number("案");
    }

    private String number(String word) {
        return "%s%s〔%d〕%d号".formatted(agency.word(), word, decidedOn.getYear(), number);
    }
}
