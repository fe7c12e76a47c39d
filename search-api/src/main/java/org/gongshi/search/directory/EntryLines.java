package org.gongshi.search.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.directory.EntryLine.Table;
import org.gongshi.search.directory.EntryLine.Words;
import org.gongshi.search.portal.Formats;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryField;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.FieldType;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.wording.Wording;

/** From what an entry says to the lines of a page, in the reader's language. */
final class EntryLines {
    /** The thirteen members of a service guide (服务指南): what of them isn't said is shown as missing. */
    private static final Set<String> OF_A_GUIDE = Set.of(
            "basis",
            "office",
            "preferences",
            "materials",
            "steps",
            "timeLimitDays",
            "supervision",
            "accountability",
            "remedies",
            "officeHours",
            "address",
            "telephone");

    private final Wording wording;
    private final Locale locale;
    private final Formats formats;
    private final Agencies agencies;
    private final ChartLinks charts;

    EntryLines(Wording wording, Locale locale, Agencies agencies, ChartLinks charts) {
        this.wording = wording;
        this.locale = locale;
        this.formats = new Formats(locale);
        this.agencies = agencies;
        this.charts = charts;
    }

    /** What the entry is called on that day; its id if nothing holds. */
    String title(Entry entry, LocalDate day) {
        return entry.on(day).map(version -> title(entry, version)).orElse(entry.id());
    }

    String title(Entry entry, EntryVersion version) {
        String name = entry.register().title();
        return version.text(name)
                .map(text -> entry.register() == PublicRegister.RECORDING_CATALOGUE
                        ? wording.code(locale, "stage", text)
                        : text)
                .orElse(entry.id());
    }

    /** All fields but the title, in the register's order. */
    List<EntryLine> lines(Entry entry, EntryVersion version) {
        return entry.register().fields().stream()
                .filter(field -> !field.name().equals(entry.register().title()))
                .filter(field -> version.values().containsKey(field.name()) || isMissed(entry.register(), field))
                .map(field -> line(entry, version, field))
                .toList();
    }

    private static boolean isMissed(PublicRegister register, EntryField field) {
        return register == PublicRegister.SERVICE_GUIDES && OF_A_GUIDE.contains(field.name());
    }

    private EntryLine line(Entry entry, EntryVersion version, EntryField field) {
        String label = label(field);
        return switch (field.type()) {
            case GROUPS -> new EntryLine(label, List.of(), table(version, field), true, false);
            case FILE -> EntryLine.of(label, file(entry, version, field), false);
            case LINES ->
                new EntryLine(
                        label,
                        version.texts(field.name()).stream().map(Words::of).toList(),
                        null,
                        true,
                        field.name().equals("steps"));
            default ->
                EntryLine.of(
                        label,
                        Stream.concat(version.text(field.name()).stream(), version.texts(field.name()).stream())
                                .map(text -> words(entry, field, text))
                                .toList(),
                        field.type() == FieldType.LINE || field.type() == FieldType.AGENCY);
        };
    }

    String label(EntryField field) {
        return wording.text(locale, "entry." + field.name());
    }

    private Words words(Entry entry, EntryField field, String text) {
        return switch (field.type()) {
            case AGENCY -> new Words(agencies.name(text), "/agencies/" + text);
            case MATTER, MATTERS ->
                new Words(text, new Entry(PublicRegister.MATTERS, text, entry.agency(), List.of()).path());
            case ADDRESS -> new Words(text, text.matches("https?://[^\\s<>\"]+") ? text : null);
            default -> Words.of(shown(field, text));
        };
    }

    private String shown(EntryField field, String text) {
        return switch (field.type()) {
            case CODE, CODES -> wording.code(locale, field.codes(), text);
            case DAY -> formats.date(LocalDate.parse(text));
            case AMOUNT -> formats.yuan(text);
            case REGION -> wording.region(text);
            case NUMBER -> wording.text(locale, "unit." + field.name(), text);
            default -> text;
        };
    }

    private Table table(EntryVersion version, EntryField field) {
        var rows = version.groups(field.name());
        var used = field.parts().stream()
                .filter(part -> rows.stream().anyMatch(row -> row.containsKey(part.name())))
                .toList();
        return new Table(
                used.stream().map(this::label).toList(),
                rows.stream()
                        .map(row -> used.stream().map(part -> cell(row, part)).toList())
                        .toList());
    }

    private String cell(Map<String, Object> row, EntryField part) {
        return switch (row.get(part.name())) {
            case null -> "";
            case List<?> several ->
                String.join(
                        formats.separator(),
                        several.stream().map(one -> shown(part, one.toString())).toList());
            case Object one -> shown(part, one.toString());
        };
    }

    /** The gateway keeps the file; where readers may not reach it, what it is and how to know it again is told. */
    private List<Words> file(Entry entry, EntryVersion version, EntryField field) {
        return version.groups(field.name()).stream()
                .map(file -> file(entry, file))
                .toList();
    }

    private Words file(Entry entry, Map<String, Object> file) {
        String sha256 = Objects.toString(file.get("sha256"), "");
        String link = charts.of(entry, sha256);
        String type = Objects.toString(file.get("mediaType"), "")
                .replaceFirst("^.*/(\\w+).*$", "$1")
                .toUpperCase(Locale.ROOT);
        return new Words(
                wording.text(locale, link == null ? "file.elsewhere" : "file.here", type, kilobytes(file), sha256),
                link);
    }

    private static String kilobytes(Map<String, Object> file) {
        long bytes = file.get("size") instanceof Number size ? size.longValue() : 0;
        return Formats.count(Math.max(1, bytes / 1000));
    }
}
