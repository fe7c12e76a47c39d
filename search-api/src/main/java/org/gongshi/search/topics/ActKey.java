package org.gongshi.search.topics;

import java.util.Optional;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;

/** By what an act about an agency is known: the same act again says nothing new. */
public final class ActKey {
    private ActKey() {}

    /** Empty: it is about an alert. */
    public static Optional<String> of(SupervisionAction action) {
        return action.getInstrument()
                .or(() -> action.getFromDay().flatMap(from -> action.getToDay().map(to -> from + "/" + to)))
                .or(() -> unreviewed(action))
                .map(what -> key(action.getAgency(), action.getAct(), what));
    }

    private static Optional<String> unreviewed(SupervisionAction action) {
        return action.getAct() == SupervisionAct.NO_REVIEW_CONFIRMED
                ? action.getCaseNumber().or(action::getDocumentNumber)
                : Optional.empty();
    }

    /** That a case had no review. */
    public static String ofNoReview(String agency, String caseNumber) {
        return key(agency, SupervisionAct.NO_REVIEW_CONFIRMED, caseNumber);
    }

    /** @param number as it is compared */
    public static String ofInstrument(String agency, String number) {
        return key(agency, SupervisionAct.INSTRUMENT_ISSUED, number);
    }

    private static String key(String agency, SupervisionAct act, String what) {
        return agency + "/" + act + "/" + what;
    }
}
