package org.gongshi.search.supervision;

import java.util.Optional;

/** Where it is confirmed that a case had no legal review: below its card. */
final class NoReview {
    private static final String STEP = "/no-review";

    private NoReview() {}

    /** The case number in the rest of such an address; empty if it is another. */
    static Optional<String> caseNumber(String address) {
        return Optional.of(address)
                .filter(rest -> rest.endsWith(STEP))
                .map(rest -> rest.substring(1, Math.max(1, rest.length() - STEP.length())));
    }

    static String address(String card) {
        return CardLinks.card(card) + STEP;
    }
}
