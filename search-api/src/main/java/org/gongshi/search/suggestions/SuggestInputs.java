package org.gongshi.search.suggestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;

/**
 * What a decision lends to completion. Lists, since an empty one is no input; a person lends no name.
 *
 * @param company name of an organisation, whole and from where its place ends
 * @param statutes cited, with and without the country's name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SuggestInputs(
        List<String> company, List<String> violation, List<String> statutes, List<String> documentNumber) {
    private static final String ORGANISATION = "LEGAL_ENTITY";
    private static final String COUNTRY = "中华人民共和国";
    private static final Pattern STATUTE = Pattern.compile("《([^《》]{2,60})》");
    private static final Pattern PLACE = Pattern.compile("^.{1,8}?[省市县区](?=.{4})");
    private static final Pattern BRACKETS = Pattern.compile("[\\[(【〔]\\s*(\\d{4})\\s*[\\])】〕]");
    /** Longer ones nobody completes; the engine keeps 50 characters of each unless told otherwise. */
    private static final int LONGEST = 80;

    public static SuggestInputs of(DecisionView view) {
        var penalty = view.penalty();
        String violation = penalty == null ? null : penalty.violation();
        return new SuggestInputs(
                view.subject().type().equals(ORGANISATION)
                        ? inputs(Stream.of(
                                view.subject().name(),
                                withoutPlace(view.subject().name())))
                        : List.of(),
                inputs(Stream.ofNullable(violation)),
                inputs(view.grounds().stream()
                        .flatMap(ground -> STATUTE.matcher(ground).results())
                        .map(SuggestInputs::statute)
                        .flatMap(name -> Stream.of(name, name.replaceFirst("^" + COUNTRY, "")))),
                inputs(Stream.of(view.documentNumber())));
    }

    /** As inputs are kept: full-width letters folded, the brackets around a year alike. */
    public static String folded(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        return BRACKETS.matcher(text).replaceAll("〔$1〕");
    }

    private static List<String> inputs(Stream<String> texts) {
        return texts.map(SuggestInputs::folded)
                .filter(text -> text.length() > 1 && text.length() <= LONGEST)
                .distinct()
                .toList();
    }

    private static String statute(MatchResult cited) {
        return cited.group(1).strip();
    }

    private static String withoutPlace(String name) {
        String shorter = PLACE.matcher(name).replaceFirst("");
        String again = PLACE.matcher(shorter).replaceFirst("");
        return again.isEmpty() ? name : again;
    }
}
