package org.gongshi.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.opendata.ChangeLine;
import org.gongshi.search.registers.EntryField;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.reports.ReportBody;
import org.gongshi.search.suggestions.Completions;
import org.gongshi.search.supervision.AlertsBody;
import org.gongshi.search.supervision.AnnualReport;
import org.gongshi.search.supervision.CardsBody;
import org.gongshi.search.supervision.ComplaintsBody;
import org.gongshi.search.supervision.IndicatorsBody;
import org.gongshi.search.unified.UnifiedAnswer;
import org.junit.jupiter.api.Test;

/** The names that programs rely on, frozen: a name may be added to the list, never changed or taken away. */
class JsonNamesTest {

    @Test
    void namesAreThoseOfTheList() {
        assertThat(Stream.of(
                                names("decisions", DecisionsAnswer.class),
                                names("decision", DecisionView.class),
                                names("tombstone", TombstoneView.class),
                                names("inspections", InspectionsAnswer.class)
                                        .filter(name -> name.startsWith("inspections.plans")),
                                names("register", RegisterAnswer.class),
                                entries(),
                                names("officer", Officer.class),
                                names("search", UnifiedAnswer.class),
                                names("suggest", Completions.class),
                                names("revisions", RevisionsAnswer.class),
                                names("similar", SimilarAnswer.class),
                                names("change", ChangeLine.class)
                                        .filter(name -> !name.startsWith("change.decision.")
                                                && !name.startsWith("change.tombstone.")),
                                names("report", ReportBody.class),
                                names("complaint", ComplaintsBody.One.class),
                                names("indicators", IndicatorsBody.class),
                                names("cards", CardsBody.class),
                                names("alerts", AlertsBody.class),
                                names("annual", AnnualReport.class))
                        .flatMap(names -> names))
                .containsExactlyElementsOf(listed());
    }

    /** Members of the entries of each register. */
    private static Stream<String> entries() {
        return Stream.of(PublicRegister.values())
                .filter(PublicRegister::isBrowsable)
                .flatMap(register -> fields("registers." + register.slug(), register.fields()));
    }

    private static Stream<String> fields(String path, List<EntryField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(path + "." + field.name()), fields(path + "." + field.name(), field.parts())));
    }

    private static Stream<String> names(String path, Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(path + "." + name(component)),
                        inner(component).flatMap(inner -> names(path + "." + name(component), inner))));
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static Stream<Class<?>> inner(RecordComponent component) {
        return types(component.getGenericType()).filter(Class::isRecord);
    }

    private static Stream<Class<?>> types(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).flatMap(JsonNamesTest::types);
            default -> Stream.of();
        };
    }

    private static List<String> listed() {
        try (var stream = JsonNamesTest.class.getResourceAsStream("/json-names.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
