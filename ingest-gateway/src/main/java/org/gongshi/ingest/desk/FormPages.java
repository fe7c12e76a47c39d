package org.gongshi.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.desk.BenchmarkRules.Benchmark;
import org.gongshi.ingest.desk.FormField.Entry;
import org.gongshi.ingest.desk.FormPage.Checked;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.desk.FormPage.FieldView;
import org.gongshi.ingest.desk.FormPage.GroupView;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.gongshi.ingest.desk.FormProblems.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** From the form, what stands in it and what is wrong with it to the page. */
@Component
final class FormPages {
    private static final List<String> FLAGS = List.of("true", "false");
    /** What holds where nothing is stated, so that it is in sight. */
    private static final List<String> STANDARDS =
            List.of("subject.type=LEGAL_ENTITY", "penalty.result=IMPOSED", "permit.result=GRANTED");

    /** A member's name or a symbol of a code list, alone or in a row of them. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_.]{2,}");

    private final DeskWording wording;

    FormPages(DeskWording wording) {
        this.wording = wording;
    }

    /** What a form is filled with. */
    record Filling(
            String kind, List<Choice> agencies, MultiValueMap<String, String> values, List<Benchmark> benchmarks) {}

    FormPage page(DecisionForm form, Filling filling, FormProblems problems, @Nullable Checked checked, Locale locale) {
        String kind = filling.kind();
        List<GroupView> groups = form.groups(kind).stream()
                .map(group -> group(group, filling, problems, locale))
                .toList();
        List<Problem> all = all(groups, problems, locale);
        return new FormPage(
                kind,
                wording.text(locale, "kind." + kind),
                form.kinds().stream()
                        .map(each -> new Choice(each, wording.text(locale, "kind." + each), each.equals(kind)))
                        .toList(),
                filling.agencies(),
                groups,
                all.stream().filter(Problem::error).toList(),
                all.stream().filter(problem -> !problem.error()).toList(),
                checked,
                filling.benchmarks());
    }

    /** Findings alone, at their fields. */
    List<Problem> problems(DecisionForm form, String kind, FormProblems problems, Locale locale) {
        var nothing = new Filling(kind, List.of(), new LinkedMultiValueMap<>(), List.of());
        return all(
                form.groups(kind).stream()
                        .map(group -> group(group, nothing, problems, locale))
                        .toList(),
                problems,
                locale);
    }

    private GroupView group(DecisionForm.Group group, Filling filling, FormProblems problems, Locale locale) {
        List<FieldView> fields = group.fields().stream()
                .map(field -> field(field, filling, problems.at(field.name()), locale))
                .toList();
        boolean open = fields.stream()
                .anyMatch(field -> field.isFilled() || !field.problems().isEmpty());
        return new GroupView(group.name(), wording.text(locale, "group." + group.name()), group.folded(), open, fields);
    }

    private FieldView field(FormField field, Filling filling, List<Finding> findings, Locale locale) {
        String label = special("field", field.name(), filling.kind(), locale);
        List<String> values = values(field, filling);
        return new FieldView(
                field.id(),
                field.name(),
                field.entry(),
                label,
                special("hint", field.name(), filling.kind(), locale),
                field.required(),
                field.length(),
                field.codes().isEmpty() && field.entry() != Entry.FLAG && !values.isEmpty() ? values.getFirst() : "",
                choices(field, values, locale),
                findings.stream()
                        .map(finding -> problem(field.id(), label, finding, locale))
                        .toList());
    }

    /** A text of its own for this kind of decision, else that for all; a label there always is. */
    private String special(String list, String field, String kind, Locale locale) {
        String own = wording.textOrEmpty(locale, list + "." + kind + "." + field);
        return own.isEmpty() ? wording.textOrEmpty(locale, list + "." + field) : own;
    }

    private static List<String> values(FormField field, Filling filling) {
        List<String> values = filling.values().get(field.name());
        if (values != null) {
            return values;
        }
        return STANDARDS.stream()
                .filter(standard -> standard.startsWith(field.name() + "="))
                .map(standard -> standard.substring(field.name().length() + 1))
                .toList();
    }

    private List<Choice> choices(FormField field, List<String> values, Locale locale) {
        Stream<Choice> choices =
                switch (field.entry()) {
                    case FLAG -> FLAGS.stream().map(flag -> choice(flag, "flag." + flag, values, locale));
                    case CHOICE, CHOICES ->
                        field.codes().stream()
                                .map(code -> choice(code, "code." + field.name() + "." + code, values, locale));
                    case LINE, AREA, ITEMS, DATE, AMOUNT, NUMBER -> Stream.empty();
                };
        return choices.toList();
    }

    private Choice choice(String value, String key, List<String> values, Locale locale) {
        return new Choice(value, wording.text(locale, key), values.contains(value));
    }

    private Problem problem(String id, String label, Finding finding, Locale locale) {
        var worded = new Finding(
                finding.pointer(),
                finding.code(),
                finding.value(),
                finding.arguments().stream()
                        .map(argument -> worded(argument, locale))
                        .toList());
        return new Problem(id, label, wording.message(locale, worded), wording.fix(locale, worded), finding.isError());
    }

    /** Programs are told names and symbols, people the words for them. */
    private String worded(String argument, Locale locale) {
        return NAME.matcher(argument).replaceAll(name -> Matcher.quoteReplacement(word(name.group(), locale)));
    }

    private String word(String name, Locale locale) {
        String field = wording.textOrEmpty(locale, "field." + name);
        String type = wording.textOrEmpty(locale, "code.penalty.types." + name);
        return field.isEmpty() ? type.isEmpty() ? name : type : field;
    }

    /** In the order of the form; what is about no field comes first. */
    private List<Problem> all(List<GroupView> groups, FormProblems problems, Locale locale) {
        List<Problem> all = new ArrayList<>();
        problems.placed().stream()
                .filter(each -> each.field().isEmpty())
                .map(Placed::finding)
                .forEach(finding -> all.add(problem("", "", finding, locale)));
        groups.stream()
                .flatMap(group -> group.fields().stream())
                .flatMap(field -> field.problems().stream())
                .forEach(all::add);
        return all;
    }
}
