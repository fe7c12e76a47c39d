package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.DeliveryMade;
import org.gongshi.exchange.OfficialColumn;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Route;
import org.gongshi.streams.fold.Sending.Cause;

/** Records for receivers (报送记录). */
final class CreditRecords {
    private CreditRecords() {}

    static CreditRecord published(
            PartyFile party, Route route, List<OfficialColumn> columns, PublicDecision view, LocalDate due) {
        return CreditRecord.newBuilder()
                .setDecisionId(party.getDecisionId())
                .setEdition(party.getEdition())
                .setAgency(view.getAgency().getCreditCode())
                .setAction(CreditAction.PUBLISH)
                .setTable(route.getTable())
                .setDocumentNumber(view.getDocumentNumber())
                .setDecidedOn(view.getDecidedOn())
                .setDueOn(due)
                .setColumns(columns)
                .build();
    }

    /** Number, reason and day, and no column. */
    static CreditRecord takenBack(
            PartyFile party, DeliveryMade made, Cause cause, String documentNumber, LocalDate due) {
        return CreditRecord.newBuilder()
                .setDecisionId(party.getDecisionId())
                .setEdition(party.getEdition())
                .setAgency(party.getStanding().orElseThrow().getAgency().getCreditCode())
                .setAction(CreditAction.WITHDRAW)
                .setTable(made.getTable())
                .setDocumentNumber(documentNumber)
                .setReason(cause.reason())
                .setWithdrawnOn(cause.on())
                .setDueOn(due)
                .build();
    }
}
