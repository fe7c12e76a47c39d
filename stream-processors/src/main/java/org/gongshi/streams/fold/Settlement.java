package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.fold.Emission.ReceiptWritten;
import org.gongshi.streams.fold.Fate.Ended;
import org.gongshi.streams.fold.Fate.Expired;
import org.gongshi.streams.fold.Fate.Held;
import org.gongshi.streams.fold.Fate.Public;
import org.gongshi.streams.fold.Fate.Withheld;
import org.gongshi.streams.fold.Parties.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the public and the receipts say in line with what is known. The fate of a decision follows from all that is
 * known, so the order in which it came makes no difference; only what differs from before is said.
 */
final class Settlement {
    /** A decision after its fate took effect. */
    private record Settled(PartyFile party, @Nullable PublicDecision view, List<Emission> emissions) {}

    private Settlement() {}

    static Outcome settle(Noted noted, Present present) {
        var parts = noted.parts();
        var told = new ArrayList<Emission>(noted.removed());
        var receipts = new ArrayList<Emission>();
        noted.receipts().forEach(receipt -> receipts.add(new ReceiptWritten(receipt)));
        for (var decision : noted.decisions()) {
            var placed = Parties.find(parts, decision).orElseThrow();
            var standing = placed.party().getStanding();
            if (standing.isPresent()) {
                var situation = Situation.of(parts, present, placed.party(), standing.get(), noted.at());
                parts = settled(parts, placed, situation, told, receipts);
            }
        }
        told.addAll(receipts);
        return new Outcome(parts, told);
    }

    private static Parts settled(
            Parts parts, Placed placed, Situation situation, List<Emission> told, List<Emission> receipts) {
        var decision = situation.party().getDecisionId();
        var fate = FateRules.of(situation);
        var settled = settled(situation, fate, parts.views().get(decision));
        told.addAll(settled.emissions());
        var receipt = receipt(situation, fate);
        if (!receipt.equals(situation.receipt())) {
            receipts.add(new ReceiptWritten(receipt));
        }
        var party = PartyFile.newBuilder(Parties.with(settled.party(), receipt))
                .setWakeOn(wakeOn(fate))
                .build();
        return Parties.put(parts, new Placed(placed.documentNumber(), party)).withView(decision, settled.view());
    }

    private static Settled settled(Situation situation, Fate fate, @Nullable PublicDecision view) {
        return switch (fate) {
            case Withheld _, Expired _ -> gone(Removals.removed(situation.party()), null);
            case Ended(var ending) -> gone(Removals.ended(situation, ending), null);
            case Held _ -> gone(Removals.removed(situation.party()), view);
            case Public open -> {
                var published = PublicationRules.publish(situation, Objects.requireNonNull(view), open);
                yield new Settled(published.party(), published.view(), published.emissions());
            }
        };
    }

    private static Settled gone(Removals.Gone gone, @Nullable PublicDecision view) {
        return new Settled(gone.party(), view, gone.emissions());
    }

    /** The receipt of the submission that stands, with a step if its state is another now. */
    private static Receipt receipt(Situation situation, Fate fate) {
        var state = state(fate);
        var code = code(situation, fate);
        var receipt = isSaid(situation.receipt(), state, code)
                ? situation.receipt()
                : Receipts.continued(situation.receipt(), state, code, situation.at());
        return Receipt.newBuilder(receipt)
                .setHeldUntil(fate instanceof Held(var until) ? until : null)
                .setPublicUntil(fate instanceof Public(var until) ? until : null)
                .setFindings(FindingRules.of(situation, fate))
                .build();
    }

    /** However it came to be public, it is. */
    private static boolean isSaid(Receipt receipt, ReceiptState state, String code) {
        return !receipt.getSteps().isEmpty()
                && receipt.getState() == state
                && (state == ReceiptState.PUBLISHED
                        || receipt.getSteps().getLast().getCode().equals(code));
    }

    private static ReceiptState state(Fate fate) {
        return switch (fate) {
            case Withheld _ -> ReceiptState.WITHHELD;
            case Ended(var ending) -> Endings.state(ending);
            case Expired _ -> ReceiptState.EXPIRED;
            case Held _ -> ReceiptState.HELD;
            case Public _ -> ReceiptState.PUBLISHED;
        };
    }

    private static String code(Situation situation, Fate fate) {
        return switch (fate) {
            case Withheld(var code) -> code;
            case Ended(var ending) -> ReceiptCode.of(ending).name();
            case Expired _ -> ReceiptCode.EXPIRED.name();
            case Held _ -> ReceiptCode.HELD_FOR_REVIEW.name();
            case Public _ ->
                situation.receipt().getState() == ReceiptState.HELD
                        ? GateRules.release(situation)
                                .orElse(ReceiptCode.RELEASED_BEFORE_DUE)
                                .name()
                        : ReceiptCode.PUBLISHED.name();
        };
    }

    /** The day on which the fate becomes another by itself. */
    private static @Nullable LocalDate wakeOn(Fate fate) {
        return switch (fate) {
            case Held(var until) -> until;
            case Public(var until) -> until == null ? null : until.plusDays(1);
            case Withheld _, Ended _, Expired _ -> null;
        };
    }
}
