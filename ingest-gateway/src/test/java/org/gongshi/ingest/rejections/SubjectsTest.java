package org.gongshi.ingest.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SubjectsTest {
    private static final DeploymentSecret SECRET = DeploymentSecret.ephemeral();

    private static List<String> subjects(String type, String row) {
        return Subjects.of(type, (ObjectNode) new JsonMapper().readTree(row), SECRET);
    }

    private static List<String> decision(String number, String code, String name) {
        return subjects("decisions", """
                {"documentNumber":"%s","subject":{"creditCode":"%s","name":"%s"}}
                """.formatted(number, code, name));
    }

    @Test
    void a_row_is_known_by_number_and_either_code_or_name() {
        var wrong = decision("浙市监罚〔2026〕12号", "91330106MB12345678", "示例公司");
        var mended = decision("浙市监罚[2026]12号", "91330106MB1234567A", " 示例 公司");
        assertThat(wrong).hasSize(2);
        assertThat(mended).containsAnyElementsOf(wrong);
        assertThat(decision("浙市监罚〔2026〕13号", "91330106MB12345678", "示例公司")).doesNotContainAnyElementsOf(wrong);
        assertThat(decision("浙市监罚〔2026〕12号", "", "另一公司")).doesNotContainAnyElementsOf(wrong);
    }

    @Test
    void too_little_makes_no_subject_and_another_type_another_one() {
        assertThat(decision("浙市监罚〔2026〕12号", "", "")).isEmpty();
        assertThat(subjects("history", "{\"documentNumber\":\"1\"}")).isEmpty();
        assertThat(subjects("reviews", "{\"caseNumber\":\"c\",\"round\":1}"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(subjects("reviews", "{\"caseNumber\":\"c\",\"round\":2}"));
    }

    @Test
    void nothing_of_the_party_can_be_read_from_them() {
        assertThat(decision("浙市监罚〔2026〕12号", "91330106MB12345678", "示例公司"))
                .allSatisfy(subject -> assertThat(subject).matches("[a-z2-7]{16}"));
        var elsewhere = Subjects.of(
                "replies",
                (ObjectNode) new JsonMapper().readTree("{\"instrument\":\"1\"}"),
                DeploymentSecret.ephemeral());
        assertThat(subjects("replies", "{\"instrument\":\"1\"}")).doesNotContainAnyElementsOf(elsewhere);
    }
}
