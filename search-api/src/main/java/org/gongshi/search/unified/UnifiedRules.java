package org.gongshi.search.unified;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.elasticsearch.Answer;
import org.gongshi.search.elasticsearch.Question;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.unified.UnifiedAnswer.Group;
import org.gongshi.search.unified.UnifiedAnswer.Total;

/** Which questions what was typed makes, and what their answers mean. */
final class UnifiedRules {
    /** A name is looked for in at most so many agencies that fit the other words. */
    private static final int AGENCIES_OF_AN_OFFICER = 5;

    private UnifiedRules() {}

    /** Sections without a question have no answer; agencies are not asked of the engine. */
    static Map<Section, Question> questions(UnifiedQuery query, Agencies agencies, LocalDate today) {
        var questions = new EnumMap<Section, Question>(Section.class);
        for (Section section : query.sections()) {
            question(section, query, agencies, today).ifPresent(question -> questions.put(section, question));
        }
        return questions;
    }

    private static Optional<Question> question(
            Section section, UnifiedQuery query, Agencies agencies, LocalDate today) {
        return switch (section) {
            case AGENCIES -> Optional.empty();
            case DECISIONS -> decisions(query);
            case OFFICERS -> Optional.of(officers(query, agencies, today));
            case MATTERS -> Optional.of(entries(PublicRegister.MATTERS, query, today));
            case GUIDES -> Optional.of(entries(PublicRegister.SERVICE_GUIDES, query, today));
        };
    }

    private static Optional<Question> decisions(UnifiedQuery query) {
        var parameters = Map.of("q", List.of(query.typed()), "size", List.of(String.valueOf(query.size())));
        return DecisionQueries.strict(parameters) instanceof QueryParse.Valid(var valid)
                ? Optional.of(new Question.OfDecisions(valid))
                : Optional.empty();
    }

    /** The name last or first, the agency's words before or after it; else a certificate's number. */
    private static Question officers(UnifiedQuery query, Agencies agencies, LocalDate today) {
        var words = query.text().words();
        return words.size() < 2
                ? entries(PublicRegister.OFFICERS, query, today)
                : Stream.of(
                                officer(words.getLast(), words.subList(0, words.size() - 1), agencies, today),
                                officer(words.getFirst(), words.subList(1, words.size()), agencies, today))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> entries(PublicRegister.OFFICERS, query, today));
    }

    private static Optional<Question> officer(String name, List<String> rest, Agencies agencies, LocalDate today) {
        var codes = agencies.matching(new SearchText(rest, null), null, null).stream()
                .limit(AGENCIES_OF_AN_OFFICER)
                .map(AgencyCard::creditCode)
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Question.OfOfficers(name, codes, today));
    }

    private static Question entries(PublicRegister register, UnifiedQuery query, LocalDate today) {
        var parameters = new TreeMap<>(Map.of("q", List.of(query.typed())));
        return new Question.OfEntries(new RegisterQuery(
                register, parameters, query.text(), List.of(), List.of(), List.of(), today, query.size(), null));
    }

    static Group agencies(UnifiedQuery query, Agencies agencies) {
        var matching = agencies.matching(query.text(), null, null);
        return new Group(
                Section.AGENCIES.parameter(),
                new Total(matching.size(), true),
                matching.stream()
                        .limit(query.size())
                        .map(card ->
                                new Hit(card.creditCode(), card.path(), card.name(), null, null, card.place(), null))
                        .toList());
    }

    static List<Hit> hits(Answer answer, Agencies agencies, LocalDate today) {
        return Stream.concat(
                        answer.decisions().stream().map(UnifiedRules::hit),
                        answer.entries().stream().flatMap(entry -> hit(entry, agencies, today).stream()))
                .toList();
    }

    private static Hit hit(DecisionView decision) {
        return new Hit(
                decision.id(),
                decision.path(),
                decision.title(),
                decision.agency().creditCode(),
                decision.agency().name(),
                decision.documentNumber(),
                null);
    }

    private static Optional<Hit> hit(Entry entry, Agencies agencies, LocalDate today) {
        String agency = agencies.name(entry.agency());
        return entry.register() == PublicRegister.OFFICERS
                ? Officer.of(entry, agency, today)
                        .map(officer -> new Hit(
                                officer.number(),
                                "/officers?q=" + officer.number(),
                                officer.name(),
                                entry.agency(),
                                agency,
                                officer.field(),
                                officer.valid()))
                : entry.on(today)
                        .map(version -> new Hit(
                                entry.id(),
                                entry.path(),
                                version.text(entry.register().title()).orElse(entry.id()),
                                entry.agency(),
                                agency,
                                version.text("office").orElse(null),
                                null));
    }
}
