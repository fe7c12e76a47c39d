package org.gongshi.search.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Statutes and their articles, by any of their names: 食安法34条 is 《中华人民共和国食品安全法》第三十四条. */
final class Provisions {
    private static final String NUMBER = "([0-9]{1,4}|[" + Numerals.SIGNS + "]{1,8})";
    private static final Pattern CITED = Pattern.compile("《([^《》]{2,60})》(?:\\s*第?" + NUMBER + "条)?");
    private static final Pattern ASKED =
            Pattern.compile("《?([^《》]{2,60}?(?:法|条例|规定|办法|细则|决定))》?(?:第?" + NUMBER + "条(?:.*))?");
    private static final Pattern NATION = Pattern.compile("^中华人民共和国|[(（].*$");
    private static final Map<String, String> FULL_NAMES = fullNames();

    private Provisions() {}

    /** Terms of what a text cites: each statute, each of its articles. */
    static void in(String folded, Consumer<String> term) {
        var cited = CITED.matcher(folded);
        while (cited.find()) {
            String law = title(cited.group(1));
            term.accept(term(law, 0));
            int article = cited.group(2) == null ? -1 : Numerals.value(cited.group(2));
            if (article > 0) {
                term.accept(term(law, article));
            }
        }
    }

    /** The statute or article that the whole text names; empty if it is none that is known and no article is named. */
    static Optional<Way.Provision> asked(String folded) {
        var asked = ASKED.matcher(folded);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String law = title(asked.group(1));
        int article = asked.group(2) == null ? 0 : Numerals.value(asked.group(2));
        boolean named = FULL_NAMES.containsValue(law) || FULL_NAMES.containsKey(law) || article > 0;
        return named && article >= 0 ? Optional.of(new Way.Provision(law, article)) : Optional.empty();
    }

    /** A statute by one of its names in the table. */
    static Optional<Way.Provision> known(String name) {
        return Optional.ofNullable(FULL_NAMES.get(name)).map(law -> new Way.Provision(law, 0));
    }

    static String term(String law, int article) {
        return Terms.MARK + law + (article == 0 ? "" : "#" + article);
    }

    /** Without the nation's name, the year of revision and spaces; a short name in full. */
    private static String title(String raw) {
        String title = NATION.matcher(raw.replaceAll("\\s", "")).replaceAll("");
        return FULL_NAMES.getOrDefault(title, title);
    }

    private static Map<String, String> fullNames() {
        var names = new HashMap<String, String>();
        for (String line : TextTable.lines("laws.txt")) {
            String[] words = line.split(" ", -1);
            for (String word : words) {
                names.put(word, words[0]);
            }
        }
        return Map.copyOf(names);
    }
}
