package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.registers.Completeness.OfRegister;
import org.gongshi.ingest.registers.CompletenessRules.Held;
import org.gongshi.ingest.registers.Currency.Standard;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.schemas.Topics;
import org.springframework.stereotype.Component;

/** Counts how complete an agency's registers are on a day. */
@Component
public class CompletenessReport {
    private static final Expectations EXPECTED = Expectations.shipped();

    private final Registers registers;
    private final Currency currency;

    CompletenessReport(Registers registers, Currency currency) {
        this.registers = registers;
        this.currency = currency;
    }

    /** @param locale of the words that tell what is counted */
    public Completeness of(String agency, LocalDate day, Locale locale) {
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
                .map(version ->
                        new Held(version, !currency.of(version, standard).isEmpty()))
                .toList();
    }
}
