package org.gongshi.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a word asks for. A word that holds words of the dictionary is taken apart there, so that 西湖区卖过期食品 asks for a
 * district, a trade and a violation; a company's name stays whole.
 */
public final class Wishes {
    private static final Map<String, List<Way>> EVERYDAY = everyday();
    private static final int LONGEST =
            EVERYDAY.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final List<String> ENDS_OF_NAMES = List.of("公司", "合作社", "厂", "事务所", "经营部");
    /** Said between what is asked for. */
    private static final String FILLING = "的了被在和与及或案有是";

    private Wishes() {}

    /** At least one; all of them are asked for. */
    public static List<Wish> of(String word) {
        String folded = Folding.fold(word);
        var provision = Provisions.asked(folded);
        if (provision.isPresent()) {
            return List.of(wish(folded, List.of(provision.get())));
        }
        return ENDS_OF_NAMES.stream().anyMatch(folded::endsWith) ? List.of(wish(folded, List.of())) : parts(folded);
    }

    private static List<Wish> parts(String folded) {
        var wishes = new ArrayList<Wish>();
        int unknownFrom = 0;
        int i = 0;
        while (i < folded.length()) {
            String known = knownAt(folded, i);
            if (known.isEmpty() || (known.length() == 1 && !isVerb(folded, i))) {
                i++;
                continue;
            }
            addUnknown(folded.substring(unknownFrom, i), wishes);
            wishes.add(wish(known, ways(known)));
            i += known.length();
            unknownFrom = i;
        }
        String rest = folded.substring(unknownFrom);
        if (wishes.isEmpty()) {
            return List.of(wish(folded, List.of()));
        }
        addUnknown(rest, wishes);
        return wishes;
    }

    /** A lone character between words that are known is a particle more often than not. */
    private static void addUnknown(String rest, List<Wish> wishes) {
        String speaking = rest.length() > 1 && FILLING.indexOf(rest.charAt(0)) >= 0 ? rest.substring(1) : rest;
        if (!Terms.sought(speaking).isEmpty()) {
            wishes.add(wish(speaking, List.of()));
        }
    }

    /** 卖 before something that is sold; never within a name. */
    private static boolean isVerb(String folded, int at) {
        return at == 0 && !longestAt(folded, 1).isEmpty();
    }

    /** The word that reaches farthest together with the next: 杭州 before 市监局, not 杭州市 before 监局. */
    private static String knownAt(String folded, int from) {
        String best = "";
        int reach = 0;
        for (int length = Math.min(LONGEST, folded.length() - from); length > 0; length--) {
            String word = folded.substring(from, from + length);
            if (!ways(word).isEmpty()) {
                int both = length + longestAt(folded, from + length).length();
                best = both > reach ? word : best;
                reach = Math.max(reach, both);
            }
        }
        return best;
    }

    private static String longestAt(String folded, int from) {
        for (int length = Math.min(LONGEST, folded.length() - from); length > 0; length--) {
            String word = folded.substring(from, from + length);
            if (!ways(word).isEmpty()) {
                return word;
            }
        }
        return "";
    }

    private static List<Way> ways(String word) {
        var everyday = EVERYDAY.get(word);
        if (everyday != null) {
            return everyday;
        }
        return Places.named(word)
                .<List<Way>>map(place -> List.of(place))
                .orElseGet(() -> Provisions.known(word)
                        .<List<Way>>map(law -> List.of(law))
                        .orElse(List.of()));
    }

    private static Wish wish(String said, List<Way> more) {
        return new Wish(
                said,
                Stream.concat(Stream.of(new Way.Said(List.of(said))), more.stream())
                        .toList());
    }

    /** Lines {@code 过期食品 过期+食品 保质期+食品}: the word, then ways of saying it, {@code +} for "and". */
    private static Map<String, List<Way>> everyday() {
        var words = new HashMap<String, List<Way>>();
        for (String line : TextTable.lines("everyday.txt")) {
            String[] columns = line.split("\\s+", -1);
            words.put(
                    columns[0],
                    Stream.of(columns)
                            .skip(1)
                            .<Way>map(way -> new Way.Said(List.of(way.split("\\+"))))
                            .toList());
        }
        return Map.copyOf(words);
    }
}
