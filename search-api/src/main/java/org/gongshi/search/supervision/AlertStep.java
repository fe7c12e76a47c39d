package org.gongshi.search.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.jspecify.annotations.Nullable;

/** A step with an alert, read and found good; or what is wrong with it. */
sealed interface AlertStep {
    /**
     * What is done.
     *
     * @param assignee account; null unless it is assigned
     * @param note in words, without personal data; of one that is closed it begins with the code of the reason
     */
    record Good(
            State becomes,
            SupervisionAct act,
            @Nullable String assignee,
            @Nullable String note) implements AlertStep {}

    /** All that is wrong. */
    record Flawed(List<ReportFlaw> flaws) implements AlertStep {}

    /** Why an alert is closed: 已整改, 已核实无问题, 误报, 已转其他程序, 其他. */
    List<String> REASONS = List.of("MENDED", "JUSTIFIED", "MISTAKEN", "TRANSFERRED", "OTHER");

    static AlertStep acknowledge(String note) {
        return of(
                ComplaintRules.flaw("note", note.strip(), false).stream().toList(),
                new Good(State.ACKNOWLEDGED, SupervisionAct.ALERT_ACKNOWLEDGED, null, orNull(note)));
    }

    /** @param isPossible whether there is such an account, and it may act on the agency */
    static AlertStep assign(String assignee, boolean isPossible, String note) {
        return of(
                Stream.concat(
                                isPossible ? Stream.of() : Stream.of(choice("assignee", assignee)),
                                ComplaintRules.flaw("note", note.strip(), false).stream())
                        .toList(),
                new Good(State.ASSIGNED, SupervisionAct.ALERT_ASSIGNED, assignee, orNull(note)));
    }

    static AlertStep close(String reason, String note) {
        boolean needsNote = reason.equals(REASONS.getLast());
        return of(
                Stream.concat(
                                REASONS.contains(reason) ? Stream.of() : Stream.of(choice("reason", reason)),
                                ComplaintRules.flaw("note", note.strip(), needsNote).stream())
                        .toList(),
                new Good(State.CLOSED, SupervisionAct.ALERT_CLOSED, null, (reason + " " + note.strip()).strip()));
    }

    /** No such step. */
    static Optional<AlertStep> of(String step, String assignee, boolean isPossible, String reason, String note) {
        return switch (step) {
            case "acknowledge" -> Optional.of(acknowledge(note));
            case "assign" -> Optional.of(assign(assignee, isPossible, note));
            case "close" -> Optional.of(close(reason, note));
            default -> Optional.empty();
        };
    }

    private static AlertStep of(List<ReportFlaw> flaws, Good good) {
        return flaws.isEmpty() ? good : new Flawed(flaws);
    }

    private static ReportFlaw choice(String field, String given) {
        return new ReportFlaw(field, given.isEmpty() ? Code.MISSING : Code.NOT_A_CHOICE);
    }

    private static @Nullable String orNull(String note) {
        return note.isBlank() ? null : note.strip();
    }
}
