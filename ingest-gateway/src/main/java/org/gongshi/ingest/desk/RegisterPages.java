package org.gongshi.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.desk.FormField.Entry;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.desk.FormPage.FieldView;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.gongshi.ingest.registers.Completeness;
import org.gongshi.ingest.registers.RegisterShelf.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** From registers to their pages. */
@Component
final class RegisterPages {
    private static final JsonMapper JSON = new JsonMapper();
    /** What entries are called by, the first there is. */
    private static final List<String> TITLES = List.of("name", "title", "violation", "item", "purpose", "year");

    private final DeskWording wording;
    private final RegisterWords words;

    RegisterPages(DeskWording wording, RegisterWords words) {
        this.wording = wording;
        this.words = words;
    }

    /** How complete they are. */
    record Overview(Completeness report, String share) {}

    /** The entries of a register. */
    record Listing(String register, boolean editable, List<Row> rows) {}

    /** An entry in a list. */
    record Row(
            String id,
            String title,
            String validFrom,
            String validTo,
            boolean holds,
            boolean outdated,
            boolean overlapping) {}

    /** An entry with its history, latest version first. */
    record EntryPage(
            String register,
            String id,
            boolean editable,
            List<String> outdated,
            List<Problem> overlaps,
            List<Version> versions) {}

    record Version(String validFrom, String validTo, boolean holds, List<Line> lines) {}

    record Line(String label, String value) {}

    /** What a form is filled with. */
    record Filled(String id, MultiValueMap<String, String> values) {}

    /** The form for a new version. */
    record Editing(String register, String id, List<FieldView> fields, List<Problem> errors) {}

    Overview overview(Completeness report) {
        return new Overview(report, Formats.share(report.numerator(), report.denominator()));
    }

    /** @param overlapping ids of plans for whose days others have plans, too */
    Listing list(String register, List<Shown> entries, Set<String> overlapping, Locale locale) {
        return new Listing(
                register,
                !EntryForms.of(register).isEmpty(),
                entries.stream()
                        .map(entry -> row(entry, overlapping.contains(entry.id()), locale))
                        .toList());
    }

    private Row row(Shown entry, boolean isOverlapping, Locale locale) {
        Map<String, Object> shown = entry.now().isEmpty() && !entry.versions().isEmpty()
                ? entry.versions().getLast()
                : entry.now();
        return new Row(
                entry.id(),
                TITLES.stream()
                        .map(shown::get)
                        .filter(Objects::nonNull)
                        .map(title -> words.value(title, locale))
                        .findFirst()
                        .orElse(""),
                text(shown.get("validFrom")),
                text(shown.get("validTo")),
                !entry.now().isEmpty(),
                !entry.outdated().isEmpty(),
                isOverlapping);
    }

    EntryPage entry(String register, Shown entry, List<Finding> overlaps, Locale locale) {
        List<Version> versions = entry.versions().reversed().stream()
                .map(version -> new Version(
                        text(version.get("validFrom")),
                        text(version.get("validTo")),
                        version.equals(entry.now()),
                        lines(register, version, locale)))
                .toList();
        return new EntryPage(
                register,
                entry.id(),
                !EntryForms.of(register).isEmpty(),
                entry.outdated(),
                overlaps.stream()
                        .map(finding -> problem("", "", finding, locale))
                        .toList(),
                versions);
    }

    private List<Line> lines(String register, Map<String, Object> version, Locale locale) {
        return version.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("valid"))
                .filter(field -> !(field.getValue() instanceof List<?> none && none.isEmpty()))
                .map(field -> new Line(words.field(register, field.getKey(), locale), value(field.getValue(), locale)))
                .toList();
    }

    private String value(Object value, Locale locale) {
        return switch (value) {
            case List<?> items ->
                String.join("；", items.stream().map(item -> value(item, locale)).toList());
            case Map<?, ?> inner ->
                String.join(
                        "，",
                        inner.values().stream().map(each -> value(each, locale)).toList());
            default -> words.value(value, locale);
        };
    }

    Editing form(String register, List<FormField> fields, Filled filled, List<Finding> findings, Locale locale) {
        var problems = FormProblems.of(findings, fields);
        List<FieldView> views = fields.stream()
                .map(field -> view(register, field, filled, problems.at(field.name()), locale))
                .toList();
        List<Problem> errors = new ArrayList<>(problems.at("").stream()
                .map(finding -> problem("", "", finding, locale))
                .toList());
        views.forEach(view -> errors.addAll(view.problems()));
        return new Editing(
                register,
                filled.id(),
                views,
                errors.stream().filter(Problem::error).toList());
    }

    private FieldView view(String register, FormField field, Filled filled, List<Finding> findings, Locale locale) {
        String label = words.field(register, field.name(), locale);
        List<String> values = filled.values().getOrDefault(field.name(), List.of());
        boolean chosen = !field.codes().isEmpty() || field.entry() == Entry.FLAG;
        return new FieldView(
                field.id(),
                field.name(),
                field.entry(),
                label,
                wording.textOrEmpty(locale, "entryHint." + field.name()),
                field.required(),
                field.length(),
                chosen || values.isEmpty() ? "" : values.getFirst(),
                choices(field, values, locale),
                findings.stream()
                        .map(finding -> problem(field.id(), label, finding, locale))
                        .toList());
    }

    private List<Choice> choices(FormField field, List<String> values, Locale locale) {
        Stream<String> codes = field.entry() == Entry.FLAG ? Stream.of("true", "false") : field.codes().stream();
        return codes.map(code -> new Choice(code, words.value(code, locale), values.contains(code)))
                .toList();
    }

    private Problem problem(String id, String label, Finding finding, Locale locale) {
        return new Problem(
                id, label, wording.message(locale, finding), wording.fix(locale, finding), finding.isError());
    }

    /** What holds today is what a new version begins with. */
    static MultiValueMap<String, String> values(List<FormField> fields, @Nullable Shown entry) {
        if (entry == null) {
            return new LinkedMultiValueMap<>();
        }
        var values = FormValues.of(JSON.valueToTree(entry.now()), fields);
        values.remove("validFrom");
        values.remove("validTo");
        return values;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
