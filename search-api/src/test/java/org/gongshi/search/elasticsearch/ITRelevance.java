package org.gongshi.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.local.judged.JudgedCorpus;
import org.gongshi.local.judged.JudgedDecision;
import org.gongshi.local.judged.JudgedQuestion;
import org.gongshi.local.judged.Judgment;
import org.gongshi.local.testing.RealServers;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.QueryParse;
import org.gongshi.search.decisions.SearchResult;
import org.gongshi.search.indexing.TopicViews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Search judged by questions whose answers are known (deploy/local, resources/judged): as a citizen asks on the page, what
 * comes close where nothing matches exactly. The floors are a little below what was measured when they were set.
 */
@ExtendWith(RealServers.class)
class ITRelevance {
    private static final int DECISIONS = 20_000;
    private static final int BATCH = 1000;
    /** Busy machines are slow, not worse. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<JudgedDecision> CORPUS =
            JudgedCorpus.decisions(DECISIONS).toList();
    private static final IndexSettings SETTINGS = new IndexSettings(
            URI.create(RealServers.elasticsearchUrl()),
            9,
            "judged",
            1,
            0,
            PATIENCE,
            PATIENCE,
            PATIENCE,
            PATIENCE.plus(PATIENCE));

    @SuppressWarnings("NullAway.Init")
    private static ElasticsearchTransport transport;

    @SuppressWarnings("NullAway.Init")
    private static DecisionIndex index;

    @BeforeAll
    static void fill() throws IOException {
        var connection = new Connection();
        transport = connection.transport(SETTINGS);
        ElasticsearchClient client = connection.client(transport);
        var lifecycle = new IndexLifecycle(client, SETTINGS);
        lifecycle.create(IndexKind.DECISIONS, 1);
        var physical = lifecycle.existing(IndexKind.DECISIONS).getLast();
        lifecycle.publish(physical);
        index = new DecisionIndex(client, SETTINGS);
        var contents = new IndexContents(client, new JsonMapper());
        for (int from = 0; from < DECISIONS; from += BATCH) {
            assertThat(contents.write(physical, documents(from, from + BATCH))).isEmpty();
        }
        client.indices().refresh(refresh -> refresh.index(SETTINGS.alias()));
    }

    private static List<VersionedDocument> documents(int from, int to) {
        return CORPUS.subList(from, to).stream()
                .map(judged -> TopicViews.of(judged.decision()))
                .map(view -> new VersionedDocument(view.id(), 1, DecisionDocument.of(view)))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        transport.close();
    }

    @Test
    void answersAreAsGoodAsTheyWere() {
        Map<String, List<Judgment>> judgments = new TreeMap<>();
        for (JudgedQuestion question : JudgedQuestion.all()) {
            var judgment = Judgment.of(ids(asked(question.text())), grades(question));
            judgments
                    .computeIfAbsent(question.kind(), kind -> new ArrayList<>())
                    .add(judgment);
            judgments
                    .computeIfAbsent(question.heldOut() ? "(held out)" : "(tuned)", part -> new ArrayList<>())
                    .add(judgment);
        }
        var report = new TreeMap<String, Judgment.Mean>();
        judgments.forEach((kind, all) -> report.put(kind, Judgment.mean(all)));
        report.forEach((kind, mean) -> System.out.println(kind + " " + mean));

        assertThat(JudgedQuestion.all()).hasSizeGreaterThan(150);
        for (String part : List.of("(held out)", "(tuned)")) {
            var mean = mean(report, part);
            assertThat(mean.ndcg()).as("nDCG@10 " + part).isGreaterThan(0.91);
            assertThat(mean.mrr()).as("MRR " + part).isGreaterThan(0.92);
            assertThat(mean.empty()).as("unanswered " + part).isLessThan(0.02);
        }
        for (String known : List.of("full-name", "credit-code", "document-number")) {
            assertThat(mean(report, known).mrr()).as("MRR of known " + known).isEqualTo(1);
        }
    }

    @Test
    void whoAsksForACompanyThatIsNotThereGetsNone() {
        assertThat(exact("杭州市不在此处餐饮有限公司").total()).isZero();
        assertThat(exact("chenxingcanyin").total()).isZero();
    }

    private static Judgment.Mean mean(Map<String, Judgment.Mean> report, String kind) {
        return report.getOrDefault(kind, new Judgment.Mean(0, 0, 0, 1));
    }

    /** As the page does. */
    private static SearchResult asked(String text) {
        var exact = exact(text);
        return exact.total() == 0 && query(text).canBeApproximate()
                ? index.search(query(text).approximate())
                : exact;
    }

    private static SearchResult exact(String text) {
        return index.search(query(text));
    }

    private static DecisionQuery query(String text) {
        return switch (DecisionQueries.strict(Map.of("q", List.of(text), "size", List.of("10")))) {
            case QueryParse.Valid(var query) -> query;
            case QueryParse.Invalid(var flaws) -> throw new AssertionError(text + ": " + flaws);
        };
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.decision().id()).toList();
    }

    private static Map<String, Integer> grades(JudgedQuestion question) {
        var grades = new HashMap<String, Integer>();
        CORPUS.forEach(judged -> {
            int grade = question.grade(judged.truth());
            if (grade > 0) {
                grades.put(judged.truth().id(), grade);
            }
        });
        return grades;
    }
}
