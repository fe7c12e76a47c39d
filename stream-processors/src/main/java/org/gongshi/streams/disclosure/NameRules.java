package org.gongshi.streams.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;

/** Tells the names of persons from the names of businesses. In doubt it is a person. */
final class NameRules {
    private static final Pattern BRACKET = Pattern.compile("[(（\\[［【〔]([^()（）\\[\\]［］【】〔〕]*)[)）\\]］】〕]");
    private static final Pattern JOINT = Pattern.compile("[\\s\\-—–_,，、/:：;；|]+");
    private static final Pattern PARTS = Pattern.compile("[\\s\\-—–_,，、/:：;；|()（）\\[\\]［］【】〔〕]+");
    private static final Pattern HAN = Pattern.compile("[\\x{3400}-\\x{9fff}]+(?:[·•・][\\x{3400}-\\x{9fff}]+)*");
    private static final String OTHER_TRADER = "个体工商户";

    private final PolicyFile.Names policy;

    NameRules(PolicyFile.Names policy) {
        this.policy = policy;
    }

    /** What of a party's name may be shown, and which persons' names may stand in no text. */
    PartyName of(SubjectType type, SealedSubject subject) {
        var name = subject.getName().strip();
        var hidden = new LinkedHashSet<String>();
        subject.getLegalRepresentative()
                .map(String::strip)
                .filter(NameRules::isName)
                .ifPresent(hidden::add);
        var shown = withoutBracketedPersons(name, type, hidden);
        if (type == SubjectType.SOLE_TRADER) {
            shown = traderName(shown, hidden);
        }
        return new PartyName(name, shown, List.copyOf(hidden));
    }

    /** A party that calls itself a legal entity, but has a person's name and no credit code. */
    boolean isPersonInDisguise(SealedSubject subject) {
        var name = subject.getName().strip();
        boolean hasCode = subject.getCreditCode()
                .flatMap(code -> CreditCode.parse(code).value())
                .isPresent();
        boolean isRepresentative = subject.getLegalRepresentative()
                .map(String::strip)
                .filter(name::equals)
                .isPresent();
        return isRepresentative || (!hasCode && isPerson(name));
    }

    private String withoutBracketedPersons(String name, SubjectType type, Set<String> hidden) {
        var matcher = BRACKET.matcher(name);
        var shown = new StringBuilder();
        while (matcher.find()) {
            var inside = matcher.group(1).strip();
            boolean person = namesPerson(inside, type, hidden);
            if (person) {
                hidden.add(withoutRole(inside));
            }
            matcher.appendReplacement(shown, person ? "" : "$0");
        }
        return matcher.appendTail(shown).toString().strip();
    }

    private boolean namesPerson(String inside, SubjectType type, Set<String> hidden) {
        boolean representative = hidden.stream().anyMatch(inside::contains);
        boolean inRole = !withoutRole(inside).equals(inside);
        return representative || inRole || (type == SubjectType.SOLE_TRADER && isPerson(inside));
    }

    private String withoutRole(String inside) {
        var role =
                policy.roles().stream().filter(inside::startsWith).findFirst().orElse("");
        return JOINT.matcher(inside.substring(role.length())).replaceAll("");
    }

    /** Where a sole trader has no trade name it goes by its owner's: shown is the surname, as for natural persons. */
    private String traderName(String name, Set<String> hidden) {
        var parts =
                Arrays.stream(PARTS.split(name)).filter(part -> !part.isEmpty()).toList();
        var persons = parts.stream()
                .filter(part -> hidden.contains(part) || isPerson(part))
                .toList();
        if (persons.isEmpty()) {
            return name;
        }
        hidden.addAll(persons);
        var trade = parts.stream()
                .filter(part -> !persons.contains(part))
                .filter(part -> !policy.harmlessBrackets().contains(part))
                .collect(Collectors.joining());
        return trade.isEmpty() ? surname(persons.getFirst()) + "某（" + OTHER_TRADER + "）" : trade;
    }

    private String surname(String person) {
        boolean compound = person.length() > 2 && policy.doubleSurnames().contains(person.substring(0, 2));
        return person.substring(0, compound ? 2 : 1);
    }

    boolean isPerson(String text) {
        if (!HAN.matcher(text).matches() || isTrade(text)) {
            return false;
        }
        boolean foreign = text.length() <= 15 && text.matches(".*[·•・].*");
        boolean compound = text.length() >= 3
                && text.length() <= 4
                && policy.doubleSurnames().contains(text.substring(0, 2));
        boolean plain =
                text.length() >= 2 && text.length() <= 3 && policy.surnames().indexOf(text.charAt(0)) >= 0;
        return foreign || compound || plain;
    }

    private boolean isTrade(String text) {
        return policy.harmlessBrackets().contains(text)
                || policy.tradeEndings().stream().anyMatch(text::endsWith);
    }

    /** Not "/" or "无", which forms get where there is no representative. */
    private static boolean isName(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }
}
