package org.gongshi.search.agencies;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.text.Folding;
import org.jspecify.annotations.Nullable;

/** All agencies of a day: a province has about 1,500. */
public final class Agencies {
    private static final ShortNames SHORT_NAMES = ShortNames.shipped();

    private final Map<String, AgencyCard> byCode;

    /** An agency and how well it fits what was typed. */
    private record Ranked(AgencyCard card, int fit) {}

    private Agencies(Map<String, AgencyCard> byCode) {
        this.byCode = byCode;
    }

    static Agencies of(Collection<AgencyCard> cards) {
        return new Agencies(cards.stream()
                .collect(Collectors.toUnmodifiableMap(
                        AgencyCard::creditCode, Function.identity(), (one, other) -> other)));
    }

    public int count() {
        return byCode.size();
    }

    public List<AgencyCard> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<AgencyCard> find(String creditCode) {
        return Optional.ofNullable(byCode.get(creditCode));
    }

    /** Its name today; the code itself if the register doesn't know it. */
    public String name(String creditCode) {
        return find(creditCode).map(AgencyCard::name).orElse(creditCode);
    }

    /**
     * The best fits first; without words by region, the higher ones first.
     *
     * @param text all of whose words must fit the name, a usual short form of it, the place or the credit code; null: any
     * @param region a province or city stands for all that lies in it; null: any
     */
    public List<AgencyCard> matching(@Nullable SearchText text, @Nullable Region region, @Nullable String sector) {
        var words = text == null
                ? List.<String>of()
                : text.words().stream().map(Folding::fold).toList();
        return byCode.values().stream()
                .filter(card -> region == null || card.isIn(region))
                .filter(card -> sector == null || card.sector().equals(sector))
                .map(card -> new Ranked(card, text == null ? 1 : AgencyRules.fit(card, words, SHORT_NAMES)))
                .filter(ranked -> ranked.fit() > 0)
                .sorted(Comparator.comparingInt(Ranked::fit)
                        .reversed()
                        .thenComparingInt(ranked ->
                                text == null ? 0 : ranked.card().name().length())
                        .thenComparing(ranked -> ranked.card().region())
                        .thenComparing(ranked -> ranked.card().name()))
                .map(Ranked::card)
                .toList();
    }

    /** How many of these there are by the value, in its order. */
    public static Map<String, Long> counted(List<AgencyCard> cards, Function<AgencyCard, String> value) {
        return cards.stream().collect(groupingBy(value, TreeMap::new, counting()));
    }
}
