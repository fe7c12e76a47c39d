package org.gongshi.search.supervision;

import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.CloseReason;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.jspecify.annotations.Nullable;

/** A step with a complaint, read and found good; or what is wrong with it. */
sealed interface ComplaintStep {
    /**
     * Takes charge, or hands it to another bureau.
     *
     * @param bureau code; null: as it is
     */
    record Assign(@Nullable String bureau) implements ComplaintStep {}

    /** Ends it with an answer. */
    record Answer(String text) implements ComplaintStep {}

    /**
     * Ends it without one.
     *
     * @param note to the complainant; may be empty
     */
    record Close(CloseReason reason, String note) implements ComplaintStep {}

    /** What is wrong with it; none of what is good. */
    default List<ReportFlaw> flaws() {
        return List.of();
    }

    /** All that is wrong. */
    record Flawed(List<ReportFlaw> flaws) implements ComplaintStep {}

    static ComplaintStep answer(String text) {
        return ComplaintRules.flaw("answer", text.strip(), true)
                .<ComplaintStep>map(flaw -> new Flawed(List.of(flaw)))
                .orElseGet(() -> new Answer(text.strip()));
    }

    static ComplaintStep close(String reason, String note) {
        var named = ComplaintRules.reason(reason);
        var flaws = Stream.concat(
                        named.isPresent()
                                ? Stream.of()
                                : Stream.of(
                                        new ReportFlaw("reason", reason.isEmpty() ? Code.MISSING : Code.NOT_A_CHOICE)),
                        ComplaintRules.flaw("note", note.strip(), false).stream())
                .toList();
        return flaws.isEmpty() ? new Close(named.orElseThrow(), note.strip()) : new Flawed(flaws);
    }

    /** @param isKnown whether there is such a bureau */
    static ComplaintStep assign(String bureau, boolean isKnown) {
        return bureau.isEmpty() || isKnown
                ? new Assign(bureau.isEmpty() ? null : bureau)
                : new Flawed(List.of(new ReportFlaw("bureau", Code.NOT_A_CHOICE)));
    }
}
