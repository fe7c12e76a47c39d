package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CitizenId;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;

/** Two decisions that differ in ID numbers only look alike to the public. */
final class NothingPublicComesOfAnIdNumberTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.shipped();
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);

    @Property(tries = 300)
    void noPublicValueChangesWithIt(
            @ForAll SubjectType type, @ForAll("idNumbers") String one, @ForAll("idNumbers") String other) {
        assertThat(disclosed(type, one)).isEqualTo(disclosed(type, other));
    }

    /** The event is the same: its id comes of an HMAC with the deployment's secret, which is another matter. */
    private static Disclosed disclosed(SubjectType type, String idNumber) {
        return POLICY.disclose(Samples.penalty().by(type).event(), content(idNumber), PUBLICATION);
    }

    private static SealedDecision content(String idNumber) {
        SampleDecision decision = Samples.penalty()
                .subject(party -> party.setName("晨星餐饮店（黄辉丕" + idNumber + "）")
                        .setCreditCode(idNumber)
                        .setIdType("ID_CARD")
                        .setIdNumber(idNumber))
                .content(with -> with.setTitle("公民" + idNumber + "案")
                        .setFacts("身份证号" + idNumber + "，" + idNumber.toLowerCase(Locale.ROOT))
                        .setOutcome("对持" + idNumber + "的当事人罚款500元")
                        .setDocumentNumber(idNumber));
        return decision.sealed();
    }

    /** Of persons of full age, who are public at all. */
    @Provide
    Arbitrary<String> idNumbers() {
        return Arbitraries.integers()
                .between(0, 999)
                .flatMap(serial -> Arbitraries.integers()
                        .between(1940, 2005)
                        .map(year -> CitizenId.withCheckCharacter("330106%d0101%03d".formatted(year, serial))
                                .number()));
    }
}
