package org.gongshi.search.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.directory.EntryPage.Period;
import org.gongshi.search.directory.RegisterPage.Problem;
import org.gongshi.search.portal.Formats;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.registers.RegisterResult;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what the index answers to the pages of registers and entries. */
@Component
final class RegistersPages {
    private final AgencyDirectory directory;
    private final Wording wording;
    private final ChartLinks charts;

    RegistersPages(AgencyDirectory directory, Wording wording, ChartLinks charts) {
        this.directory = directory;
        this.wording = wording;
        this.charts = charts;
    }

    RegisterPage page(RegisterQuery query, RegisterResult result, LocalDate today, Locale locale) {
        Agencies agencies = directory.today();
        var lines = new EntryLines(wording, locale, agencies, charts);
        String agency = given(query.parameters(), "agency");
        var next = result.next();
        return new RegisterPage(
                query.register().slug(),
                given(query.parameters(), "q"),
                query.on().equals(today) ? null : query.on().toString(),
                agency,
                agency == null ? null : agencies.name(agency),
                agency == null ? null : address(query, null, null),
                Formats.count(result.total()),
                result.exact(),
                result.entries().stream()
                        .map(entry -> row(entry, query, lines, agencies, locale))
                        .toList(),
                next == null ? null : address(query, agency, query.print(next)),
                query.cursor() == null ? null : address(query, agency, null),
                List.of());
    }

    /** The same form, and why nothing could be asked. */
    RegisterPage mistaken(
            PublicRegister register, Map<String, List<String>> given, List<QueryFlaw> flaws, Locale locale) {
        return new RegisterPage(
                register.slug(),
                given(given, "q"),
                given(given, "on"),
                null,
                null,
                null,
                "0",
                true,
                List.of(),
                null,
                null,
                flaws.stream()
                        .map(flaw -> new Problem(
                                flaw.parameter(),
                                wording.text(
                                        locale,
                                        "flaw." + flaw.code(),
                                        wording.text(locale, "registers.field." + flaw.parameter()))))
                        .toList());
    }

    private EntryRow row(Entry entry, RegisterQuery query, EntryLines lines, Agencies agencies, Locale locale) {
        var version = entry.on(query.on());
        return new EntryRow(
                Addresses.of(entry.path(), "on", given(query.parameters(), "on")),
                lines.title(entry, query.on()),
                agencies.name(entry.agency()),
                "/agencies/" + entry.agency(),
                version.flatMap(held -> held.text("kind"))
                        .map(kind -> wording.code(locale, "kind", kind))
                        .orElse(null));
    }

    EntryPage page(Entry entry, LocalDate on, LocalDate today, Locale locale) {
        Agencies agencies = directory.today();
        var lines = new EntryLines(wording, locale, agencies, charts);
        var formats = new Formats(locale);
        var version = entry.on(on).orElse(null);
        return new EntryPage(
                entry.register().slug(),
                entry.id(),
                version == null ? lines.title(entry, entry.versions().getLast()) : lines.title(entry, version),
                agencies.name(entry.agency()),
                "/agencies/" + entry.agency(),
                on.equals(today) ? null : formats.date(on),
                version == null ? null : holds(version, formats, locale),
                version == null ? List.of() : lines.lines(entry, version),
                entry.versions().reversed().stream()
                        .map(each -> period(entry, each, each.equals(version), lines, formats, today))
                        .toList(),
                entry.path());
    }

    private String holds(EntryVersion version, Formats formats, Locale locale) {
        var to = version.validTo();
        return to == null
                ? wording.text(locale, "registers.since", formats.date(version.validFrom()))
                : wording.text(locale, "registers.from", formats.date(version.validFrom()), formats.date(to));
    }

    private static Period period(
            Entry entry, EntryVersion version, boolean shown, EntryLines lines, Formats formats, LocalDate today) {
        return new Period(
                formats.date(version.validFrom()),
                formats.dateOrNull(version.validTo()),
                lines.title(entry, version),
                version.holdsOn(today)
                        ? entry.path()
                        : Addresses.of(entry.path(), "on", version.validFrom().toString()),
                shown);
    }

    private static String address(RegisterQuery query, @Nullable String agency, @Nullable String cursor) {
        return Addresses.of(
                "/registers/" + query.register().slug(),
                "q",
                given(query.parameters(), "q"),
                "agency",
                agency,
                "on",
                given(query.parameters(), "on"),
                "cursor",
                cursor);
    }

    private static @Nullable String given(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
