package org.gongshi.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GivenBackTest {
    @Test
    void whatTheDefinitionLeavesOutIsLeftOutWithinListsToo() {
        var document = (ObjectNode)
                new JsonMapper().readTree("{'a':{'b':1,'c':2},'d':[{'b':3,'e':4},{'b':5}],'f':6}".replace('\'', '"'));

        assertThat(GivenBack.of(document, List.of("a.b", "d.b", "x.y", "f.g", "z"))
                        .toString()
                        .replace('"', '\''))
                .isEqualTo("{'a':{'c':2},'d':[{'e':4},{}],'f':6}");
    }

    @Test
    void aKindKnowsWhatItsDefinitionLeavesOut() {
        assertThat(IndexKind.DECISIONS.notGivenBack()).contains("find.words");
        assertThat(IndexKind.REGISTERS.notGivenBack()).containsExactly("versions.title", "versions.words");
        assertThat(IndexKind.EDITIONS.notGivenBack()).isEmpty();
    }
}
