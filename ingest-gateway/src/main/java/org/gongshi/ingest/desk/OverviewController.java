package org.gongshi.ingest.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.batch.Batches;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.desk.OverviewPage.Fault;
import org.gongshi.ingest.desk.OverviewPages.Queues;
import org.gongshi.ingest.rejections.Queue;
import org.gongshi.ingest.reports.ErrorReports;
import org.gongshi.ingest.supervision.Instruments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The first page after logging in. */
@Controller
final class OverviewController {
    /** Batches whose numbers are summed up. */
    private static final int BATCHES = 200;

    private final Standings standings;
    private final Batches batches;
    private final Queue queue;
    private final ErrorReports reports;
    private final Instruments instruments;
    private final OverviewPages pages;
    private final DeskWording wording;

    OverviewController(
            Standings standings,
            Batches batches,
            Queue queue,
            ErrorReports reports,
            Instruments instruments,
            OverviewPages pages,
            DeskWording wording) {
        this.reports = reports;
        this.instruments = instruments;
        this.queue = queue;
        this.standings = standings;
        this.batches = batches;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/desk")
    ModelAndView overview(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, Locale locale) throws IOException {
        var latest = batches.latest(clerk.agency(), BATCHES);
        var queues = new Queues(
                queue.of(clerk.agency(), RejectionState.OPEN, "", 1).total(),
                reports.open(clerk.agency()),
                instruments.open(clerk.agency()));
        List<Fault> faults = batches.commonErrors(clerk.agency()).stream()
                .map(common -> fault(common, locale))
                .toList();
        return Pages.of("overview", pages.page(standings.of(clerk.agency()), latest, faults, queues, locale));
    }

    private Fault fault(Batches.CommonError common, Locale locale) {
        ErrorCode code = common.example().code();
        Finding example = common.example();
        return new Fault(code.name(), wording.message(locale, example), Formats.count(common.count()));
    }
}
