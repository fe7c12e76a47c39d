package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongshi.exchange.Counted;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.gongshi.streams.fold.Emission.CardRemoved;
import org.gongshi.streams.fold.Emission.CardStated;
import org.jspecify.annotations.Nullable;

/** An outcome to which the cards and shares of one case after the other are added. */
final class Judging {
    private final Parts before;
    private final Present present;
    private final List<Emission> told;
    private final List<Share> shares = new ArrayList<>();
    private Parts parts;

    Judging(Parts before, Outcome outcome, Present present) {
        this.before = before;
        this.present = present;
        this.parts = outcome.parts();
        this.told = new ArrayList<>(outcome.emissions());
    }

    Outcome outcome() {
        return new Outcome(parts, told, shares);
    }

    void judgeCase(String number) {
        var dossier = parts.dossier(number);
        judge(
                () -> CaseFile.ofCase(before, number, present),
                CaseFile.ofCase(parts, number, present),
                dossier.getCounted(),
                counted -> parts = parts.with(
                        number, Dossier.newBuilder(dossier).setCounted(counted).build()));
    }

    void judgeDocument(String number) {
        var file = parts.file(number);
        judge(
                () -> CaseFile.ofDocument(before, number, present),
                CaseFile.ofDocument(parts, number, present),
                file.getCounted(),
                counted -> parts = parts.with(
                        number,
                        DecisionFile.newBuilder(file).setCounted(counted).build()));
    }

    private void judge(
            Supplier<CaseFile> was, CaseFile now, Optional<Counted> counted, Consumer<@Nullable Counted> remember) {
        var card = CardRules.of(now);
        if (card.isEmpty() && counted.isEmpty()) {
            return;
        }
        var agency = now.agency().or(() -> was.get().agency()).orElseThrow();
        told.add(card.<Emission>map(CardStated::new)
                .orElseGet(() -> new CardRemoved(agency.getCreditCode() + "/" + now.name())));
        var counts = card.map(CountRules::of);
        shares.addAll(CountRules.moved(agency, counted.orElse(null), counts.orElse(null)));
        if (!counts.equals(counted)) {
            remember.accept(counts.orElse(null));
        }
    }
}
