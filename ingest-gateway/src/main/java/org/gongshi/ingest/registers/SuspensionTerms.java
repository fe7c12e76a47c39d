package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How long suspensions of a certificate (暂扣执法证件) last that state no end, as dated rules. */
record SuspensionTerms(List<Term> terms) {
    private static final String SHIPPED = "/registers/officer-suspensions.yaml";

    /** A term for suspensions that begin on a day or later. */
    record Term(LocalDate from, int months, String source) {}

    static SuspensionTerms shipped() {
        try (InputStream yaml = Objects.requireNonNull(SuspensionTerms.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new YAMLMapper().readValue(yaml, SuspensionTerms.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first day is not counted, so the last one is the corresponding day (民法典 第二百零一条、第二百零二条). */
    LocalDate lastDay(LocalDate begun) {
        return terms.stream()
                .filter(term -> !begun.isBefore(term.from()))
                .max(Comparator.comparing(Term::from))
                .map(term -> begun.plusMonths(term.months()))
                .orElse(begun);
    }
}
