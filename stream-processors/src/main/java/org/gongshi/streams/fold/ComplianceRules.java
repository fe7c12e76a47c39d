package org.gongshi.streams.fold;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Judges anew whatever an event touched: one card for each case, one for each document whose decisions name no case; and by how
 * much that moves the sums. The state remembers what each card counts for, so sums stay exact whatever rule changes.
 */
final class ComplianceRules {
    private ComplianceRules() {}

    /** @param before the parts before the event */
    static Outcome follow(Parts before, Outcome outcome, Present present) {
        var files = changed(before, outcome.parts());
        var judging = new Judging(before, outcome, present);
        cases(before, outcome.parts(), files).forEach(judging::judgeCase);
        files.stream()
                .filter(number -> hasCaseless(before.file(number))
                        || hasCaseless(outcome.parts().file(number)))
                .forEach(judging::judgeDocument);
        return judging.outcome();
    }

    private static List<String> changed(Parts before, Parts now) {
        return now.files().entrySet().stream()
                .filter(file -> isOther(before.files().get(file.getKey()), file.getValue()))
                .map(file -> file.getKey())
                .toList();
    }

    /** Cases of which something was said, and those of decisions of which something was. */
    private static Set<String> cases(Parts before, Parts now, List<String> files) {
        var said = now.dossiers().entrySet().stream()
                .filter(dossier -> isOther(before.dossiers().get(dossier.getKey()), dossier.getValue()))
                .map(dossier -> dossier.getKey());
        var ofDecisions = files.stream()
                .flatMap(number -> Stream.of(before.file(number), now.file(number)))
                .flatMap(ComplianceRules::standings)
                .flatMap(standing -> standing.getCaseNumber().stream());
        return Stream.concat(said, ofDecisions).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasCaseless(DecisionFile file) {
        return standings(file).anyMatch(standing -> standing.getCaseNumber().isEmpty());
    }

    private static Stream<Standing> standings(DecisionFile file) {
        return file.getParties().stream().map(PartyFile::getStanding).flatMap(standing -> standing.stream());
    }

    /** Parts are never changed in place, so the same object has the same content. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(@Nullable Object before, Object now) {
        return before != now;
    }
}
