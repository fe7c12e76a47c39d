package org.gongshi.search.reports;

import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.ReportState;

/** What a citizen sent in, as it lies on its topic. */
public sealed interface Report {
    ReportProgress progress();

    /** The same at another point of its way. */
    Report with(ReportProgress progress);

    ReportKind kind();

    /** What it is about, a symbol of its kind. */
    String about();

    default String number() {
        return progress().getNumber();
    }

    default String agency() {
        return progress().getAgency();
    }

    /** Key on its topic. */
    default String key() {
        return agency() + "/" + number();
    }

    /** Whether somebody still has to do something. */
    default boolean isOpen() {
        return progress().getState() == ReportState.RECEIVED || progress().getState() == ReportState.IN_PROGRESS;
    }

    /** To the justice bureau in charge. */
    record OfComplaint(Complaint value) implements Report {
        @Override
        public ReportProgress progress() {
            return value.getProgress();
        }

        @Override
        public OfComplaint with(ReportProgress progress) {
            return new OfComplaint(
                    Complaint.newBuilder(value).setProgress(progress).build());
        }

        @Override
        public ReportKind kind() {
            return ReportKind.COMPLAINT;
        }

        @Override
        public String about() {
            return value.getAbout().name();
        }
    }

    /** To the agency. */
    record OfError(ErrorReport value) implements Report {
        @Override
        public ReportProgress progress() {
            return value.getProgress();
        }

        @Override
        public OfError with(ReportProgress progress) {
            return new OfError(
                    ErrorReport.newBuilder(value).setProgress(progress).build());
        }

        @Override
        public ReportKind kind() {
            return ReportKind.ERROR_REPORT;
        }

        @Override
        public String about() {
            return value.getAbout().name();
        }
    }
}
