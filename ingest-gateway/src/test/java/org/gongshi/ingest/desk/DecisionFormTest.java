package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.ingest.desk.FormField.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionFormTest {
    private static final DecisionForm FORM = DecisionForm.shipped();
    /** Chosen beside the form. */
    private static final Set<String> BESIDE = Set.of("agency", "kind");

    @Test
    void everything_a_program_can_say_can_be_filled_in() throws Exception {
        Set<String> offered = new TreeSet<>(BESIDE);
        FORM.groups().forEach(group -> group.fields().forEach(field -> offered.add(field.name())));
        assertThat(offered).containsExactlyInAnyOrderElementsOf(members());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENALTY", "PERMIT", "COERCION", "INSPECTION", "LEVY", "OTHER"})
    void no_field_stands_twice_on_a_page(String kind) {
        assertThat(FORM.fields(kind)).extracting(FormField::name).doesNotHaveDuplicates();
    }

    @Test
    void a_kind_shows_its_own_block_only() {
        assertThat(FORM.fields("PERMIT"))
                .extracting(FormField::name)
                .contains("permit.category")
                .noneMatch(name -> name.startsWith("penalty."));
    }

    @Test
    void how_a_field_is_filled_in_follows_the_schema() {
        var entries = Map.of(
                "documentNumber", Entry.LINE,
                "facts", Entry.AREA,
                "grounds", Entry.ITEMS,
                "decidedOn", Entry.DATE,
                "penalty.fine", Entry.AMOUNT,
                "revision", Entry.NUMBER,
                "major", Entry.FLAG,
                "subject.type", Entry.CHOICE,
                "penalty.types", Entry.CHOICES);
        assertThat(FORM.fields("PENALTY"))
                .filteredOn(field -> entries.containsKey(field.name()))
                .hasSize(entries.size())
                .allSatisfy(field -> assertThat(field.entry()).isEqualTo(entries.get(field.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_field_and_code_has_its_words(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Locale locale = Locale.forLanguageTag(language);
        List<String> keys = new ArrayList<>(
                FORM.kinds().stream().map(kind -> "kind." + kind).toList());
        for (var group : FORM.groups()) {
            keys.add("group." + group.name());
            for (var field : group.fields()) {
                keys.add("field." + field.name());
                field.codes().forEach(code -> keys.add("code." + field.name() + "." + code));
            }
        }
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(messages.getMessage(key, null, locale)).isNotBlank());
    }

    private static Set<String> members() throws Exception {
        Set<String> names = new TreeSet<>();
        try (InputStream in =
                Objects.requireNonNull(DecisionForm.class.getResourceAsStream("/schemas/decisions.json"))) {
            collect(new JsonMapper().readTree(in), "", names);
        }
        return names;
    }

    private static void collect(JsonNode object, String prefix, Set<String> names) {
        object.path("properties").properties().forEach(member -> {
            if (member.getValue().has("properties")) {
                collect(member.getValue(), prefix + member.getKey() + ".", names);
            } else {
                names.add(prefix + member.getKey());
            }
        });
    }
}
