package org.gongshi.bench.search;

import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.local.judged.JudgedCorpus;

/** Everyday questions that both designs answer, since each is written in a decision: names, matters, places, and together. */
final class Questions {
    private Questions() {}

    /** Spread over the whole corpus. */
    static List<String> of(int decisions, int count) {
        int every = Math.max(1, decisions / count);
        List<PublicDecision> chosen = JudgedCorpus.decisions(decisions)
                .filter(judged -> judged.number() % every == 0)
                .limit(count)
                .map(judged -> judged.decision())
                .toList();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> question(chosen.get(i), i % 5))
                .toList();
    }

    private static String question(PublicDecision decision, int shape) {
        String name = decision.getSubject().getName();
        String matter = decision.getTitle().substring(name.length()).replaceFirst("案$", "");
        String county = decision.getAgency().getName().replaceFirst("^.+?市(.+?[区县市]).*", "$1");
        return switch (shape) {
            case 0 -> name;
            case 1 -> matter;
            case 2 -> county + " " + matter.substring(0, Math.min(6, matter.length()));
            case 3 -> name.substring(0, Math.min(7, name.length()));
            default -> matter.substring(Math.max(0, matter.length() - 4));
        };
    }
}
