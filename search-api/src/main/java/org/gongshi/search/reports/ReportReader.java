package org.gongshi.search.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongshi.exchange.Misconduct;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.reports.ReportDraft.Mistaken;
import org.gongshi.search.reports.ReportDraft.Read;
import org.gongshi.search.reports.ReportDraft.Reading;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form, or the members of a JSON object, and notes everything that is wrong. */
final class ReportReader {
    /** Characters. Long enough to tell a story, short enough to be read. */
    static final int TEXT = 2000;

    private static final int SHORTEST = 5;
    private static final int LINE = 100;
    private static final Set<String> ERROR_FIELDS = Set.of("agency", "decisionId", "about", "text", "name", "contact");
    private static final Set<String> COMPLAINT_FIELDS =
            Set.of("agency", "decisionId", "about", "text", "name", "contact", "misconduct", "officer");
    private static final Pattern DECISION = Pattern.compile("([0-9A-Z]{18})-[a-z2-7]{16}");
    private static final List<String> MISCONDUCT = ReportKind.symbols(Misconduct.values());

    private final ReportKind kind;
    private final Map<String, List<String>> given;
    private final List<ReportFlaw> flaws = new ArrayList<>();

    private ReportReader(ReportKind kind, Map<String, List<String>> given) {
        this.kind = kind;
        this.given = given;
    }

    /** @param isAgency whether a credit code is in the register */
    static Reading read(ReportKind kind, Map<String, List<String>> given, Predicate<String> isAgency) {
        var reader = new ReportReader(kind, given);
        var draft = reader.draft(isAgency);
        return reader.flaws.isEmpty() ? new Read(draft) : new Mistaken(List.copyOf(reader.flaws));
    }

    private ReportDraft draft(Predicate<String> isAgency) {
        noOthers();
        String decision = decision();
        String agency = agency(decision, isAgency);
        String about = choice("about", kind.abouts());
        var misconduct = given.getOrDefault("misconduct", List.of()).stream()
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
        if (!MISCONDUCT.containsAll(misconduct)) {
            flaw("misconduct", Code.NOT_A_CHOICE);
        }
        var content = new ReportContent(text(), line("name"), line("contact"), line("officer"));
        return new ReportDraft(kind, agency, decision, about, misconduct, content);
    }

    private void noOthers() {
        var known = kind == ReportKind.COMPLAINT ? COMPLAINT_FIELDS : ERROR_FIELDS;
        given.keySet().stream()
                .filter(field -> !known.contains(field))
                .sorted()
                .forEach(field -> flaw(field, Code.UNKNOWN_FIELD));
    }

    private @Nullable String decision() {
        String id = line("decisionId");
        if (id != null && !DECISION.matcher(id).matches()) {
            flaw("decisionId", Code.NOT_A_DECISION);
            return null;
        }
        return id;
    }

    /** The decision's, whose id begins with it; else the one that is named. */
    private String agency(@Nullable String decision, Predicate<String> isAgency) {
        String named = line("agency");
        String agency = decision == null ? named : decision.substring(0, decision.indexOf('-'));
        if (agency == null) {
            flaw("agency", Code.MISSING);
            return "";
        }
        if (named != null && !named.equals(agency)) {
            flaw("agency", Code.ANOTHER_AGENCY);
        } else if (CreditCode.parse(agency).value().isEmpty()) {
            flaw("agency", Code.NOT_AN_AGENCY);
        } else if (!isAgency.test(agency)) {
            flaw("agency", Code.UNKNOWN_AGENCY);
        }
        return agency;
    }

    private String choice(String field, List<String> choices) {
        String chosen = line(field);
        if (chosen == null) {
            flaw(field, Code.MISSING);
            return "";
        }
        if (!choices.contains(chosen)) {
            flaw(field, Code.NOT_A_CHOICE);
        }
        return chosen;
    }

    private String text() {
        String text = one("text").strip();
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            flaw("text", Code.MISSING);
        } else if (length < SHORTEST) {
            flaw("text", Code.TOO_SHORT);
        } else if (length > TEXT) {
            flaw("text", Code.TOO_LONG);
        }
        return text;
    }

    /** One line; null if nothing was written. */
    private @Nullable String line(String field) {
        String line = one(field).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.codePointCount(0, line.length()) > LINE) {
            flaw(field, Code.TOO_LONG);
        }
        return line.isEmpty() ? null : line;
    }

    private String one(String field) {
        var values = given.getOrDefault(field, List.of());
        if (values.size() > 1) {
            flaw(field, Code.GIVEN_TWICE);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private void flaw(String field, Code code) {
        flaws.add(new ReportFlaw(field, code));
    }
}
