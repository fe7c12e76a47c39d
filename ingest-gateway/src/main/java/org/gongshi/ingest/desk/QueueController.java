package org.gongshi.ingest.desk;

import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.rejections.Queue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Rows that came back (退回队列): to mend, mended, given up. */
@Controller
final class QueueController {
    private static final int ROWS = 50;

    private final Queue queue;
    private final Days days;
    private final DeskWording wording;

    QueueController(Queue queue, Days days, DeskWording wording) {
        this.queue = queue;
        this.days = days;
        this.wording = wording;
    }

    @GetMapping("/desk/rejections")
    ModelAndView list(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        RejectionState wanted =
                switch (state) {
                    case "MENDED" -> RejectionState.MENDED;
                    case "ABANDONED" -> RejectionState.ABANDONED;
                    default -> RejectionState.OPEN;
                };
        return page(clerk, wanted, cursor, "", HttpStatus.OK, locale);
    }

    @PostMapping("/desk/rejections")
    ModelAndView abandon(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam String batch,
            @RequestParam long row,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Rejection rejection = batch.matches("[a-z2-7]{16}") ? queue.find(clerk.agency(), batch, row) : null;
        if (rejection == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Finding> findings = queue.abandon(rejection, reason);
        return findings.isEmpty()
                ? Pages.see("/desk/rejections")
                : page(
                        clerk,
                        RejectionState.OPEN,
                        "",
                        wording.message(locale, findings.getFirst()) + wording.fix(locale, findings.getFirst()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
    }

    private ModelAndView page(
            Clerk clerk, RejectionState state, String cursor, String problem, HttpStatus status, Locale locale) {
        var listing = queue.of(clerk.agency(), state, cursor, ROWS);
        return Pages.of("rejections", QueueView.of(listing, state, problem, days.today(), wording, locale), status);
    }
}
