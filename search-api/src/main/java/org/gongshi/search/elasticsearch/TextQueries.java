package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.SearchText;

/**
 * Words as queries over pairs of characters. The index knows 火锅 and 锅店 of 火锅店, never 火 alone, so a word is a phrase
 * of pairs, and a single character or number is looked for at the head of a pair.
 */
final class TextQueries {
    static final String TITLE = "view.title";
    static final String SUBJECT = "view.subject.name";
    static final String VIOLATION = "view.penalty.violation";
    static final String NUMBERS = "find.numbers";
    static final String CODES = "find.codes";

    /**
     * Where words are looked for. Weights were tuned on the sample decisions: a name or title outranks a mention in the
     * facts, the agency's name outranks nothing.
     */
    static final List<String> WEIGHTED = List.of(
            SUBJECT + "^6",
            TITLE + "^4",
            "view.documentNumber^4",
            VIOLATION + "^3",
            "view.permit.certificateName^2",
            "view.inspection.item^2",
            "view.outcome^1.5",
            "view.facts",
            "view.grounds",
            "view.inspection.handling",
            "view.agency.name");

    static final List<String> FIELDS =
            WEIGHTED.stream().map(field -> field.replaceFirst("\\^.*", "")).toList();

    /** Above any score of words, so that an exact identifier comes first. */
    private static final float IDENTIFIER = 1000;

    private static final String MOST = "70%";

    private TextQueries() {}

    static Query query(SearchText text, Match match) {
        return any(Stream.concat(
                        Optional.ofNullable(text.documentKey()).map(key -> identifier(NUMBERS, key)).stream(),
                        Stream.of(words(text, WEIGHTED, match)))
                .toList());
    }

    /** Every word in these fields. */
    static Query words(SearchText text, List<String> fields, Match match) {
        return Query.of(query -> query.bool(bool -> bool.must(text.words().stream()
                .map(word -> any(Stream.concat(identifiers(word), Stream.of(word(word, fields, match)))
                        .toList()))
                .toList())));
    }

    private static Stream<Query> identifiers(String word) {
        return SearchText.code(word).map(code -> identifier(CODES, code)).stream();
    }

    private static Query word(String word, List<String> fields, Match match) {
        return SearchText.lone(word)
                .map(lone -> any(fields.stream().map(field -> head(lone, field)).toList()))
                .orElseGet(() -> match == Match.EXACT ? phrase(word, fields) : similar(word, fields));
    }

    private static Query phrase(String word, List<String> fields) {
        return Query.of(query -> query.multiMatch(
                multi -> multi.query(word).type(TextQueryType.Phrase).fields(fields)));
    }

    private static Query similar(String word, List<String> fields) {
        return Query.of(query ->
                query.multiMatch(multi -> multi.query(word).fields(fields).minimumShouldMatch(MOST)));
    }

    /** Terms that are the text or begin with it, the number 5 not being the head of 50. Letters and digits only: no escapes. */
    private static Query head(String lone, String weighted) {
        String field = weighted.replaceFirst("\\^.*", "");
        boolean han = lone.codePoints().allMatch(Character::isIdeographic);
        String pattern = han ? lone + ".*" : lone + "([^0-9a-z].*)?";
        return Query.of(query -> query.regexp(regexp -> regexp.field(field).value(pattern)));
    }

    static Query identifier(String field, String value) {
        return Query.of(query ->
                query.constantScore(score -> score.boost(IDENTIFIER).filter(exact(field, List.of(value)))));
    }

    static Query exact(String field, List<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any ->
                        any.value(values.stream().map(DecisionIndex::value).toList()))));
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }
}
