package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import tools.jackson.databind.node.ObjectNode;

/**
 * No bytes make the reading of a body throw, whatever type it is sent as; and what a sound one says in its normal form is
 * sound, and says the same.
 */
class SubmissionsFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void body(byte[] sent) {
        if (JsonText.read(sent) instanceof JsonText.Tree(ObjectNode tree)) {
            for (String type : Submissions.types()) {
                Submissions.withoutRegisters(type, tree, Samples.TODAY)
                        .forEach(finding -> assertThat(finding.pointer()).isNotNull());
            }
            readsAsItself(tree);
        }
    }

    private static void readsAsItself(ObjectNode tree) {
        if (Submissions.reading(SubmissionType.DECISION, tree, Samples.TODAY)
                instanceof Reading.Sound<? extends Submission>(Submission first, var warnings)) {
            String canonical = ((Decision) first).canonical();
            var again = JsonText.read(canonical.getBytes(StandardCharsets.UTF_8));
            assertThat(again).isInstanceOf(JsonText.Tree.class);
            var second = Submissions.reading(SubmissionType.DECISION, ((JsonText.Tree) again).node(), Samples.TODAY);
            assertThat(((Decision) Readings.sound(second)).canonical()).isEqualTo(canonical);
            assertThat(Readings.all(second)).noneMatch(Finding::isError);
        }
    }
}
