package org.gongshi.streams.disclosure;

import java.util.List;
import org.gongshi.exchange.PublicDecision;

/** What the policy makes of a decision. */
public sealed interface Disclosed {

    /** What did not cross, and by which rule: one entry for a field and a rule, ordered by field. */
    List<Removal> removals();

    /** It may be public, like this. */
    record Public(PublicDecision decision, List<Removal> removals) implements Disclosed {}

    /** It stays unpublished (不予公开). The one removal is of all of it. */
    record Withheld(WithheldCode code, List<Removal> removals) implements Disclosed {}
}
