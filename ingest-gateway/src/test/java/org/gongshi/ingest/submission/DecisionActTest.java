package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DecisionActTest {
    private static final StatuteBook STATUTES = StatuteBook.shipped(WorkingCalendar.shipped());

    private static ActFacts act(ObjectNode body) {
        var reading = (Sound<Decision>) DecisionReader.read(body, Samples.TODAY);
        return reading.submission().act();
    }

    @Test
    void registers_are_asked_about_everything_that_a_penalty_tells() {
        var body = Samples.penalty();
        body.put("procedure", "ORDINARY").put("matter", " Ｍ１ ").put("major", true);
        body.putArray("officers").add("A-1").add("Ａ－１").add("A-2");
        body.putArray("majorTriggers").add("HEARING");
        Samples.block(body, "penalty").put("confiscated", "800.50");
        assertThat(act(body))
                .isEqualTo(new ActFacts(
                        LocalDate.of(2026, 3, 5),
                        DecisionKind.PENALTY,
                        Procedure.ORDINARY,
                        Set.of(PenaltyType.FINE),
                        new BigDecimal("5800.50"),
                        new BigDecimal("5000.00"),
                        SubjectType.LEGAL_ENTITY,
                        Set.of(MajorTrigger.HEARING),
                        "M1",
                        List.of("A-1", "A-2"),
                        null));
    }

    @Test
    void what_is_not_told_is_not_asked_about() {
        var act = act(Samples.permit());
        assertThat(act.amount()).isNull();
        assertThat(act.penaltyTypes()).isEmpty();
        assertThat(act.matter()).isNull();
        assertThat(act.officers()).isEmpty();
    }

    @Test
    void the_law_asks_for_two_officers_in_a_penalty_and_of_a_record_it_is_not_known() {
        assertThat(act(Samples.penalty()).minimumOfficers(STATUTES)).isEqualTo(2);
        assertThat(act(Samples.penalty().put("procedure", "ORDINARY")).minimumOfficers(STATUTES))
                .isEqualTo(2);
        assertThat(ActFacts.ofStage(Samples.TODAY, CaseStage.SERVICE, List.of()).minimumOfficers(STATUTES))
                .isZero();
    }
}
