package org.gongshi.streams.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.SealedSubject;

/** What one decision itself says may not stand in its texts: names of persons, the number of an identity document. */
final class OwnMasks {
    private static final String ID_NUMBER = "id-number";
    private static final String ID_NUMBER_REMOVED = "［证件号码已隐去］";
    private static final String IN_ROLE = "person-in-role";
    private static final int SHORTEST_ID_NUMBER = 6;

    private OwnMasks() {}

    /** The party's name first: what it is shown as is never taken for an address or a person. Longer names first. */
    static List<TextMask> of(PartyName party, SealedSubject subject, Set<String> named) {
        var masks = new LinkedHashMap<String, TextMask>();
        party.hidden()
                .forEach(person -> masks.put(person.name(), hidden(person.rule(), person.name(), person.shown())));
        named.stream()
                .filter(name ->
                        !party.submitted().equals(name) && !party.shown().equals(name))
                .forEach(name -> masks.putIfAbsent(name, hidden(IN_ROLE, name, PartyNames.SOMEBODY)));
        subject.getIdNumber()
                .filter(number ->
                        number.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST_ID_NUMBER)
                .ifPresent(number -> masks.putIfAbsent(number, hidden(ID_NUMBER, number, ID_NUMBER_REMOVED)));
        var longestFirst = masks.entrySet().stream()
                .sorted((one, other) -> other.getKey().length() - one.getKey().length())
                .map(java.util.Map.Entry::getValue);
        return Stream.concat(partyName(party, masks.keySet()), longestFirst).toList();
    }

    private static Stream<TextMask> partyName(PartyName party, Set<String> hidden) {
        if (hidden.contains(party.submitted())) {
            return Stream.empty();
        }
        var names = new ArrayList<TextMask>();
        names.add(literally(party.submitted(), party.shown()));
        if (!party.shown().equals(party.submitted()) && !party.shown().isEmpty()) {
            names.add(literally(party.shown(), party.shown()));
        }
        return names.stream();
    }

    private static TextMask literally(String name, String shown) {
        var folded = FoldedText.folded(name);
        return TextMask.of("person-in-name", folded, Pattern.compile("(?<v>" + Pattern.quote(folded) + ")"), shown);
    }

    /** A name, also with blanks between its characters, as in 黄 辉 丕. */
    private static TextMask hidden(String rule, String name, String shown) {
        var folded = FoldedText.folded(name).strip();
        var characters = folded.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[\\s.·-]{0,3}", "(?<![A-Za-z0-9])(?<v>", ")(?![A-Za-z])"));
        boolean isLatin = folded.charAt(0) < 0x80;
        var pattern = isLatin ? characters : characters.substring("(?<![A-Za-z0-9])".length());
        return TextMask.of(rule, folded, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), shown);
    }
}
