package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.schemas.Topics;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardResult;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.topics.TopicWriter;
import org.springframework.stereotype.Component;

/**
 * Cards and sums as one supervisor may see them: nothing outside the scope comes out of here, and every reading is recorded
 * before it is answered.
 */
@Component
final class ScopedCompliance {
    private final ComplianceIndex index;
    private final TopicWriter writer;
    private final InstantSource clock;

    ScopedCompliance(ComplianceIndex index, TopicWriter writer, InstantSource clock) {
        this.index = index;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What is read, for the record.
     *
     * @param agency that was asked for; empty: several or all
     * @param subject the question
     */
    record Reading(AuditedMatter matter, String agency, String subject) {
        static Reading of(AuditedMatter matter, Map<String, List<String>> given) {
            var agencies = given.getOrDefault("agency", List.of());
            return new Reading(
                    matter,
                    agencies.size() == 1 && !agencies.getFirst().contains(",") ? agencies.getFirst() : "",
                    given.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals("cursor"))
                            .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                            .collect(Collectors.joining("&")));
        }
    }

    CardResult cards(Account supervisor, CardQuery query) {
        return recorded(supervisor, Reading.of(AuditedMatter.CARDS, query.given()), () -> {
            var found = index.cards(supervisor.sight(), query);
            return new CardResult(
                    found.total(),
                    found.counted(),
                    found.cards().stream().map(card -> shown(supervisor, card)).toList(),
                    found.next());
        });
    }

    /** Empty: there is none, or not for this supervisor. */
    Optional<CardView> card(Account supervisor, String agency, String caseNumber) {
        return recorded(
                supervisor,
                new Reading(AuditedMatter.CARD, agency, caseNumber),
                () -> index.card(supervisor.sight(), agency + "/" + caseNumber).map(card -> shown(supervisor, card)));
    }

    /** Sums for each question, by group. */
    List<SortedMap<String, Tally>> tallies(Account supervisor, Reading reading, List<TallyQuery> queries) {
        return recorded(supervisor, reading, () -> index.tallies(supervisor.scope(), queries));
    }

    <A> A recorded(Account supervisor, Reading reading, Supplier<A> question) {
        var record = writer.send(
                Topics.AUDIT_READS,
                reading.agency(),
                new AuditedRead(
                        reading.agency(), supervisor.username(), clock.instant(), reading.matter(), reading.subject()));
        A answer = question.get();
        record.confirm();
        return answer;
    }

    private static CardView shown(Account supervisor, CardView card) {
        return supervisor.kind().seesSample() ? card.forSample() : card;
    }
}
