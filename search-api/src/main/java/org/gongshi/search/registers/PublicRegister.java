package org.gongshi.search.registers;

import static org.gongshi.search.registers.EntryField.code;
import static org.gongshi.search.registers.EntryField.codes;
import static org.gongshi.search.registers.EntryField.day;
import static org.gongshi.search.registers.EntryField.field;
import static org.gongshi.search.registers.EntryField.groups;
import static org.gongshi.search.registers.EntryField.line;
import static org.gongshi.search.registers.EntryField.lines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The registers that everybody may read, each with the fields that leave it, in the order of the official forms (国办发〔2018〕118号).
 * A field that isn't named here does not cross.
 */
public enum PublicRegister {
    AGENCIES(
            "name",
            line("name"),
            field("region", FieldType.REGION),
            code("sector", "sector"),
            line("nature"),
            line("institution"),
            line("funding"),
            line("establishment"),
            lines("duties"),
            line("legalRepresentative"),
            line("complaintLine"),
            line("address"),
            day("joinedOn"),
            field("superior", FieldType.AGENCY)),
    /** Its entries are shown as valid or not valid, and found by number or by agency and full name only. */
    OFFICERS("name", line("name"), code("sector", "sector"), day("since"), day("until")),
    MATTERS(
            "name",
            line("name"),
            code("kind", "kind"),
            lines("basis"),
            line("office"),
            field("timeLimitDays", FieldType.NUMBER)),
    POWERS(
            "name",
            line("name"),
            code("kind", "kind"),
            field("matters", FieldType.MATTERS),
            field("formerAgency", FieldType.AGENCY),
            day("guidedUntil"),
            line("basis")),
    REVIEW_CATALOGUE(
            "name",
            line("name"),
            code("kind", "kind"),
            code("level", "level"),
            code("sector", "sector"),
            code("procedure", "procedure"),
            codes("penaltyTypes", "penaltyType"),
            field("minimumAmount", FieldType.AMOUNT),
            code("subjectType", "subjectType"),
            codes("triggers", "majorTrigger"),
            field("matter", FieldType.MATTER),
            line("basis")),
    RECORDING_CATALOGUE(
            "stage",
            code("stage", "stage"),
            code("kind", "kind"),
            field("matter", FieldType.MATTER),
            code("manner", "recordingManner"),
            line("startsWhen"),
            line("content"),
            line("endsWhen"),
            line("retention"),
            line("remark")),
    BENCHMARKS(
            "violation",
            line("violation"),
            field("matter", FieldType.MATTER),
            lines("basis"),
            groups(
                    "bands",
                    line("grade"),
                    line("conditions"),
                    codes("penaltyTypes", "penaltyType"),
                    field("minimumFine", FieldType.AMOUNT),
                    field("maximumFine", FieldType.AMOUNT),
                    line("standard")),
            field("superiorAgency", FieldType.AGENCY),
            line("superiorBenchmark")),
    INSPECTION_ITEMS(
            "name",
            line("name"),
            field("matter", FieldType.MATTER),
            line("inspectingBody"),
            lines("basis"),
            line("subjects"),
            line("content"),
            line("method"),
            field("ratioPercent", FieldType.NUMBER),
            field("timesPerYear", FieldType.NUMBER)),
    SERVICE_GUIDES(
            "name",
            line("name"),
            code("kind", "kind"),
            field("matter", FieldType.MATTER),
            lines("basis"),
            line("office"),
            line("acceptingBody"),
            line("approvingBody"),
            lines("conditions"),
            lines("preferences"),
            lines("materials"),
            lines("steps"),
            field("timeLimitDays", FieldType.NUMBER),
            line("supervision"),
            line("accountability"),
            lines("remedies"),
            line("officeHours"),
            line("address"),
            line("telephone")),
    FLOW_CHARTS(
            "name",
            line("name"),
            code("kind", "kind"),
            field("matter", FieldType.MATTER),
            lines("steps"),
            new EntryField(
                    "file",
                    FieldType.FILE,
                    "",
                    List.of(line("sha256"), line("mediaType"), field("size", FieldType.NUMBER)))),
    WINDOW_POSTS(
            "post",
            line("post"),
            line("unit"),
            line("name"),
            line("position"),
            line("certificate"),
            codes("kinds", "kind"),
            lines("services"),
            lines("duties"),
            lines("sampleDocuments"),
            line("progressQuery"),
            line("consultation"),
            line("complaintLine")),
    POLICIES(
            "name",
            line("name"),
            code("type", "policyType"),
            line("documentNumber"),
            line("issuer"),
            day("issuedOn"),
            lines("basis"),
            lines("elements"),
            field("url", FieldType.ADDRESS)),
    LAWS(
            "name",
            line("name"),
            code("level", "lawLevel"),
            code("state", "lawState"),
            line("number"),
            line("issuer"),
            groups("articles", line("number"), line("text")));

    /** Names and numbers of persons: shown where they stand, never a way to find them. */
    private static final List<String> OF_PERSONS = List.of("legalRepresentative", "certificate");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, of records alike.
    private final List<EntryField> fields;

    PublicRegister(String title, EntryField... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    /** As in addresses, on the topic and in the index: {@code review-catalogue}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PublicRegister> of(String slug) {
        return Stream.of(values())
                .filter(register -> register.slug().equals(slug))
                .findFirst();
    }

    /** The field that an entry is called by. */
    public String title() {
        return title;
    }

    public List<EntryField> fields() {
        return fields;
    }

    /** Whether the entries can be listed and searched by words. */
    public boolean isBrowsable() {
        return this != OFFICERS;
    }

    /** Whether words of this field lead to the entry. */
    public boolean isSearched(EntryField field) {
        boolean person = OF_PERSONS.contains(field.name())
                || (this == WINDOW_POSTS && field.name().equals("name"));
        return isBrowsable() && field.isText() && !person;
    }
}
