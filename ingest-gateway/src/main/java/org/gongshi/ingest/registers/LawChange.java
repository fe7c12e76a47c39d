package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.LawArticle;
import org.gongshi.exchange.LawEntry;
import org.gongshi.exchange.LawState;
import org.gongshi.exchange.LawVersion;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a law became another (法律变动): a version of it and the one before, if there is one.
 *
 * @param law title as citations are compared
 */
record LawChange(String law, @Nullable LawVersion before, LawVersion after) {

    /** The changes of a law begun by that day. Its first version is one only if it says so: it may have been listed late. */
    static Stream<LawChange> of(LawEntry law, LocalDate day) {
        List<LawVersion> versions = law.getVersions();
        return IntStream.range(0, versions.size())
                .filter(place -> place > 0 || versions.get(place).getState() != LawState.IN_FORCE)
                .mapToObj(place -> new LawChange(
                        Citation.title(versions.get(place).getName()),
                        place == 0 ? null : versions.get(place - 1),
                        versions.get(place)))
                .filter(change -> !change.since().isAfter(day));
    }

    LocalDate since() {
        return after.getValidFrom();
    }

    LawState state() {
        return after.getState();
    }

    /** Whether what is cited is no longer as it was; where the texts are not kept, it may be, and so it counts. */
    boolean touches(Citation citation) {
        if (!citation.law().equals(law)) {
            return false;
        }
        String article = citation.article();
        if (article == null || state() == LawState.REPEALED || before == null) {
            return true;
        }
        Optional<String> now = text(after, article);
        return now.isEmpty() || !now.equals(text(before, article));
    }

    private static Optional<String> text(LawVersion version, String article) {
        Map<String, String> texts = new HashMap<>();
        for (LawArticle each : version.getArticles()) {
            each.getText().ifPresent(text -> texts.put(Citation.article(each.getNumber()), text));
        }
        return Optional.ofNullable(texts.get(Objects.requireNonNull(article)));
    }
}
