package org.gongshi.streams.disclosure;

import org.gongshi.exchange.PublicDecision;

/** What the policy makes of a decision. */
public sealed interface Disclosed {

    /** It may be public, like this. */
    record Public(PublicDecision decision) implements Disclosed {}

    /** It stays unpublished (不予公开). */
    record Withheld(WithheldCode code) implements Disclosed {}
}
