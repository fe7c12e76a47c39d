package org.gongshi.ingest.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.supervision.Instruments.Instrument;

/**
 * The page of supervisors' instruments.
 *
 * @param draft an answer that came back with what is wrong
 */
record InstrumentsView(List<Row> rows, Draft draft) {

    /**
     * An instrument.
     *
     * @param answeredOn day of the first answer; empty: none is there yet
     * @param overdue whether it waits beyond its day
     */
    record Row(
            String number,
            String type,
            String issuedOn,
            String answerBy,
            String answeredOn,
            boolean overdue,
            String asks) {}

    /**
     * An answer that came back.
     *
     * @param number of its instrument; empty: none did
     */
    record Draft(String number, List<String> problems, String statement, String doneOn) {
        static final Draft NONE = new Draft("", List.of(), "", "");
    }

    /** What waits comes first. */
    static InstrumentsView of(
            List<Instrument> instruments, Draft draft, LocalDate today, DeskWording wording, Locale locale) {
        return new InstrumentsView(
                instruments.stream()
                        .sorted((one, other) -> Boolean.compare(one.answeredOn() != null, other.answeredOn() != null))
                        .map(each -> row(each, today, wording, locale))
                        .toList(),
                draft);
    }

    private static Row row(Instrument instrument, LocalDate today, DeskWording wording, Locale locale) {
        var answeredOn = instrument.answeredOn();
        return new Row(
                instrument.instrument(),
                wording.code(locale, "instrumentType", instrument.type().name()),
                instrument.issuedOn().toString(),
                instrument.answerBy().toString(),
                answeredOn == null ? "" : answeredOn.toString(),
                answeredOn == null && instrument.answerBy().isBefore(today),
                instrument.asks());
    }
}
