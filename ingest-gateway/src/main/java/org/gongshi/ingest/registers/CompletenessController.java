package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Admissions.Whose;
import org.gongshi.ingest.registers.Completeness.OfRegister;
import org.gongshi.ingest.registers.CompletenessRules.Held;
import org.gongshi.ingest.registers.Currency.Standard;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How complete an agency's registers are (登记完整度). */
@RestController
class CompletenessController {
    private static final Expectations EXPECTED = Expectations.shipped();

    private final Registers registers;
    private final Admissions admissions;
    private final Currency currency;
    private final Clock clock;

    CompletenessController(Registers registers, Admissions admissions, Currency currency, Clock clock) {
        this.registers = registers;
        this.admissions = admissions;
        this.currency = currency;
        this.clock = clock;
    }

    /**
     * @param agency whose registers; the key's own if it is not named
     * @param on the day in question; today if it is not named
     */
    @GetMapping("/v1/registers")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Locale locale) {
        LocalDate day = on == null ? CivilDay.of(clock.instant()) : on;
        return switch (admissions.whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> ResponseEntity.ok(of(owner, day, locale));
        };
    }

    private Completeness of(String agency, LocalDate day, Locale locale) {
        Standard standard = currency.standard(agency, day);
        List<OfRegister> each = new ArrayList<>();
        for (Register<?, ?> register : registers.all()) {
            each.add(CompletenessRules.of(
                    register.name(),
                    Topics.PUBLIC_REGISTERS.contains(register.topic()),
                    EXPECTED.of(register.name()),
                    held(register, agency, standard),
                    day));
        }
        return Completeness.of(agency, day, EXPECTED.rule(locale), each);
    }

    private List<Held> held(Register<?, ?> register, String agency, Standard standard) {
        Stream<? extends SpecificRecord> entries = register.isKeptBy(Keeper.OPERATOR)
                ? Stream.ofNullable(register.find("", agency))
                : register.of(agency).stream();
        return entries.map(entry -> register.holding(entry, standard.day()))
                .filter(Objects::nonNull)
                .map(version -> new Held(
                        version, !currency.of(version, standard).isEmpty()))
                .toList();
    }
}
