package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.statute.Duty;
import org.jspecify.annotations.Nullable;

/** A verdict on its way: what is known of it so far. */
final class Judged {
    private final VerdictName name;
    private final Duty duty;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private @Nullable String decisionId;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate doneOn;

    private Judged(VerdictName name, Duty duty) {
        this.name = name;
        this.duty = duty;
    }

    static Judged by(VerdictName name, String rule, String source) {
        return new Judged(name, new Duty(rule, source));
    }

    /** By the duty that the statute book has for the case; empty if it has none. */
    static Optional<Judged> of(VerdictName name, CaseFile file) {
        return file.bookedOn()
                .flatMap(on -> file.present().statutes().duty(name, file.kind(), on))
                .map(duty -> new Judged(name, duty));
    }

    /** By the duty that the statute book has for the decision; empty if it has none. */
    static Optional<Judged> of(VerdictName name, Situation decision) {
        var standing = decision.standing();
        return decision.present()
                .statutes()
                .duty(name, standing.getKind(), standing.getDecidedOn())
                .map(duty -> new Judged(name, duty).on(decision));
    }

    Judged on(Situation decision) {
        decisionId = decision.party().getDecisionId();
        return this;
    }

    Judged due(@Nullable LocalDate day) {
        dueOn = day;
        return this;
    }

    Judged done(@Nullable LocalDate day) {
        doneOn = day;
        return this;
    }

    Judged because(Enum<?> reason) {
        return because(reason.name());
    }

    Judged because(String reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return this;
    }

    Judged from(String receiptId) {
        if (!events.contains(receiptId)) {
            events.add(receiptId);
        }
        return this;
    }

    boolean isBlamed() {
        return !reasons.isEmpty();
    }

    Verdict met() {
        return is(VerdictState.MET);
    }

    Verdict missed() {
        return is(VerdictState.MISSED);
    }

    Verdict open() {
        return is(VerdictState.OPEN);
    }

    /** Met unless something speaks against it. */
    Verdict metUnlessBlamed() {
        return isBlamed() ? missed() : met();
    }

    Verdict is(VerdictState state) {
        return new Verdict(
                name,
                state,
                decisionId,
                dueOn,
                doneOn,
                List.copyOf(events),
                List.copyOf(reasons),
                duty.rule(),
                duty.source(),
                false);
    }
}
