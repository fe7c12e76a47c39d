package org.gongshi.search.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.directory.OfficersPage.Certificate;
import org.gongshi.search.directory.OfficersPage.Choice;
import org.gongshi.search.elasticsearch.RegisterIndex;
import org.gongshi.search.portal.Formats;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterParse;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Is this officer's certificate valid? By its number, or by agency and full name; there is no list to leaf through. */
@Controller
final class OfficersController {
    private static final int CHOICES = 8;

    private final RegisterIndex index;
    private final AgencyDirectory directory;
    private final InstantSource clock;
    private final Wording wording;

    OfficersController(RegisterIndex index, AgencyDirectory directory, InstantSource clock, Wording wording) {
        this.index = index;
        this.directory = directory;
        this.clock = clock;
        this.wording = wording;
    }

    @GetMapping("/officers")
    String officers(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String name,
            Model model,
            Locale locale) {
        var page = page(number.strip(), agency.strip(), name.strip(), locale);
        model.addAttribute("page", page);
        model.addAttribute("canonical", "/officers");
        model.addAttribute("hidden", page.checkedOn() != null);
        return "officers/check";
    }

    private OfficersPage page(String number, String agency, String name, Locale locale) {
        if (!number.isEmpty()) {
            return checked(number, agency, name, Map.of("q", List.of(number)), locale);
        }
        if (agency.isEmpty() && name.isEmpty()) {
            return new OfficersPage(number, agency, name, null, List.of(), List.of(), null);
        }
        if (agency.isEmpty() || name.isEmpty()) {
            return problem(agency, name, List.of(), "officers.both", locale);
        }
        var agencies = named(agency, directory.today());
        return switch (agencies.size()) {
            case 0 -> problem(agency, name, List.of(), "officers.noAgency", locale);
            case 1 ->
                checked(
                        number,
                        agencies.getFirst().name(),
                        name,
                        Map.of(
                                "q",
                                List.of(name),
                                "agency",
                                List.of(agencies.getFirst().creditCode())),
                        locale);
            default -> problem(agency, name, agencies, "officers.whichAgency", locale);
        };
    }

    /** The one that is called exactly so, else all that fit. */
    private static List<AgencyCard> named(String typed, Agencies agencies) {
        var fitting = SearchText.parse(typed)
                .map(text -> agencies.matching(text, null, null))
                .orElse(List.of());
        var exact = fitting.stream()
                .filter(card -> RegisterQueries.folded(card.name()).equals(RegisterQueries.folded(typed))
                        || card.creditCode().equalsIgnoreCase(typed))
                .toList();
        return exact.isEmpty() ? fitting : exact;
    }

    private OfficersPage checked(
            String number, String agency, String name, Map<String, List<String>> asked, Locale locale) {
        LocalDate today = CivilDay.of(clock.instant());
        return new OfficersPage(
                number,
                agency,
                name,
                new Formats(locale).date(today),
                RegisterQueries.strict(PublicRegister.OFFICERS, asked, today)
                                instanceof RegisterParse.Valid(RegisterQuery query)
                        ? certificates(query, locale)
                        : List.of(),
                List.of(),
                null);
    }

    private List<Certificate> certificates(RegisterQuery query, Locale locale) {
        var agencies = directory.today();
        return index.search(query).entries().stream()
                .flatMap(entry -> Officer.of(entry, agencies.name(entry.agency()), query.on()).stream())
                .map(officer -> certificate(officer, new Formats(locale), locale))
                .toList();
    }

    private Certificate certificate(Officer officer, Formats formats, Locale locale) {
        String field = officer.field();
        return new Certificate(
                officer.valid(),
                officer.name(),
                officer.number(),
                officer.agency().name(),
                "/agencies/" + officer.agency().creditCode(),
                field == null ? null : wording.code(locale, "sector", field),
                formats.date(officer.validFrom()),
                formats.dateOrNull(officer.validUntil()));
    }

    private OfficersPage problem(String agency, String name, List<AgencyCard> among, String key, Locale locale) {
        return new OfficersPage(
                null,
                agency,
                name,
                null,
                List.of(),
                among.stream()
                        .limit(CHOICES)
                        .map(card -> new Choice(
                                card.name(),
                                card.place(),
                                Addresses.of("/officers", "agency", card.creditCode(), "name", name)))
                        .toList(),
                wording.text(locale, key));
    }
}
