package org.gongshi.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.identity.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what operators did about it.
 *
 * @param at where it stands among the dead letters
 * @param record type of the original as its schema names it, or why that is not known
 * @param replayedAt when it was put back; null while it was not
 */
record Letter(
        Place at,
        DeadLetter content,
        String record,
        @Nullable Instant replayedAt) {
    private static final String BROKEN = "BROKEN";
    private static final String WAITING = "WAITING";

    /** The number by which operators name it. */
    String number() {
        return at.partition().partition() + "-" + at.offset();
    }

    boolean isOpen() {
        return replayedAt == null;
    }

    boolean brokeItsCase() {
        return content.getCode().equals(BROKEN);
    }

    /** Part of a case that stands still. */
    boolean isOfBrokenCase() {
        return brokeItsCase() || content.getCode().equals(WAITING);
    }

    boolean hasKeyOf(Letter other) {
        return content.getKey().equals(other.content.getKey());
    }

    /** The key if it is what it should be; anything else might be content. */
    Optional<String> agency() {
        return content.getKey()
                .map(key -> UTF_8.decode(key.duplicate()).toString())
                .flatMap(key -> CreditCode.parse(key).value())
                .map(CreditCode::value);
    }
}
