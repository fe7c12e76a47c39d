package org.gongshi.ingest.rejections;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.rejections.QueuePage.Place;
import org.gongshi.ingest.rejections.QueuePage.Wanted;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows of batches that were rejected, for the agency whose key sent them. */
@RestController
@RequestMapping("/v1/rejections")
class RejectionController {
    private static final int BODY_LIMIT = 8192;
    private static final int MOST = 1000;

    private final View<Rejection> view;
    private final Rejections rejections;
    private final Days days;

    RejectionController(View<Rejection> rejections, Rejections queue, Days days) {
        this.view = rejections;
        this.rejections = queue;
        this.days = days;
    }

    /** What an agency may make of a row itself. */
    enum Step {
        ABANDONED
    }

    /** @param total all rows that match */
    record RejectionList(
            long total, List<RejectionBody> items, @Nullable String next) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        RejectionState wanted = state == null ? null : state(state);
        Place after = cursor == null ? null : Place.parse(cursor);
        if (wanted == null && state != null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "state", "OPEN | MENDED | ABANDONED");
        }
        if (after == null && cursor != null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "cursor", "next");
        }
        if (size < 1 || size > MOST) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "size", "1–" + MOST);
        }
        return ResponseEntity.ok(page(key.agency(), new QueuePage(new Wanted(wanted, batch), after, size)));
    }

    private RejectionList page(String agency, QueuePage page) {
        view.forEachUnder(agency + "/", page::add);
        var items = page.rows().stream()
                .map(row -> RejectionBody.of(row, days.today()))
                .toList();
        return new RejectionList(page.total(), items, page.next());
    }

    private static @Nullable RejectionState state(String name) {
        return switch (name) {
            case "OPEN" -> RejectionState.OPEN;
            case "MENDED" -> RejectionState.MENDED;
            case "ABANDONED" -> RejectionState.ABANDONED;
            default -> null;
        };
    }

    @PostMapping(path = "/{batch:[a-z2-7]{16}}-{row:[0-9]{1,10}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> close(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String batch,
            @PathVariable long row,
            InputStream body,
            Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        Rejection rejection = view.get(key.agency() + "/" + batch + "/" + row);
        if (rejection == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> close(rejection, new Fields(tree), locale);
        };
    }

    private ResponseEntity<?> close(Rejection rejection, Fields fields, Locale locale) {
        fields.choice("state", Step.class);
        fields.requireValue("state");
        String reason = fields.requiredLine("reason");
        fields.refusePersonalNumber("reason");
        fields.finish();
        if (!fields.findings().isEmpty()) {
            return Problem.answer(fields.findings(), locale);
        }
        if (rejection.getState() == RejectionState.MENDED) {
            return Problem.answer(ErrorCode.REJECTION_MENDED, locale);
        }
        return ResponseEntity.ok(RejectionBody.of(rejections.abandon(rejection, reason), days.today()));
    }
}
