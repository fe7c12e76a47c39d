package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;
import tools.jackson.databind.node.ObjectNode;

class CanonicalFormTest {
    @Property(tries = 200)
    void the_order_of_members_and_outer_spaces_change_nothing(@ForAll Random order) {
        var shuffled = shuffled(Samples.penalty(), order);
        shuffled.put("outcome", " \n罚款5000元。\t").putNull("title");
        assertThat(canonical(shuffled)).isEqualTo(canonical(Samples.penalty()));
    }

    @Property(tries = 200)
    void another_text_is_another_content(@ForAll @StringLength(min = 1, max = 20) String text) {
        var body = Samples.penalty().put("facts", "一" + text + "二");
        switch (DecisionReader.read(body, Samples.TODAY)) {
            case Sound<Decision>(var decision, var warnings) ->
                assertThat(decision.canonical()).isNotEqualTo(canonical(Samples.penalty()));
            case Unsound<Decision>(var findings) -> assertThat(findings).isNotEmpty();
        }
    }

    private static String canonical(ObjectNode body) {
        return ((Sound<Decision>) DecisionReader.read(body, Samples.TODAY))
                .submission()
                .canonical();
    }

    private static ObjectNode shuffled(ObjectNode object, Random order) {
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, order);
        var shuffled = object.objectNode();
        for (String name : names) {
            var value = object.get(name);
            shuffled.set(name, value instanceof ObjectNode inner ? shuffled(inner, order) : value);
        }
        return shuffled;
    }
}
