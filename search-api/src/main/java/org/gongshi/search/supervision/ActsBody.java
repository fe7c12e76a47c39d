package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** What was done about an agency, the latest first. */
record ActsBody(List<Item> items) {
    /**
     * One of it.
     *
     * @param act BACKFILL_OPENED or AUDIT_HELD with its days; INSTRUMENT_ISSUED with number, type and the day for the answer;
     *     NO_REVIEW_CONFIRMED with the case
     * @param caseNumber as it is compared; of a decision that names no case its document number
     * @param instrument its number as people write it
     * @param note why, what was found, or what the instrument asks for
     */
    record Item(
            String agency,
            String act,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String instrument,
            @Nullable String type,
            @Nullable LocalDate answerBy,
            @JsonProperty("case") @Nullable String caseNumber,
            String account,
            Instant actedAt,
            @Nullable String note) {
        static Item of(SupervisionAction action) {
            return new Item(
                    action.getAgency(),
                    action.getAct().name(),
                    action.getFromDay().orElse(null),
                    action.getToDay().orElse(null),
                    action.getInstrument().map(DocumentNumber::written).orElse(null),
                    action.getInstrumentType().map(Enum::name).orElse(null),
                    action.getAnswerBy().orElse(null),
                    action.getCaseNumber().or(action::getDocumentNumber).orElse(null),
                    action.getAccount(),
                    action.getActedAt(),
                    action.getReason().orElse(null));
        }
    }
}
