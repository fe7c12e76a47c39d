package org.gongshi.streams.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;

/** Tells the names of persons from the names of businesses. In doubt it is a person. */
final class NameRules {
    private static final Pattern BRACKET = Pattern.compile("[(（\\[［【〔]([^()（）\\[\\]［］【】〔〕]*)[)）\\]］】〕]");
    private static final Pattern PARTS = Pattern.compile("[\\s\\-—–_,，、/:：;；|()（）\\[\\]［］【】〔〕]+");
    private static final Pattern HAN = Pattern.compile("[\\x{3400}-\\x{9fff}]+(?:[·•・][\\x{3400}-\\x{9fff}]+)*");
    private static final String OTHER_TRADER = "个体工商户";

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z .·'-]*");
    private static final Pattern BESIDE_A_NAME =
            Pattern.compile("^(?:个体工商户|个体户)|(?:个体工商户|个体户?|等\\d*人?|[0-9A-Za-z\\s.-]+)$");
    private static final String SOLE_TRADERS_CODE = "92";

    private final PolicyFile.Names policy;
    private final List<AppliedMask> masks;

    NameRules(PolicyFile file) {
        this.policy = file.names();
        this.masks = file.appliedToNames();
    }

    /** What of a party's name may be shown, and which persons' names may stand in no text. */
    PartyName of(SubjectType type, SealedSubject subject) {
        var name = FoldedText.straight(subject.getName()).strip();
        var hidden = new LinkedHashSet<String>();
        subject.getLegalRepresentative()
                .map(String::strip)
                .filter(NameRules::isName)
                .ifPresent(hidden::add);
        var kind = isSoleTrader(subject) ? SubjectType.SOLE_TRADER : type;
        var shown = withoutBracketedPersons(name, kind, hidden);
        if (kind == SubjectType.SOLE_TRADER) {
            shown = traderName(shown, hidden);
        }
        return new PartyName(name, masked(shown), List.copyOf(hidden));
    }

    /** By its code, whatever the agency calls it: 92 opens those of 个体工商户, GB 32100-2015. */
    private static boolean isSoleTrader(SealedSubject subject) {
        return subject.getCreditCode()
                .flatMap(code -> CreditCode.parse(code).value())
                .filter(code -> code.value().startsWith(SOLE_TRADERS_CODE))
                .isPresent();
    }

    private String masked(String name) {
        var masked = new FoldedText(name);
        for (var mask : masks) {
            masked = mask.applied(masked);
        }
        return masked.toString();
    }

    /** A party that calls itself a legal entity, but has a person's name and no code of a sole trader to show it by. */
    boolean isPersonInDisguise(SealedSubject subject) {
        var name = FoldedText.straight(subject.getName()).strip();
        if (isSoleTrader(subject)) {
            return false;
        }
        boolean isRepresentative = subject.getLegalRepresentative()
                .map(String::strip)
                .filter(name::equals)
                .isPresent();
        var bare = parts(name).stream().map(NameRules::bare).filter(part -> part.length() > 1);
        return isRepresentative || isPerson(joined(name)) || (hasNames(name) && bare.allMatch(this::isPerson));
    }

    private static boolean hasNames(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<String> parts(String name) {
        return Arrays.stream(PARTS.split(name)).filter(part -> !part.isEmpty()).toList();
    }

    /** 黄 辉 丕 as 黄辉丕. */
    private static String joined(String name) {
        return FoldedText.folded(name).replace(" ", "");
    }

    /** A name without what forms put beside it: 个体户黄辉丕, 黄辉丕等2人, 黄辉丕330106…. */
    private static String bare(String part) {
        var bare = BESIDE_A_NAME.matcher(FoldedText.folded(part)).replaceAll("");
        return bare.equals(part) ? bare : BESIDE_A_NAME.matcher(bare).replaceAll("");
    }

    private String withoutBracketedPersons(String name, SubjectType type, Set<String> hidden) {
        var matcher = BRACKET.matcher(name);
        var shown = new StringBuilder();
        while (matcher.find()) {
            var inside = matcher.group(1).strip();
            boolean person = namesPerson(inside, type, hidden);
            if (person) {
                persons(inside).forEach(hidden::add);
            }
            matcher.appendReplacement(shown, person ? "" : "$0");
        }
        var rest = matcher.appendTail(shown).toString().strip();
        return rest.isEmpty() && !hidden.isEmpty() ? shownFor(hidden.iterator().next()) : rest;
    }

    private boolean namesPerson(String inside, SubjectType type, Set<String> hidden) {
        boolean representative = hidden.stream().anyMatch(inside::contains);
        boolean inRole = !role(inside).isEmpty();
        boolean named = persons(inside).anyMatch(part -> isPerson(part) && !part.equals(inside)) || isPerson(inside);
        boolean numbered = !bare(inside).equals(FoldedText.folded(inside)) && isPerson(bare(inside));
        return representative || inRole || numbered || (type == SubjectType.SOLE_TRADER && named);
    }

    private String role(String text) {
        return policy.roles().stream().filter(text::startsWith).findFirst().orElse("");
    }

    /** One or more: 经营者：张三、李四; a name with blanks in it is one. */
    private Stream<String> persons(String inside) {
        var names = inside.substring(role(inside).length());
        return isPerson(joined(names))
                ? Stream.of(joined(names))
                : parts(names).stream().map(NameRules::bare).filter(NameRules::isName);
    }

    /** Where a sole trader has no trade name it goes by its owner's: shown is the surname, as for natural persons. */
    private String traderName(String name, Set<String> hidden) {
        if (isPerson(joined(name)) || LATIN.matcher(name).matches() || hidden.contains(name)) {
            hidden.add(joined(name));
            return shownFor(joined(name));
        }
        var parts = parts(name);
        var persons = parts.stream()
                .filter(part -> hidden.contains(bare(part)) || isPerson(bare(part)))
                .toList();
        if (persons.isEmpty()) {
            return name;
        }
        persons.stream().map(NameRules::bare).forEach(hidden::add);
        var trade = parts.stream()
                .filter(part -> !persons.contains(part))
                .filter(part -> !policy.harmlessBrackets().contains(part))
                .filter(part -> !policy.roles().contains(part))
                .collect(Collectors.joining());
        boolean isTradeName =
                trade.codePoints().filter(Character::isIdeographic).count() > 1;
        return isTradeName ? trade : shownFor(bare(persons.getFirst()));
    }

    private String shownFor(String person) {
        var surname = Character.isIdeographic(person.codePointAt(0)) ? surname(person) : "";
        return surname + "某（" + OTHER_TRADER + "）";
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
        return policy.roles().contains(text)
                || policy.harmlessBrackets().contains(text)
                || policy.tradeEndings().stream().anyMatch(text::endsWith);
    }

    /** Not "/" or "无", which forms get where there is no representative. */
    private static boolean isName(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }
}
