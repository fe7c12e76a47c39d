package org.gongshi.bench.caselog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.SubjectType;

/** Made-up penalties of one agency as it would send them, each another one: what the gateway's rows are measured with. */
public final class Penalties {
    private static final String SECTOR = "market-regulation";

    private final Agencies.Agency agency;
    private final Act act;
    private final LocalDate decidedOn;

    public Penalties() {
        agency = new Agencies().draw(SECTOR, new SplittableRandom(0));
        act = Act.all().stream()
                .filter(any ->
                        any.kind() == DecisionKind.PENALTY && any.sector().equals(SECTOR))
                .findFirst()
                .orElseThrow();
        decidedOn = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    }

    /**
     * One of them, of an organisation or a sole trader.
     *
     * @param fine yuan
     */
    public record Penalty(
            String documentNumber,
            SubjectType subjectType,
            String name,
            String creditCode,
            String representative,
            String facts,
            String grounds,
            String violation,
            String outcome,
            BigDecimal fine,
            LocalDate decidedOn) {}

    /** Credit code of the agency. */
    public String agency() {
        return agency.creditCode();
    }

    /** Its full name. */
    public String agencyName() {
        return agency.name();
    }

    /** Its six-digit region. */
    public String region() {
        return agency.region();
    }

    /** @param from number of the first; one number makes one document number */
    public Stream<Penalty> numbered(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(this::penalty);
    }

    private Penalty penalty(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        Party party = Stream.generate(() -> Party.draw(number, chance))
                .filter(drawn -> drawn.type() != SubjectType.NATURAL_PERSON)
                .findFirst()
                .orElseThrow();
        int fine = 200 + 100 * chance.nextInt(300);
        return new Penalty(
                "%s罚〔%d〕%d号".formatted(agency.word(), decidedOn.getYear(), number),
                party.type(),
                party.subject().getName(),
                party.subject().getCreditCode().orElseThrow(),
                party.contact(),
                new Texts(chance).facts(act, party, decidedOn),
                act.grounds(),
                act.detail(),
                "罚款人民币%d元，自收到决定书之日起十五日内缴纳。".formatted(fine),
                BigDecimal.valueOf(fine).setScale(2),
                decidedOn);
    }
}
