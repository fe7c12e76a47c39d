package org.gongshi.search.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Decisions as a table (CSV, RFC 4180) with headings and names of codes in the reader's language. */
final class DecisionTable {
    /** By which spreadsheets know that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "documentNumber",
            "title",
            "agency",
            "agencyCode",
            "region",
            "subject",
            "creditCode",
            "decidedOn",
            "publishedAt",
            "outcome",
            "violation",
            "penaltyTypes",
            "fine",
            "confiscated",
            "certificate",
            "onTime",
            "url");

    private final CSVPrinter printer;
    private final Wording wording;
    private final Locale locale;
    private final String site;

    DecisionTable(Appendable out, Wording wording, Locale locale, String site) throws IOException {
        out.append(MARK);
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.wording = wording;
        this.locale = locale;
        this.site = site;
        printer.printRecord(COLUMNS.stream()
                .map(name -> wording.text(locale, "column." + name))
                .toList());
    }

    void add(DecisionView decision) throws IOException {
        var penalty = decision.penalty();
        printer.printRecord(cells(
                decision.id(),
                wording.code(locale, CodeList.KIND, decision.kind()),
                decision.documentNumber(),
                decision.title(),
                decision.agency().name(),
                decision.agency().creditCode(),
                wording.region(decision.agency().region()),
                decision.subject().name(),
                decision.subject().creditCode(),
                decision.decidedOn(),
                decision.publishedAt(),
                decision.outcome(),
                penalty == null ? null : penalty.violation(),
                penalty == null ? null : types(penalty),
                penalty == null ? null : penalty.fine(),
                penalty == null ? null : penalty.confiscated(),
                decision.permit() == null ? null : decision.permit().certificateNumber(),
                wording.text(locale, decision.onTime() ? "column.yes" : "column.no"),
                site + decision.path()));
    }

    void flush() throws IOException {
        printer.flush();
    }

    private String types(DecisionView.Penalty penalty) {
        return penalty.types().stream()
                .map(type -> wording.code(locale, CodeList.PENALTY_TYPE, type))
                .collect(Collectors.joining(wording.text(locale, "column.and")));
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> SafeCell.of(Objects.toString(value, "")))
                .toList();
    }
}
