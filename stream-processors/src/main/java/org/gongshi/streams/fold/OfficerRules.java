package org.gongshi.streams.fold;

import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.FindingCode;
import org.gongshi.exchange.OfficerOnDay;

/** Officers as their register showed them on the day of the act. */
final class OfficerRules {
    private OfficerRules() {}

    /** What is wrong with them, each once. */
    static List<FindingCode> flaws(List<OfficerOnDay> officers) {
        return officers.stream()
                .flatMap(officer -> flaw(officer).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<FindingCode> flaw(OfficerOnDay officer) {
        return switch (officer.getState()) {
            case NOT_REGISTERED -> Optional.of(FindingCode.OFFICER_NOT_REGISTERED);
            case SUSPENDED -> Optional.of(FindingCode.OFFICER_SUSPENDED);
            case EXPIRED, CANCELLED -> Optional.of(FindingCode.OFFICER_NOT_VALID);
            case VALID, UNKNOWN -> Optional.empty();
        };
    }
}
