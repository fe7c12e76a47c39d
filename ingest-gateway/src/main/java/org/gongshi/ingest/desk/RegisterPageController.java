package org.gongshi.ingest.desk;

import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.desk.RegisterPages.Filled;
import org.gongshi.ingest.registers.CompletenessReport;
import org.gongshi.ingest.registers.EntryIntake;
import org.gongshi.ingest.registers.RegisterShelf;
import org.gongshi.ingest.registers.RegisterShelf.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** An agency's registers (登记): how complete they are, their entries with their history, and new versions of some. */
@Controller
final class RegisterPageController {
    private final CompletenessReport report;
    private final RegisterShelf shelf;
    private final EntryIntake intake;
    private final RegisterPages pages;
    private final Days days;

    RegisterPageController(
            CompletenessReport report, RegisterShelf shelf, EntryIntake intake, RegisterPages pages, Days days) {
        this.report = report;
        this.shelf = shelf;
        this.intake = intake;
        this.pages = pages;
        this.days = days;
    }

    @GetMapping("/desk/registers")
    ModelAndView all(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, Locale locale) {
        return Pages.of("registers", pages.overview(report.of(clerk.agency(), days.today(), locale)));
    }

    @GetMapping("/desk/registers/{register}")
    ModelAndView one(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, @PathVariable String register, Locale locale) {
        if (!shelf.has(register)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var overlapping = shelf.overlapping(register, clerk.key());
        return Pages.of("register", pages.list(register, shelf.of(register, clerk.agency()), overlapping, locale));
    }

    /** An entry by its id; ids may hold any character. */
    @GetMapping("/desk/registers/{register}/entry")
    ModelAndView entry(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String register,
            @RequestParam String id,
            Locale locale) {
        var entry = found(clerk, register, id);
        var overlaps = shelf.overlaps(register, clerk.key(), id);
        return Pages.of("entry", pages.entry(register, entry, overlaps, locale));
    }

    /** @param id empty for a new entry */
    @GetMapping("/desk/registers/{register}/edit")
    ModelAndView edit(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String id,
            Locale locale) {
        Shown before = id.isEmpty() ? null : found(clerk, register, id);
        return form(register, new Filled(id, RegisterPages.values(form(register), before)), List.of(), locale);
    }

    @PostMapping("/desk/registers/{register}/edit")
    ModelAndView write(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String id,
            @RequestParam MultiValueMap<String, String> values,
            Locale locale) {
        var body = FormBody.entry(clerk.agency(), id.strip(), form(register), values);
        return switch (intake.row(register, clerk.key(), body, false)) {
            case EntryIntake.Refused(List<Finding> findings) ->
                form(register, new Filled(id, new LinkedMultiValueMap<>(values)), findings, locale);
            case EntryIntake.Entered _ ->
                Pages.see("/desk/registers/" + register + "/entry?id="
                        + UriUtils.encode(id.strip(), java.nio.charset.StandardCharsets.UTF_8));
        };
    }

    private ModelAndView form(String register, Filled filled, List<Finding> findings, Locale locale) {
        var page = pages.form(register, form(register), filled, findings, locale);
        return Pages.of("edit", page, findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<FormField> form(String register) {
        List<FormField> fields = EntryForms.of(register);
        if (fields.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return fields;
    }

    private Shown found(Clerk clerk, String register, String id) {
        @Nullable Shown entry = shelf.find(register, clerk.agency(), id);
        if (entry == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return entry;
    }
}
