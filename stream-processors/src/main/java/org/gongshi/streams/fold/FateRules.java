package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Optional;
import org.gongshi.streams.fold.Fate.Ended;
import org.gongshi.streams.fold.Fate.Expired;
import org.gongshi.streams.fold.Fate.Public;
import org.gongshi.streams.fold.Fate.Withheld;

/** What becomes of a decision: of all that may be said of it, the first of these that holds. */
final class FateRules {
    private FateRules() {}

    static Fate of(Situation situation) {
        var withheld = situation.standing().getWithheld();
        if (withheld.isPresent()) {
            return new Withheld(withheld.get());
        }
        var ending = Endings.of(situation);
        if (ending.isPresent()) {
            return new Ended(ending.get());
        }
        var lastDay = PublicityRules.lastDay(situation);
        if (isOver(lastDay, situation)) {
            return new Expired(lastDay.orElseThrow());
        }
        return GateRules.held(situation).<Fate>map(held -> held).orElseGet(() -> new Public(lastDay.orElse(null)));
    }

    private static boolean isOver(Optional<LocalDate> lastDay, Situation situation) {
        return lastDay.filter(day -> situation.present().hasCome(day.plusDays(1)))
                .isPresent();
    }
}
