package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Admissions.Whose;
import org.gongshi.ingest.registers.Currency.Standard;
import org.gongshi.ingest.registers.Register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows entries of registers: with their history, or as they were on a day; whether they need an update, and what has come to
 * overlap with a plan.
 */
@RestController
@RequestMapping("/v1/registers/{register}")
class EntryController {
    private final Registers registers;
    private final Admissions admissions;
    private final Currency currency;
    private final PlanOverlaps overlaps;
    private final Clock clock;

    EntryController(Registers registers, Admissions admissions, Currency currency, PlanOverlaps overlaps, Clock clock) {
        this.registers = registers;
        this.admissions = admissions;
        this.currency = currency;
        this.overlaps = overlaps;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param on a day; null: the whole history, judged as of today
     */
    private record Question(
            Register<?, ?> register,
            String agency,
            @Nullable LocalDate on,
            Caller caller,
            Locale locale) {}

    /**
     * @param agency whose entry; the key's own if it is not named
     * @param on only as it was on that day
     */
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable("register") String name,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Locale locale) {
        Register<?, ?> register = registers.named(name);
        if (register == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        return switch (whose(register, caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> one(new Question(register, owner, on, caller, locale), EntryId.normal(id));
        };
    }

    private ResponseEntity<?> one(Question question, String id) {
        SpecificRecord entry = question.register().find(question.agency(), id);
        Map<String, Object> body =
                entry == null ? null : body(question, entry, standard(question), overlapping(question, List.of(entry)));
        return body == null
                ? Problem.answer(ErrorCode.NOT_FOUND, question.locale())
                : ResponseEntity.ok()
                        .eTag(EntryBody.tag(Objects.requireNonNull(entry)))
                        .body(body);
    }

    /** All entries of an agency; of the agencies all that there are. */
    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable("register") String name,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Locale locale) {
        Register<?, ?> register = registers.named(name);
        if (register == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        return switch (whose(register, caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) ->
                ResponseEntity.ok(Map.of("items", items(new Question(register, owner, on, caller, locale))));
        };
    }

    private List<Map<String, Object>> items(Question question) {
        Standard standard = standard(question);
        var entries = question.register().of(question.agency());
        Map<String, List<Finding>> overlapping = overlapping(question, entries);
        return entries.stream()
                .map(entry -> body(question, entry, standard, overlapping))
                .filter(Objects::nonNull)
                .toList();
    }

    private Whose whose(Register<?, ?> register, Caller caller, @Nullable String agency) {
        return register.isKeptBy(Keeper.OPERATOR) ? new Whose.Of("") : admissions.whose(caller, agency);
    }

    private Standard standard(Question question) {
        LocalDate day = question.on() == null ? CivilDay.of(clock.instant()) : question.on();
        return currency.standard(question.agency(), day);
    }

    /** A day of the past has nobody else's plans. */
    private Map<String, List<Finding>> overlapping(Question question, Collection<? extends SpecificRecord> entries) {
        return question.on() == null ? overlaps.of(question.caller(), entries) : Map.of();
    }

    /** Null if the entry doesn't hold on the day that is asked for. */
    private @Nullable Map<String, Object> body(
            Question question, SpecificRecord entry, Standard standard, Map<String, List<Finding>> overlapping) {
        SpecificRecord held = question.register().holding(entry, standard.day());
        boolean isOfADay = question.on() != null;
        if (isOfADay && held == null) {
            return null;
        }
        Map<String, Object> body = EntryBody.of(entry);
        if (isOfADay) {
            body.put("versions", List.of(EntryBody.of(Objects.requireNonNull(held))));
        }
        List<Outdated> outdated = held == null ? List.of() : currency.of(held, standard);
        if (!outdated.isEmpty()) {
            body.put("needsUpdate", outdated);
        }
        List<Finding> others = overlapping.get(String.valueOf(body.get("id")));
        if (others != null) {
            body.put("warnings", FindingBody.all(others, Wording.in(question.locale())));
        }
        return body;
    }
}
