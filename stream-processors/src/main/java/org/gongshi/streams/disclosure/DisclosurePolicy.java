package org.gongshi.streams.disclosure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Reserved;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown.Shown;
import org.gongshi.streams.disclosure.WithholdingRules.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one policy that decides what of a decision the public may see. Run once, in the fold; every exit shows its result.
 * Of its dated rules those hold that are in force on the day of the decision.
 */
public final class DisclosurePolicy {
    private static final Reserved NOTHING = Reserved.newBuilder().build();

    private final PolicyFile file;
    private final WithholdingRules withholding;
    private final PublicView view;

    private DisclosurePolicy(PolicyFile file) {
        var names = new PartyNames(file);
        this.file = file;
        this.withholding = new WithholdingRules(file.withholding(), names);
        this.view = new PublicView(file, names);
    }

    /** The policy that comes with this build. */
    public static DisclosurePolicy shipped() {
        return new DisclosurePolicy(PolicyReader.shipped());
    }

    /**
     * The policy that stands in a file of rules under the key {@code disclosure}; the shipped one if it holds none.
     *
     * @param overlay YAML; its other keys are other rules
     */
    public static DisclosurePolicy read(Path overlay) {
        return new DisclosurePolicy(PolicyReader.read(overlay));
    }

    /** Day from which the policy is in force, of another policy than the shipped one also a short hash of it. */
    public String version() {
        return file.version();
    }

    /** @param content null if it is erased */
    public Disclosed disclose(DecisionSubmitted submitted, @Nullable SealedDecision content, Publication publication) {
        var reason = withholding.reason(submitted, content);
        if (reason.isPresent() || content == null) {
            return withheld(reason.orElseGet(() -> Reason.always(WithheldCode.CONTENT_ERASED)));
        }
        return switch (submitted.getSubjectType()) {
            case LEGAL_ENTITY, SOLE_TRADER -> view.of(submitted, content, publication, Shown.REMOVED);
            case NATURAL_PERSON -> person(submitted, content, publication);
            case UNKNOWN -> withheld(Reason.always(WithheldCode.SUBJECT_UNKNOWN));
        };
    }

    /** What receivers may have of a decision that is public, beside that: null if they may have nothing more. */
    public @Nullable Reserved reserved(
            DecisionSubmitted submitted, SealedDecision content, Collection<String> receivers) {
        var reserved = receivers.isEmpty() ? NOTHING : view.reserved(submitted, content, receivers);
        return reserved.equals(NOTHING) ? null : reserved;
    }

    /** Fields that a receiver may have of a decision made on a day, as JSON pointers into a submission. */
    public Set<String> fields(String receiver, LocalDate decidedOn) {
        return View.of(file, receiver, decidedOn).fields();
    }

    private Disclosed person(DecisionSubmitted submitted, SealedDecision content, Publication publication) {
        var rule = personRule(submitted);
        var shown = rule.map(PersonShown::shown).orElse(Shown.WITHHELD);
        return switch (shown) {
            case SURNAME, REMOVED -> view.of(submitted, content, publication, shown);
            case WITHHELD ->
                withheld(rule.map(named -> new Reason(WithheldCode.NATURAL_PERSON, named.id()))
                        .orElseGet(() -> Reason.always(WithheldCode.NATURAL_PERSON)));
        };
    }

    private Optional<PersonShown> personRule(DecisionSubmitted submitted) {
        var region = submitted.getHeader().getContext().getRegion();
        return file.persons().stream()
                .filter(rule -> rule.isInForce(submitted.getDecidedOn()) && region.startsWith(rule.region()))
                .max(Comparator.comparingInt(rule -> rule.region().length()));
    }

    private static Disclosed withheld(Reason reason) {
        return new Disclosed.Withheld(reason.code(), List.of(new Removal("", reason.rule())));
    }
}
