package org.gongshi.search.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.search.elasticsearch.RegisterIndex;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterParse;
import org.gongshi.search.registers.RegisterQueries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The public registers: which there are, what is in each, and one entry with its history. */
@Controller("registerPages")
final class RegistersController {
    private final RegisterIndex index;
    private final RegistersPages pages;
    private final InstantSource clock;

    RegistersController(RegisterIndex index, RegistersPages pages, InstantSource clock) {
        this.index = index;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/registers")
    String registers(Model model) {
        model.addAttribute(
                "registers",
                Stream.of(PublicRegister.values()).map(PublicRegister::slug).toList());
        model.addAttribute("canonical", "/registers");
        return "registers/all";
    }

    /** Agencies and officers have pages of their own. */
    @GetMapping("/registers/{slug}")
    ModelAndView register(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return switch (known(slug)) {
            case AGENCIES -> new ModelAndView("redirect:/agencies");
            case OFFICERS -> new ModelAndView("redirect:/officers");
            case PublicRegister register -> register(register, parameters, locale);
        };
    }

    private ModelAndView register(PublicRegister register, Map<String, List<String>> parameters, Locale locale) {
        LocalDate today = CivilDay.of(clock.instant());
        return switch (RegisterQueries.lenient(register, parameters, today)) {
            case RegisterParse.Valid(var query) ->
                new ModelAndView(
                        "registers/register",
                        Map.of(
                                "page",
                                pages.page(query, index.search(query), today, locale),
                                "canonical",
                                "/registers/" + register.slug()));
            case RegisterParse.Invalid(var flaws) ->
                new ModelAndView(
                        "registers/register",
                        Map.of("page", pages.mistaken(register, parameters, flaws, locale)),
                        HttpStatus.BAD_REQUEST);
        };
    }

    @GetMapping("/registers/{slug}/{agency}/{id}")
    ModelAndView entry(
            @PathVariable String slug,
            @PathVariable String agency,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            Locale locale) {
        var register = known(slug);
        LocalDate today = CivilDay.of(clock.instant());
        if (!register.isBrowsable() || register == PublicRegister.AGENCIES) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var day = on.isBlank() ? today : RegisterQueries.date(on).orElseThrow(RegistersController::badDay);
        return index.find(register, agency, id)
                .map(entry -> new ModelAndView(
                        "registers/entry",
                        Map.of("page", pages.page(entry, day, today, locale), "canonical", entry.path())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PublicRegister known(String slug) {
        return PublicRegister.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseStatusException badDay() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
