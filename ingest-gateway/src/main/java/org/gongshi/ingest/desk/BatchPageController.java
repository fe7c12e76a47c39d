package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.batch.BatchSummary;
import org.gongshi.ingest.batch.Batches;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Batches (批次) to follow. */
@Controller
final class BatchPageController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LISTED = 100;
    private static final int MOST_PAGES = 1_000_000;

    private final Batches batches;
    private final BatchPages pages;
    private final DeskWording wording;

    BatchPageController(Batches batches, BatchPages pages, DeskWording wording) {
        this.batches = batches;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/desk/batches")
    ModelAndView list(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, Locale locale) {
        List<BatchRow> rows = batches.latest(clerk.agency(), LISTED).stream()
                .map(batch -> BatchRow.of(batch, wording, locale))
                .toList();
        return Pages.of("batches", rows);
    }

    /** @param page of the rows in which something was found, from 1 */
    @GetMapping("/desk/batches/{id}")
    ModelAndView one(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale)
            throws IOException {
        BatchSummary batch = batches.find(clerk.agency(), id);
        if (batch == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int number = Math.clamp(page, 1, MOST_PAGES);
        var rows = batches.reports(clerk.agency(), id, (number - 1) * BatchPages.ROWS, BatchPages.ROWS + 1, locale);
        return Pages.following(
                Pages.of("batch", pages.page(batch, batches.fates(clerk.agency(), id), rows, number, locale)),
                !batch.isDone());
    }

    @GetMapping("/desk/batches/{id}/errors.csv")
    void errors(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        name(response, clerk, id, "csv", "text/csv;charset=UTF-8");
        batches.writeErrors(clerk.agency(), id, response.getOutputStream(), locale);
    }

    /** To mend and to send again. */
    @GetMapping("/desk/batches/{id}/errors.xlsx")
    void rows(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        name(response, clerk, id, "xlsx", XLSX);
        batches.writeRows(clerk.agency(), id, response.getOutputStream(), locale);
    }

    private void name(HttpServletResponse response, Clerk clerk, String id, String ending, String contentType) {
        BatchSummary batch = batches.find(clerk.agency(), id);
        if (batch == null || !batch.isHere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + "." + ending + "\"");
    }
}
