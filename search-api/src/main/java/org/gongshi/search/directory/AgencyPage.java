package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency: who it is, how to reach it and who watches it, what it decided, what it publishes.
 *
 * @param registered false: the register doesn't know it today, its decisions do
 * @param months the last twelve, oldest first
 */
record AgencyPage(
        String creditCode,
        String name,
        boolean registered,
        String place,
        String sector,
        List<EntryLine> lines,
        List<Phone> phones,
        List<Decision> latest,
        String decisions,
        String allDecisions,
        List<Month> months,
        List<Held> registers,
        List<Guide> guides,
        List<Guide> charts,
        String officers,
        String checkOfficer,
        @Nullable String completeUpTo,
        @Nullable String lastSubmission) {

    /** A number to complain at (投诉举报电话), and whose it is. */
    record Phone(String number, String whose) {}

    record Decision(String path, String title, String documentNumber, String decidedOn, String kind) {}

    /**
     * @param share of the highest month, in thousandths
     */
    record Month(String label, String count, int share, String href) {}

    /** How much of a register it has, and since when the newest of it holds; null: it has none. */
    record Held(String slug, String count, @Nullable String newest, String href) {}

    /** An entry shown with all it says. */
    record Guide(String title, String path, List<EntryLine> lines) {}
}
