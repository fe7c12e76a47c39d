package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.jspecify.annotations.Nullable;

/** The one policy that decides what of a decision the public may see. Run once, in the fold; every exit shows its result. */
public final class DisclosurePolicy {
    private final WithholdingRules withholding;
    private final PublicView view;

    private DisclosurePolicy(PolicyFile file) {
        var names = new NameRules(file);
        this.withholding = new WithholdingRules(names);
        this.view = new PublicView(file.version(), names, file.applied());
    }

    /** The policy that comes with this build. */
    public static DisclosurePolicy shipped() {
        return new DisclosurePolicy(PolicyFile.shipped());
    }

    /** @param content null if it is erased */
    public Disclosed disclose(DecisionSubmitted submitted, @Nullable SealedDecision content, Publication publication) {
        var reason = withholding.reason(submitted, content);
        if (reason.isPresent() || content == null) {
            return withheld(reason.orElse(WithheldCode.CONTENT_ERASED));
        }
        return new Disclosed.Public(view.of(submitted, content, publication), List.of());
    }

    private static Disclosed withheld(WithheldCode code) {
        var rule = "withheld-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Disclosed.Withheld(code, List.of(new Removal("", rule)));
    }
}
