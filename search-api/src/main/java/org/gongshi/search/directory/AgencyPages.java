package org.gongshi.search.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.directory.AgencyPage.Decision;
import org.gongshi.search.directory.AgencyPage.Guide;
import org.gongshi.search.directory.AgencyPage.Held;
import org.gongshi.search.directory.AgencyPage.Month;
import org.gongshi.search.directory.AgencyPage.Phone;
import org.gongshi.search.elasticsearch.Answer;
import org.gongshi.search.elasticsearch.RegisterIndex;
import org.gongshi.search.freshness.Freshness;
import org.gongshi.search.portal.Formats;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryField;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From what the register, the index and the log say of an agency to its page. */
@Component
final class AgencyPages {
    private static final int WHOLE = 1000;

    private final AgencyDirectory directory;
    private final RegisterIndex index;
    private final Wording wording;
    private final ChartLinks charts;

    AgencyPages(AgencyDirectory directory, RegisterIndex index, Wording wording, ChartLinks charts) {
        this.directory = directory;
        this.index = index;
        this.wording = wording;
        this.charts = charts;
    }

    /** Empty if neither the register nor any public decision knows of it. */
    Optional<AgencyPage> page(
            String code, AgencyQuestions answers, Freshness freshness, LocalDate today, Locale locale) {
        var version = index.find(PublicRegister.AGENCIES, code, code).flatMap(entry -> entry.on(today));
        var decided = answers.decisions().decisions().stream().findFirst().map(DecisionView::agency);
        if (version.isEmpty() && decided.isEmpty()) {
            return Optional.empty();
        }
        Agencies agencies = directory.today();
        var lines = new EntryLines(wording, locale, agencies, charts);
        var formats = new Formats(locale);
        String region = version.flatMap(held -> held.text("region"))
                .or(() -> decided.map(DecisionView.Agency::region))
                .orElse("");
        String sector = version.flatMap(held -> held.text("sector"))
                .or(() -> decided.map(DecisionView.Agency::sector))
                .orElse("");
        return Optional.of(new AgencyPage(
                code,
                version.flatMap(held -> held.text("name"))
                        .or(() -> decided.map(DecisionView.Agency::name))
                        .orElse(code),
                version.isPresent(),
                wording.region(region),
                wording.code(locale, "sector", sector),
                version.map(held -> facts(code, held, lines)).orElse(List.of()),
                version.map(held -> phones(held, agencies, today, locale)).orElse(List.of()),
                answers.decisions().decisions().stream()
                        .map(decision -> decision(decision, formats, locale))
                        .toList(),
                count(answers.decisions()),
                Addresses.of("/search", "agency", code),
                months(code, answers.months(), today),
                registers(code, answers, formats),
                guides(answers.guides(), lines, today),
                guides(answers.charts(), lines, today),
                count(answers.of(PublicRegister.OFFICERS)),
                Addresses.of("/officers", "agency", code),
                freshness.completeUpTo() == null ? null : formats.moment(freshness.completeUpTo()),
                freshness.lastSubmission() == null ? null : formats.moment(freshness.lastSubmission())));
    }

    /** Name, region, sector and complaint line stand elsewhere on the page. */
    private static List<EntryLine> facts(String code, EntryVersion version, EntryLines lines) {
        var elsewhere = List.of(
                lines.label(field("region")), lines.label(field("sector")), lines.label(field("complaintLine")));
        return lines.lines(new Entry(PublicRegister.AGENCIES, code, code, List.of(version)), version).stream()
                .filter(line -> !elsewhere.contains(line.label()))
                .toList();
    }

    private static EntryField field(String name) {
        return PublicRegister.AGENCIES.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Its own, and that of the agency above it, which watches over it. */
    private List<Phone> phones(EntryVersion version, Agencies agencies, LocalDate today, Locale locale) {
        var own = version.text("complaintLine")
                .map(number -> new Phone(number, wording.text(locale, "agency.phone.own")));
        var above = version.text("superior")
                .flatMap(code -> index.find(PublicRegister.AGENCIES, code, code)
                        .flatMap(entry -> entry.on(today))
                        .flatMap(superior -> superior.text("complaintLine"))
                        .map(number ->
                                new Phone(number, wording.text(locale, "agency.phone.superior", agencies.name(code)))));
        return Stream.of(own, above).flatMap(Optional::stream).toList();
    }

    private Decision decision(DecisionView decision, Formats formats, Locale locale) {
        return new Decision(
                decision.path(),
                decision.title(),
                decision.documentNumber(),
                formats.date(decision.decidedOn()),
                wording.code(locale, "kind", decision.kind()));
    }

    private static List<Month> months(String code, Answer answer, LocalDate today) {
        long highest = answer.months().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return IntStream.range(0, AgencyQuestions.MONTHS)
                .mapToObj(i -> YearMonth.from(today).minusMonths(AgencyQuestions.MONTHS - 1 - i))
                .map(month -> month(code, month, answer.months().getOrDefault(month, 0L), highest))
                .toList();
    }

    private static Month month(String code, YearMonth month, long count, long highest) {
        return new Month(
                month.toString(),
                Formats.count(count),
                highest == 0 ? 0 : Math.toIntExact(count * WHOLE / highest),
                Addresses.of(
                        "/search",
                        "agency",
                        code,
                        "from",
                        month.atDay(1).toString(),
                        "to",
                        month.atEndOfMonth().toString()));
    }

    private static List<Held> registers(String code, AgencyQuestions answers, Formats formats) {
        return Stream.of(PublicRegister.values())
                .filter(register -> register.isBrowsable() && register != PublicRegister.AGENCIES)
                .map(register -> new Held(
                        register.slug(),
                        count(answers.of(register)),
                        formats.dateOrNull(answers.of(register).newest()),
                        Addresses.of("/registers/" + register.slug(), "agency", code)))
                .toList();
    }

    private static List<Guide> guides(Answer answer, EntryLines lines, LocalDate today) {
        return answer.entries().stream()
                .flatMap(entry -> entry.on(today).stream()
                        .map(version ->
                                new Guide(lines.title(entry, version), entry.path(), lines.lines(entry, version))))
                .toList();
    }

    private static String count(Answer answer) {
        return Formats.count(answer.total()) + (answer.exact() ? "" : "+");
    }
}
