package org.gongshi.streams.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the names of persons that a text names by their role or describes: 证人李四陈述, 当事人：李四, 李四，男，. Found once,
 * they are taken out wherever they stand.
 */
final class PersonsInText {
    private static final String LATIN = "[A-Z][a-z]+(?:\\s[A-Z][a-z]+){1,3}";
    private static final String DOTTED = "[一-龥]{1,8}(?:[·•・][一-龥]{1,8}){1,3}";
    private static final String PLAIN = "[一-龥](?:\\s?[一-龥]){1,3}?";
    private static final String END =
            "(?=[,.。;:、()\\s<\\d]|$|先生|女士|同志|等|和|及|与|的|于|在|系|是|为|称|到|向|因|签|举报|投诉|承认|陈述|驾|表示|反映|受伤|死亡|经营|名下|所有|个人)";
    private static final String NAME = "(?<v>" + LATIN + "|" + DOTTED + "|" + PLAIN + ")" + END;
    private static final Pattern AFTER_ROLE = Pattern.compile("(?:姓名|名字)?\\s?(?:[:为是(]\\s?)?" + NAME);
    private static final Pattern AFTER_WEAK_ROLE = Pattern.compile("(?:姓名|名字)?\\s?[:(]\\s?" + NAME);
    private static final Pattern NEXT = Pattern.compile("\\s?[、和及与]\\s?" + NAME);
    private static final Pattern DESCRIBED =
            Pattern.compile("(?<=(?<![一-龥])(?<v>[一-龥]{2,4})\\s?[,(]\\s?)[男女](?=\\s?[,.。;)])");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=[店铺档摊行户者])\\((?<v>[一-龥]{2,4})\\)");

    private final PersonNames persons;
    private final PolicyFile.Names policy;
    private final ByFirstCharacter<String> roles;

    PersonsInText(PolicyFile.Names policy) {
        this.persons = new PersonNames(policy);
        this.policy = policy;
        this.roles = new ByFirstCharacter<>(
                Stream.concat(policy.roles().stream(), policy.weakRoles().stream())
                        .sorted(Comparator.comparingInt(String::length).reversed()),
                role -> role.substring(0, 1));
    }

    Set<String> in(Stream<String> texts) {
        var found = new LinkedHashSet<String>();
        texts.map(FoldedText::folded).forEach(text -> search(text, found));
        return found;
    }

    private void search(String text, Set<String> found) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '男', '女' -> described(text, at, found);
                case '(' -> inBrackets(text, at, found);
                default -> inRole(text, at, found);
            }
        }
    }

    private static void described(String text, int at, Set<String> found) {
        var match = at(DESCRIBED, text, at);
        if (match.lookingAt()) {
            found.add(match.group("v"));
        }
    }

    private void inBrackets(String text, int at, Set<String> found) {
        var match = at(IN_BRACKETS, text, at);
        if (match.lookingAt() && persons.isPerson(match.group("v"))) {
            found.add(match.group("v"));
        }
    }

    private void inRole(String text, int at, Set<String> found) {
        for (var role : roles.startingWith(text.charAt(at))) {
            if (text.startsWith(role, at)) {
                boolean isWeak = policy.weakRoles().contains(role);
                afterRole(at(isWeak ? AFTER_WEAK_ROLE : AFTER_ROLE, text, at + role.length()), text, found);
                return;
            }
        }
    }

    /** Also those named in one breath: 证人李四、王五. */
    private void afterRole(Matcher first, String text, Set<String> found) {
        var match = first;
        while (match.lookingAt() && isName(match.group("v"))) {
            found.add(PersonNames.joined(match.group("v")));
            match = at(NEXT, text, match.end("v"));
        }
    }

    private boolean isName(String text) {
        return persons.isLatin(text) || persons.isPerson(PersonNames.joined(text));
    }

    private static Matcher at(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
