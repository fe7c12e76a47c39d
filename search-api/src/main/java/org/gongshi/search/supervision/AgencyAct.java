package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.identity.InstrumentNumber;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What a supervisor does about an agency, read and found good; or what is wrong with it. */
sealed interface AgencyAct {
    /** How many half-years back are offered to choose from. */
    int HALVES = 4;

    /** Characters of a number. */
    int LONGEST_NUMBER = 100;

    /** What can be issued. */
    List<InstrumentType> INSTRUMENTS = Stream.of(InstrumentType.values())
            .filter(type -> type != InstrumentType.UNKNOWN)
            .toList();

    /** Something good. */
    sealed interface Good extends AgencyAct {
        /** In words, without personal data; may be empty. */
        String note();

        /** Name of the field that tells it from all others. */
        String field();
    }

    /** For a period: it is opened for backfill, or was audited. */
    record Period(SupervisionAct act, LocalDate from, LocalDate to, String note) implements Good {
        @Override
        public String field() {
            return act == SupervisionAct.AUDIT_HELD ? "half" : "from";
        }
    }

    /**
     * An instrument is issued.
     *
     * @param number as it is compared
     * @param note what it asks for
     */
    record Instrument(String number, InstrumentType type, LocalDate answerBy, String note) implements Good {
        @Override
        public String field() {
            return "instrument";
        }
    }

    /** All that is wrong. */
    record Flawed(List<ReportFlaw> flaws) implements AgencyAct {}

    /**
     * Empty: there is no such act.
     *
     * @param fields what was written in a field; empty if nothing was
     */
    static Optional<AgencyAct> read(String act, UnaryOperator<String> fields, LocalDate today) {
        var given = new Given(fields, today, new ArrayList<>());
        return switch (act) {
            case "backfills" -> Optional.of(given.backfill());
            case "audits" -> Optional.of(given.audit());
            case "instruments" -> Optional.of(given.instrument());
            default -> Optional.empty();
        };
    }

    /** The half-years that are over, such as 2026-H1, the latest first. */
    static List<String> halves(LocalDate today) {
        var month = YearMonth.from(today);
        return IntStream.iterate(1, back -> back + 1)
                .mapToObj(month::minusMonths)
                .flatMap(end -> Report.AUDIT.endingWith(end).stream())
                .limit(HALVES)
                .map(half -> half.last().getYear() + (half.first().getMonth() == Month.JANUARY ? "-H1" : "-H2"))
                .toList();
    }

    /** What was written, and what was found wrong so far. */
    record Given(UnaryOperator<String> fields, LocalDate today, List<ReportFlaw> flaws) {

        /** The agency may send in late (补报期) what it decided from one day to another; none of them is to come. */
        private AgencyAct backfill() {
            var from = pastDay("from");
            var to = pastDay("to");
            if (from != null && to != null && to.isBefore(from)) {
                flaw("to", Code.BEFORE_ITS_BEGIN);
            }
            String note = note(true);
            return from == null || to == null || !flaws.isEmpty()
                    ? new Flawed(flaws)
                    : new Period(SupervisionAct.BACKFILL_OPENED, from, to, note);
        }

        /** How the agency keeps the three systems was checked for a half-year (半年审核) that is over. */
        private AgencyAct audit() {
            String half = text("half");
            var period = ReportingPeriod.half(half).orElse(null);
            if (period == null) {
                flaw("half", half.isEmpty() ? Code.MISSING : Code.NOT_A_CHOICE);
            } else if (!period.lastDay().isBefore(today)) {
                flaw("half", Code.NOT_OVER);
            }
            String note = note(false);
            return period == null || !flaws.isEmpty()
                    ? new Flawed(flaws)
                    : new Period(SupervisionAct.AUDIT_HELD, period.firstDay(), period.lastDay(), note);
        }

        /** Asks the agency for something in writing (监督文书), and for an answer by a day that is not over. */
        private AgencyAct instrument() {
            String number = text("instrument");
            if (number.isEmpty()) {
                flaw("instrument", Code.MISSING);
            } else if (number.length() > LONGEST_NUMBER) {
                flaw("instrument", Code.TOO_LONG);
            } else {
                ComplaintRules.flaw("instrument", number, true).ifPresent(flaws::add);
            }
            var type = INSTRUMENTS.stream()
                    .filter(each -> each.name().equals(text("type")))
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                flaw("type", text("type").isEmpty() ? Code.MISSING : Code.NOT_A_CHOICE);
            }
            var answerBy = day("answerBy");
            if (answerBy != null && answerBy.isBefore(today)) {
                flaw("answerBy", Code.OVER);
            }
            String note = note(true);
            return type == null || answerBy == null || !flaws.isEmpty()
                    ? new Flawed(flaws)
                    : new Instrument(InstrumentNumber.compared(number), type, answerBy, note);
        }

        private String text(String field) {
            return fields.apply(field).strip();
        }

        private void flaw(String field, Code code) {
            flaws.add(new ReportFlaw(field, code));
        }

        private String note(boolean isRequired) {
            ComplaintRules.flaw("note", text("note"), isRequired).ifPresent(flaws::add);
            return text("note");
        }

        private @Nullable LocalDate pastDay(String field) {
            var day = day(field);
            if (day != null && day.isAfter(today)) {
                flaw(field, Code.NOT_OVER);
            }
            return day;
        }

        private @Nullable LocalDate day(String field) {
            try {
                if (!text(field).isEmpty()) {
                    return LocalDate.parse(text(field));
                }
                flaw(field, Code.MISSING);
            } catch (DateTimeParseException _) {
                flaw(field, Code.NOT_A_DAY);
            }
            return null;
        }
    }
}
