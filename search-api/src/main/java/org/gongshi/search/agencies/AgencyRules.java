package org.gongshi.search.agencies;

import java.util.List;
import org.gongshi.search.agencies.ShortNames.Reading;

/** How well an agency fits what was typed. */
final class AgencyRules {
    private static final int CODE = 1000;
    private static final int WHOLE = 100;
    private static final int IN_NAME = 10;
    private static final int SHORT_FORM = 8;
    private static final int IN_PLACE = 5;
    /** 西湖市监局 is 西湖区市场监督管理局 with letters left out. */
    private static final int WITH_GAPS = 2;

    private AgencyRules() {}

    /** Zero if any of the words doesn't fit; else the sum of how each does. */
    static int fit(AgencyCard card, List<String> words, ShortNames shortNames) {
        int sum = 0;
        for (String word : words) {
            int fit = fit(card, word, shortNames);
            if (fit == 0) {
                return 0;
            }
            sum += fit;
        }
        return sum;
    }

    private static int fit(AgencyCard card, String word, ShortNames shortNames) {
        if (card.creditCode().equalsIgnoreCase(word)) {
            return CODE;
        }
        if (card.foldedName().equals(word)) {
            return WHOLE;
        }
        if (card.foldedName().contains(word)) {
            return IN_NAME;
        }
        if (shortNames.readings(word).stream().anyMatch(reading -> fits(card, reading))) {
            return SHORT_FORM;
        }
        if (card.place().contains(word)) {
            return IN_PLACE;
        }
        return word.length() > 2 && isWithin(word, card.place() + card.foldedName()) ? WITH_GAPS : 0;
    }

    private static boolean fits(AgencyCard card, Reading reading) {
        String whole = card.place() + card.foldedName();
        return card.foldedName().contains(reading.longForm())
                && reading.rest().stream().allMatch(part -> whole.contains(part) || isWithin(part, whole));
    }

    /** Whether the characters occur in this order, with others between. */
    private static boolean isWithin(String word, String text) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
