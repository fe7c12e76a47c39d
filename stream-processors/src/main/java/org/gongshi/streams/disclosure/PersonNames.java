package org.gongshi.streams.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a person's name looks, and what may be left of it. In doubt a word is a name. */
final class PersonNames {
    private static final Pattern HAN = Pattern.compile("[\\x{3400}-\\x{9fff}]+(?:[·•・][\\x{3400}-\\x{9fff}]+)*");
    private static final Pattern DOTTED = Pattern.compile("[^·•・]{1,10}(?:[·•・][^·•・]{1,10}){1,4}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z .·'-]*");
    private static final Pattern BESIDE_A_NAME =
            Pattern.compile("^(?:个体工商户|个体户|公民)|(?:个体工商户|个体户?|等\\d*人?|先生|女士|[0-9A-Za-z\\s.-]+)$");
    private static final Pattern PARTS = Pattern.compile("[\\s\\-—–_,，、/:：;；|()（）\\[\\]［］【】〔〕]+");
    private static final Pattern FOREIGN_PARTS = Pattern.compile("[\\s·•・]+");
    private static final int SHORTEST_FOREIGN_PART = 3;
    private static final String SOMEBODY = "某";

    private final PolicyFile.Names policy;

    PersonNames(PolicyFile.Names policy) {
        this.policy = policy;
    }

    /** By surname and length, or because parts of the name are set off by dots. */
    boolean isPerson(String text) {
        return HAN.matcher(text).matches()
                && !isTrade(text)
                && (DOTTED.matcher(text).matches() || isDouble(text) || isPlain(text));
    }

    private boolean isPlain(String text) {
        return text.length() >= 2 && text.length() <= 3 && policy.surnames().indexOf(text.charAt(0)) >= 0;
    }

    private boolean isDouble(String text) {
        return text.length() >= 3 && text.length() <= 4 && hasDoubleSurname(text);
    }

    private boolean hasDoubleSurname(String text) {
        return text.length() > 2 && policy.doubleSurnames().contains(text.substring(0, 2));
    }

    private boolean isTrade(String text) {
        return policy.roles().contains(text)
                || policy.harmlessBrackets().contains(text)
                || policy.notNames().stream().anyMatch(text::startsWith)
                || policy.tradeEndings().stream().anyMatch(text::endsWith);
    }

    boolean isLatin(String text) {
        return LATIN.matcher(text).matches();
    }

    /** Not "/" or "无", which forms get where there is no representative. */
    static boolean isName(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2;
    }

    /** A name without what forms put beside it: 个体户黄辉丕, 黄辉丕等2人, 黄辉丕330106…. */
    static String bare(String part) {
        var folded = FoldedText.folded(part);
        if (LATIN.matcher(folded).matches()) {
            return folded;
        }
        var bare = BESIDE_A_NAME.matcher(folded).replaceAll("");
        return bare.equals(part) ? bare : BESIDE_A_NAME.matcher(bare).replaceAll("");
    }

    /** 黄 辉 丕 as 黄辉丕. */
    static String joined(String name) {
        return FoldedText.folded(name).replace(" ", "");
    }

    /** What stands between blanks and signs. */
    static Stream<String> parts(String name) {
        return Arrays.stream(PARTS.split(name)).filter(part -> !part.isEmpty());
    }

    /** Of a name in Latin script or with dots each part may stand alone, too. */
    static Stream<String> partsOfForeignName(String name) {
        return LATIN.matcher(name).matches() || DOTTED.matcher(name).matches()
                ? Arrays.stream(FOREIGN_PARTS.split(name)).filter(part -> part.length() >= SHORTEST_FOREIGN_PART)
                : Stream.empty();
    }

    /** The role with which a text begins, or nothing. */
    String role(String text) {
        return Stream.of(policy.roles(), policy.weakRoles())
                .flatMap(List::stream)
                .filter(text::startsWith)
                .findFirst()
                .orElse("");
    }

    String withoutRole(String text) {
        return text.substring(role(text).length());
    }

    /**
     * 张三 as 张某, 欧阳小明 as 欧阳某; of a name without surname the first character and 某, in Latin script the first
     * letter alone. Source: 最高人民法院关于人民法院在互联网公布裁判文书的规定（法释〔2016〕19号）第九条.
     */
    String shortened(String person) {
        if (person.isEmpty() || !Character.isIdeographic(person.codePointAt(0))) {
            return isLatin(person) ? person.substring(0, 1).toUpperCase(Locale.ROOT) : SOMEBODY + SOMEBODY;
        }
        boolean isDouble = hasDoubleSurname(person) && !DOTTED.matcher(person).matches();
        return person.substring(0, isDouble ? 2 : person.offsetByCodePoints(0, 1)) + SOMEBODY;
    }
}
