package org.gongshi.ingest.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.desk.FormPage.Checked;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.gongshi.ingest.desk.ReceiptPage.Step;
import org.gongshi.ingest.desk.ReceiptPage.Term;
import org.gongshi.ingest.submission.RecentReceipts.RecentReceipt;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.statute.Deadline;
import org.springframework.stereotype.Component;

/** From a receipt to its page. */
@Component
final class ReceiptViews {
    private final DeskWording wording;
    private final Frames frames;
    private final DeskSettings settings;

    ReceiptViews(DeskWording wording, Frames frames, DeskSettings settings) {
        this.wording = wording;
        this.frames = frames;
        this.settings = settings;
    }

    /** Told once, right after it was sent. */
    record Note(List<Problem> notices, boolean repeated) {
        static final Note NONE = new Note(List.of(), false);
    }

    /** What the processors say. */
    ReceiptPage page(Receipt receipt, String salt, Note note, Locale locale) {
        ReceiptState state = receipt.getState();
        boolean isPublic = receipt.getType() == SubmissionType.DECISION
                && (state == ReceiptState.PUBLISHED || state == ReceiptState.CORRECTED);
        return new ReceiptPage(
                receipt.getReceiptId(),
                wording.code(locale, "type", receipt.getType().name()),
                frames.name(receipt.getAgency()),
                Formats.moment(receipt.getReceivedAt(), locale),
                wording.code(locale, "state", state.name()),
                tone(state),
                receipt.getDeadline()
                        .map(due -> term(due, receipt.getReceivedAt(), locale))
                        .orElse(null),
                steps(receipt, locale),
                wording.text(locale, "next." + state),
                isPublic ? settings.decision(receipt.getDecisionId()) : null,
                receipt.getHeldUntil().map(day -> Formats.date(day, locale)).orElse(null),
                receipt.getPublicUntil().map(day -> Formats.date(day, locale)).orElse(null),
                receipt.getFindings().stream()
                        .map(code -> wording.code(locale, "finding", code.name()))
                        .toList(),
                receipt.getContentDigest(),
                salt,
                receipt.getRules(),
                receipt.getChain().orElse(null),
                false,
                note.notices(),
                note.repeated());
    }

    /** What only this gateway knows yet. */
    ReceiptPage page(RecentReceipt recent, Note note, Locale locale) {
        Deadline deadline = recent.deadline();
        return new ReceiptPage(
                recent.receiptId(),
                wording.code(locale, "type", recent.type().name()),
                frames.name(recent.agency()),
                Formats.moment(recent.receivedAt(), locale),
                wording.code(locale, "state", ReceiptState.ACCEPTED.name()),
                "plain",
                deadline == null ? null : term(deadline, recent.receivedAt(), locale),
                List.of(received(recent.receivedAt(), locale)),
                wording.text(locale, "next.ACCEPTED"),
                null,
                null,
                null,
                List.of(),
                recent.contentDigest(),
                recent.salt(),
                recent.rules(),
                null,
                true,
                note.notices(),
                note.repeated());
    }

    private List<Step> steps(Receipt receipt, Locale locale) {
        List<Step> steps = new ArrayList<>();
        steps.add(received(receipt.getReceivedAt(), locale));
        receipt.getSteps().stream()
                .filter(step -> step.getState() != ReceiptState.ACCEPTED)
                .map(step -> new Step(
                        wording.code(locale, "state", step.getState().name()),
                        reason(step.getCode(), locale),
                        Formats.moment(step.getAt(), locale)))
                .forEach(steps::add);
        return steps;
    }

    private Step received(Instant at, Locale locale) {
        return new Step(
                wording.code(locale, "state", ReceiptState.ACCEPTED.name()),
                reason("RECEIVED", locale),
                Formats.moment(at, locale));
    }

    private String reason(String code, Locale locale) {
        String text = wording.textOrEmpty(locale, code);
        return text.isEmpty() ? code : text;
    }

    private Term term(org.gongshi.exchange.Deadline due, Instant receivedAt, Locale locale) {
        return new Term(
                Formats.date(due.getDueOn(), locale),
                wording.text(locale, "unit." + due.getUnit(), due.getDays()),
                due.getRule(),
                due.getSource(),
                due.getProvisional(),
                !CivilDay.of(receivedAt).isAfter(due.getDueOn()));
    }

    private Term term(Deadline due, Instant receivedAt, Locale locale) {
        return new Term(
                Formats.date(due.dueOn(), locale),
                wording.text(locale, "unit." + due.unit(), due.days()),
                due.rule(),
                due.source(),
                due.provisional(),
                !CivilDay.of(receivedAt).isAfter(due.dueOn()));
    }

    /** What a trial that passed would have led to. */
    Checked checked(Accepted accepted, LocalDate today, Locale locale) {
        Deadline due = accepted.deadline();
        return due == null
                ? new Checked(null, null, null, false)
                : new Checked(
                        Formats.date(due.dueOn(), locale),
                        wording.text(locale, "unit." + due.unit(), due.days()),
                        due.source(),
                        today.isAfter(due.dueOn()));
    }

    private static String tone(ReceiptState state) {
        return switch (state) {
            case PUBLISHED, RECORDED -> "good";
            case HELD -> "warn";
            case REFUSED -> "bad";
            case ACCEPTED, WITHHELD, CORRECTED, WITHDRAWN, REPAIRED, EXPIRED, UNKNOWN -> "plain";
        };
    }
}
