package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CitizenId;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WithholdingRulesTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.shipped();
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);

    private static Disclosed disclose(SampleDecision decision) {
        return POLICY.disclose(decision.event(), decision.sealed(), PUBLICATION);
    }

    private static String outcome(Disclosed disclosed) {
        return switch (disclosed) {
            case Disclosed.Public _ -> "PUBLIC";
            case Disclosed.Withheld(var code, var removals) ->
                code + " " + removals.getFirst().rule();
        };
    }

    private static SampleDecision market(String decidedOn, Procedure procedure, PenaltyType... types) {
        return Samples.penalty()
                .sector("market-regulation")
                .decidedOn(decidedOn)
                .content(with -> with.setProcedure(procedure)
                        .setPenalty(SealedPenalty.newBuilder()
                                .setResult("IMPOSED")
                                .setTypes(Arrays.asList(types))
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-31, SUMMARY,  FINE,    PUBLIC",
        "2021-09-01, SUMMARY,  FINE,    SUMMARY_PROCEDURE market-regulation-summary",
        "2021-09-01, ORDINARY, FINE,    PUBLIC",
        "2021-08-31, ORDINARY, WARNING, PUBLIC",
        "2021-09-01, ORDINARY, WARNING, WARNING_ONLY market-regulation-warning-only",
        "2021-09-01, ORDINARY, CRITICISM_NOTICE, PUBLIC"
    })
    void marketRegulationCountsSummaryAndWarningOnly(String on, Procedure procedure, PenaltyType type, String outcome) {
        assertThat(outcome(disclose(market(on, procedure, type)))).isEqualTo(outcome);
    }

    @Test
    void aWarningBesideAFineIsPublic() {
        assertThat(outcome(disclose(market("2026-03-05", Procedure.ORDINARY, PenaltyType.WARNING, PenaltyType.FINE))))
                .isEqualTo("PUBLIC");
    }

    @Test
    void otherSectorsPublishTheirSummaryPenaltiesAndWarnings() {
        assertThat(outcome(disclose(market("2026-03-05", Procedure.SUMMARY, PenaltyType.WARNING)
                        .sector("transport"))))
                .isEqualTo("PUBLIC");
    }

    @ParameterizedTest
    @CsvSource({"NOT_PENALISED, PUBLIC", "NOT_ESTABLISHED, NOT_ESTABLISHED violation-not-established"})
    void whoDidNothingWrongIsNotNamed(String result, String outcome) {
        var decision = Samples.penalty()
                .content(with -> with.setPenalty(
                        SealedPenalty.newBuilder().setResult(result).build()));

        assertThat(outcome(disclose(decision))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(value = WithholdReason.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyStatedReasonIsARuleOfThePolicy(WithholdReason reason) {
        assertThat(outcome(disclose(Samples.penalty().withheld(reason)))).startsWith(reason.name() + " stated-");
    }

    @Test
    void aMinorOfZhejiangIsWithheldByItsOwnRuleAndElsewhereByTheGeneralOne() {
        var minor = Samples.penalty().by(SubjectType.NATURAL_PERSON).minorOrUnknownAge();

        assertThat(outcome(disclose(minor))).isEqualTo("MINOR zhejiang-minor");
        assertThat(outcome(POLICY.disclose(in("440300", minor.event()), minor.sealed(), PUBLICATION)))
                .isEqualTo("MINOR minor");
    }

    private static DecisionSubmitted in(String region, DecisionSubmitted event) {
        var context = Context.newBuilder(event.getHeader().getContext())
                .setRegion(region)
                .build();
        var header =
                EventHeader.newBuilder(event.getHeader()).setContext(context).build();
        return DecisionSubmitted.newBuilder(event).setHeader(header).build();
    }

    @Test
    void anIdNumberThatShowsAMinorWithholdsWhateverTheEventSays() {
        var born = CitizenId.withCheckCharacter("33010620080306001").number();
        var decision = Samples.penalty()
                .by(SubjectType.NATURAL_PERSON)
                .subject(party -> party.setName("贾大年").setIdNumber(born));

        assertThat(outcome(disclose(decision.decidedOn("2026-03-05")))).startsWith("MINOR");
        assertThat(outcome(disclose(decision.decidedOn("2026-03-06")))).isEqualTo("PUBLIC");
    }

    @Test
    void aCompanyWithAPersonsNameAndNoAgeIsWithheld() {
        var disguised = Samples.penalty()
                .subject(party -> party.setName("贾大年").setCreditCode(null).setLegalRepresentative(null));

        assertThat(outcome(disclose(disguised))).isEqualTo("NATURAL_PERSON always-natural-person");
        assertThat(disclose(disguised).removals()).isEqualTo(List.of(new Removal("", "always-natural-person")));
    }
}
