package org.gongshi.streams.disclosure;

import org.gongshi.exchange.SealedDecision;
import org.gongshi.identity.CitizenId;

/** Numbers that stand in fields of their own: a person's ID number in them does not cross. */
final class Identifiers {
    private static final String REMOVED = "［已隐去］";

    private Identifiers() {}

    static boolean isImpersonal(String number) {
        return CitizenId.parse(number).value().isEmpty();
    }

    /** A permit without a number goes by its licence number, which for some trades is the holder's ID number. */
    static String documentNumber(SealedDecision content) {
        return isImpersonal(content.getDocumentNumber()) ? content.getDocumentNumber() : REMOVED;
    }
}
