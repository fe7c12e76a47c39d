package org.gongshi.search.reports;

import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.ComplaintAbout;
import org.gongshi.exchange.ErrorAbout;

/** What a citizen may send in. */
public enum ReportKind {
    /** About how an agency enforces the law; to the justice bureau in charge (投诉). */
    COMPLAINT("complaints"),
    /** Something public is wrong; to the agency (纠错). */
    ERROR_REPORT("error-reports");

    private final String path;

    ReportKind(String path) {
        this.path = path;
    }

    /** Its part of addresses, without a slash; also the prefix of its texts. */
    public String path() {
        return path;
    }

    /** What it can be about. */
    List<String> abouts() {
        return switch (this) {
            case COMPLAINT -> symbols(ComplaintAbout.values());
            case ERROR_REPORT -> symbols(ErrorAbout.values());
        };
    }

    static ReportKind of(String path) {
        return path.equals(COMPLAINT.path) ? COMPLAINT : ERROR_REPORT;
    }

    /** All that may be said; {@code UNKNOWN} is for readers of the future. */
    static List<String> symbols(Enum<?>[] values) {
        return Stream.of(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }
}
