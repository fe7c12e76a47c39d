package org.gongshi.search.supervision;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshi.exchange.CloseReason;
import org.gongshi.exchange.ReportState;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;

/** What supervisors may write and choose. */
final class ComplaintRules {
    /** Why a complaint may be ended without an answer; OVERDUE is time's own. */
    static final List<CloseReason> REASONS =
            List.of(CloseReason.NOT_COMPETENT, CloseReason.DUPLICATE, CloseReason.TOO_VAGUE, CloseReason.WITHDRAWN);

    static final List<ReportState> STATES =
            List.of(ReportState.RECEIVED, ReportState.IN_PROGRESS, ReportState.ANSWERED, ReportState.CLOSED);

    /** Characters of an answer or a note. */
    private static final int LONGEST = 2000;
    /** An ID number, an account, a card: 15 digits or more, also apart; a mobile number: eleven from 13 to 19. */
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("[0-9](?:[ \\-]?[0-9]){14,}|(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private ComplaintRules() {}

    /** What is wrong with a text that the complainant will read. */
    static Optional<ReportFlaw> flaw(String field, String text, boolean isRequired) {
        return code(text, isRequired).map(code -> new ReportFlaw(field, code));
    }

    private static Optional<Code> code(String text, boolean isRequired) {
        if (text.isEmpty()) {
            return isRequired ? Optional.of(Code.MISSING) : Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(Code.TOO_LONG);
        }
        return PERSONAL_NUMBER
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .find()
                ? Optional.of(Code.PERSONAL_NUMBER)
                : Optional.empty();
    }

    static Optional<CloseReason> reason(String name) {
        return REASONS.stream().filter(reason -> reason.name().equals(name)).findFirst();
    }

    static Optional<ReportState> state(String name) {
        return STATES.stream().filter(state -> state.name().equals(name)).findFirst();
    }
}
