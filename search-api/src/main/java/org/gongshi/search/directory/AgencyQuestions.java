package org.gongshi.search.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.elasticsearch.Answer;
import org.gongshi.search.elasticsearch.ManyQuestions;
import org.gongshi.search.elasticsearch.Question;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;

/** All that a page of an agency asks of the engine, in one request, and the answers by what they are. */
record AgencyQuestions(
        Answer decisions, Answer months, Answer guides, Answer charts, Map<PublicRegister, Answer> registers) {
    static final int MONTHS = 12;

    private static final int LATEST = 5;
    private static final int GUIDES = 10;
    /** Agencies are a register too, but nobody's. */
    private static final List<PublicRegister> COUNTED = Stream.of(PublicRegister.values())
            .filter(register -> register != PublicRegister.AGENCIES)
            .toList();

    static AgencyQuestions ask(ManyQuestions engine, String agency, LocalDate today) {
        var questions = new ArrayList<Question>();
        questions.add(latest(agency));
        questions.add(new Question.OfMonths(
                agency, YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1)));
        questions.add(new Question.OfEntries(RegisterQuery.of(PublicRegister.SERVICE_GUIDES, agency, today, GUIDES)));
        questions.add(new Question.OfEntries(RegisterQuery.of(PublicRegister.FLOW_CHARTS, agency, today, GUIDES)));
        COUNTED.forEach(register -> questions.add(new Question.OfCount(register, agency, today)));
        var answers = engine.ask(questions);
        int before = questions.size() - COUNTED.size();
        var registers = new EnumMap<PublicRegister, Answer>(PublicRegister.class);
        for (int i = 0; i < COUNTED.size(); i++) {
            registers.put(COUNTED.get(i), answers.get(before + i));
        }
        return new AgencyQuestions(answers.get(0), answers.get(1), answers.get(2), answers.get(3), registers);
    }

    private static Question latest(String agency) {
        var asked = Map.of("agency", List.of(agency), "size", List.of(String.valueOf(LATEST)));
        return switch (DecisionQueries.strict(asked)) {
            case QueryParse.Valid(var query) -> new Question.OfDecisions(query);
            case QueryParse.Invalid(var flaws) -> throw new IllegalStateException(flaws.toString());
        };
    }

    Answer of(PublicRegister register) {
        return Objects.requireNonNull(registers.get(register));
    }
}
