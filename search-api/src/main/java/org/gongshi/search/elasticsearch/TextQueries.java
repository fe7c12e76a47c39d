package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.text.Compact;
import org.gongshi.search.text.Sounds;
import org.gongshi.search.text.Terms;
import org.gongshi.search.text.Way;
import org.gongshi.search.text.Wish;

/** Words as queries over fields of {@link Terms}: what must be there in one field, what makes the order in two small ones. */
final class TextQueries {
    static final String WORDS = "find.words";
    static final String NAME = "find.name";
    static final String VIOLATION = "find.violation";

    static final String MATTER = "find.matter";
    private static final String SOUNDS = "find.sounds";
    private static final String NAMES = "find.names";
    private static final String NUMBERS = "find.numbers";
    private static final String CODES = "find.codes";

    /** Above any score of words, so that an exact identifier comes first; a whole name comes next. */
    private static final float IDENTIFIER = 1000;

    private static final float WHOLE_NAME = 500;

    /** Tuned on the judged questions: a name outranks a title. */
    private static final float NAME_WEIGHT = 2;

    /** A word of everyday, said otherwise in the matter: more than any single term brings. */
    private static final float SAID_OTHERWISE = 12;

    private static final float SERIAL = 200;

    /** Of the terms of a word, and of what is wished for, when nothing answers exactly. */
    private static final String MANY = "40%";

    private static final String HALF = "50%";

    private TextQueries() {}

    /** What must match, without a score. */
    static Query matching(SearchText text, Match match) {
        var words = words(text, WORDS, match);
        return text.documentKey() == null ? words : any(List.of(exact(NUMBERS, List.of(text.documentKey())), words));
    }

    /** What makes the order. */
    static List<Query> ranking(SearchText text) {
        var identifiers = Stream.of(
                        Optional.ofNullable(text.documentKey()).map(key -> identifier(NUMBERS, key)).stream(),
                        text.words().stream()
                                .flatMap(word -> SearchText.code(word).stream())
                                .map(code -> identifier(CODES, code)),
                        text.serial().map(serial -> constant(SERIAL, NUMBERS, "||" + serial)).stream(),
                        Stream.of(constant(WHOLE_NAME, NAMES, Compact.name(String.join("", text.words())))))
                .flatMap(queries -> queries);
        var words = Stream.concat(
                text.words().stream().flatMap(word -> weighed(Terms.sought(word))),
                text.wishes().stream()
                        .filter(wish -> wish.ways().size() > 1)
                        .flatMap(wish -> otherwise(wish).stream()));
        return Stream.concat(identifiers, words).toList();
    }

    /** Every word in this field of terms. */
    static Query words(SearchText text, String field, Match match) {
        var wishes = text.wishes().stream().map(wish -> wish(wish, field)).toList();
        if (match == Match.EXACT) {
            return all(wishes);
        }
        var similar =
                all(text.words().stream().map(word -> similar(word, field)).toList());
        return wishes.size() == 1 ? similar : any(List.of(similar, half(wishes)));
    }

    private static Query wish(Wish wish, String field) {
        var ways = wish.ways().stream().map(way -> way(way, field)).toList();
        return SearchText.code(wish.said())
                .map(code -> any(Stream.of(Stream.of(exact(CODES, List.of(code))), part(code, field), ways.stream())
                        .flatMap(queries -> queries)
                        .toList()))
                .orElseGet(() -> any(ways));
    }

    private static Query way(Way way, String field) {
        return switch (way) {
            case Way.Said(var phrases) ->
                all(phrases.stream().map(phrase -> phrase(phrase, field)).toList());
            case Way.Place(var codes) -> exact(Filters.REGIONS, codes);
            case Way.Provision provision -> exact(field, List.of(provision.term()));
        };
    }

    private static Query phrase(String phrase, String field) {
        var terms = Terms.sought(phrase);
        return terms.isEmpty() ? lone(phrase, field) : terms(terms, field);
    }

    /** Every character begins a term. */
    private static Query lone(String phrase, String field) {
        return SearchText.lone(phrase)
                .map(lone -> Query.of(
                        query -> query.prefix(prefix -> prefix.field(field).value(lone))))
                .orElseGet(() -> Query.of(query -> query.matchNone(none -> none)));
    }

    private static Stream<Query> part(String code, String field) {
        var parts = Terms.ofCode(code);
        return parts.isEmpty() ? Stream.of() : Stream.of(terms(parts, field));
    }

    /** Most of its terms, or all of its sounds in a name or a title. */
    private static Query similar(String word, String field) {
        var ways = new ArrayList<Query>();
        var terms = Terms.sought(word);
        var sounds = Sounds.sought(word);
        if (!terms.isEmpty()) {
            ways.add(Query.of(query -> query.match(
                    match -> match.field(field).query(String.join(" ", terms)).minimumShouldMatch(MANY))));
        }
        if (!sounds.isEmpty()) {
            ways.add(terms(sounds, SOUNDS));
        }
        return ways.isEmpty() ? phrase(word, field) : any(ways);
    }

    private static Stream<Query> weighed(SequencedSet<String> terms) {
        return terms.isEmpty() ? Stream.of() : Stream.of(some(terms, NAME, NAME_WEIGHT), some(terms, MATTER, 1));
    }

    /** Any of the ways in which something is said: a decision gains nothing from saying it twice. */
    private static Optional<Query> otherwise(Wish wish) {
        var ways = wish.ways().stream()
                .skip(1)
                .filter(way -> way instanceof Way.Said)
                .map(way -> way(way, MATTER))
                .toList();
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(Query.of(query -> query.constantScore(
                        constant -> constant.boost(SAID_OTHERWISE).filter(any(ways)))));
    }

    private static Query some(SequencedSet<String> terms, String field, float weight) {
        return Query.of(query -> query.match(
                match -> match.field(field).query(String.join(" ", terms)).boost(weight)));
    }

    private static Query terms(SequencedSet<String> terms, String field) {
        return Query.of(query -> query.match(
                match -> match.field(field).query(String.join(" ", terms)).operator(Operator.And)));
    }

    /** Comes before whatever is found by words. */
    static Query identifier(String field, String value) {
        return constant(IDENTIFIER, field, value);
    }

    private static Query constant(float score, String field, String value) {
        return Query.of(query ->
                query.constantScore(constant -> constant.boost(score).filter(exact(field, List.of(value)))));
    }

    static Query exact(String field, List<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any ->
                        any.value(values.stream().map(DecisionIndex::value).toList()))));
    }

    private static Query half(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch(HALF)));
    }

    private static Query all(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(query -> query.bool(bool -> bool.filter(queries)));
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }
}
