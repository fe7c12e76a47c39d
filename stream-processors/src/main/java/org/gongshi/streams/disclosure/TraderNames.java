package org.gongshi.streams.disclosure;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trade names and the names of persons in them, as in 丕业建材店（黄辉丕）: the trade name stays. */
final class TraderNames {
    private static final Pattern BRACKET = Pattern.compile("[(（\\[［【〔]([^()（）\\[\\]［］【】〔〕]*)[)）\\]］】〕]");
    private static final String OTHER_TRADER = "个体工商户";

    private final PersonNames persons;
    private final PolicyFile.Names policy;

    TraderNames(PersonNames persons, PolicyFile.Names policy) {
        this.persons = persons;
        this.policy = policy;
    }

    /** @param hidden persons known already; those found in the name are added */
    String shown(String name, boolean isSoleTrader, Set<String> hidden) {
        var shown = withoutBracketedPersons(name, isSoleTrader, hidden);
        return isSoleTrader ? traderName(shown, hidden) : shown;
    }

    private String withoutBracketedPersons(String name, boolean isSoleTrader, Set<String> hidden) {
        var matcher = BRACKET.matcher(name);
        var shown = new StringBuilder();
        while (matcher.find()) {
            var inside = matcher.group(1).strip();
            boolean person = namesPerson(inside, isSoleTrader, hidden);
            if (person) {
                persons(inside).forEach(hidden::add);
            }
            matcher.appendReplacement(shown, person ? "" : "$0");
        }
        var rest = matcher.appendTail(shown).toString().strip();
        return rest.isEmpty() && !hidden.isEmpty() ? shownFor(hidden.iterator().next()) : rest;
    }

    private boolean namesPerson(String inside, boolean isSoleTrader, Set<String> hidden) {
        boolean representative = hidden.stream().anyMatch(inside::contains);
        boolean inRole = !persons.role(inside).isEmpty();
        boolean named = persons(inside).anyMatch(part -> persons.isPerson(part) && !part.equals(inside))
                || persons.isPerson(inside);
        boolean numbered = !PersonNames.bare(inside).equals(FoldedText.folded(inside))
                && persons.isPerson(PersonNames.bare(inside));
        return representative || inRole || numbered || (isSoleTrader && named);
    }

    /** One or more: 经营者：张三、李四; a name with blanks in it is one. */
    private Stream<String> persons(String inside) {
        var names = persons.withoutRole(inside);
        return persons.isPerson(PersonNames.joined(names))
                ? Stream.of(PersonNames.joined(names))
                : PersonNames.parts(names).map(PersonNames::bare).filter(PersonNames::isName);
    }

    /** Where a sole trader has no trade name it goes by its owner's: shown is the surname, as for natural persons. */
    private String traderName(String name, Set<String> hidden) {
        var joined = PersonNames.joined(name);
        if (persons.isPerson(joined) || persons.isLatin(name) || hidden.contains(name)) {
            hidden.add(joined);
            return shownFor(joined);
        }
        var named = PersonNames.parts(name)
                .filter(part -> hidden.contains(PersonNames.bare(part)) || persons.isPerson(PersonNames.bare(part)))
                .toList();
        if (named.isEmpty()) {
            return name;
        }
        named.stream().map(PersonNames::bare).forEach(hidden::add);
        var trade = PersonNames.parts(name)
                .filter(part -> !named.contains(part))
                .filter(part -> !policy.harmlessBrackets().contains(part))
                .filter(part -> !policy.roles().contains(part))
                .collect(Collectors.joining());
        boolean isTradeName =
                trade.codePoints().filter(Character::isIdeographic).count() > 1;
        return isTradeName ? trade : shownFor(PersonNames.bare(named.getFirst()));
    }

    private String shownFor(String person) {
        var surname = Character.isIdeographic(person.codePointAt(0)) ? persons.shortened(person) : "某";
        return surname + "（" + OTHER_TRADER + "）";
    }
}
