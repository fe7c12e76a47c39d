package org.gongshi.search.unified;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.elasticsearch.Answer;
import org.gongshi.search.elasticsearch.ManyQuestions;
import org.gongshi.search.elasticsearch.Question;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.unified.UnifiedAnswer.Group;
import org.gongshi.search.unified.UnifiedAnswer.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for everything at once: agencies are in memory, all else is one request to the engine. */
@Component
public final class UnifiedSearch {
    private final AgencyDirectory directory;
    private final ManyQuestions engine;
    private final FreshnessWatch freshness;
    private final InstantSource clock;

    UnifiedSearch(AgencyDirectory directory, ManyQuestions engine, FreshnessWatch freshness, InstantSource clock) {
        this.directory = directory;
        this.engine = engine;
        this.freshness = freshness;
        this.clock = clock;
    }

    public UnifiedAnswer search(UnifiedQuery query) {
        Agencies agencies = directory.today();
        LocalDate today = CivilDay.of(clock.instant());
        Map<Section, Question> questions = UnifiedRules.questions(query, agencies, today);
        var asked = List.copyOf(questions.keySet());
        List<Answer> answers = engine.ask(List.copyOf(questions.values()));
        var bySection = new EnumMap<Section, Answer>(Section.class);
        for (int i = 0; i < asked.size(); i++) {
            bySection.put(asked.get(i), answers.get(i));
        }
        var groups = query.sections().stream()
                .map(section -> section == Section.AGENCIES
                        ? UnifiedRules.agencies(query, agencies)
                        : group(section, bySection.get(section), agencies, today))
                .toList();
        return new UnifiedAnswer(groups, freshness.of(List.of()));
    }

    private static Group group(Section section, @Nullable Answer given, Agencies agencies, LocalDate today) {
        Answer answer = Objects.requireNonNullElse(given, Answer.NOTHING);
        return new Group(
                section.parameter(),
                new Total(answer.total(), answer.exact()),
                UnifiedRules.hits(answer, agencies, today));
    }
}
