package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Optional;
import org.gongshi.exchange.ReportState;
import org.gongshi.search.reports.Bureaus;
import org.gongshi.search.reports.ReportBodies;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.ComplaintStep.Flawed;
import org.gongshi.search.supervision.ComplaintsBody.One;
import org.gongshi.search.supervision.ComplaintsBody.Written;
import org.gongshi.search.supervision.ScopedComplaints.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for supervisors' programs. What is outside the scope is 404, as what doesn't exist. */
@RestController
@RequestMapping(SupervisionSecurity.API + "/complaints")
final class ComplaintsApiController {
    private final ScopedComplaints complaints;
    private final ReportBodies bodies;
    private final ReportProblems problems;
    private final Bureaus bureaus;

    ComplaintsApiController(
            ScopedComplaints complaints, ReportBodies bodies, ReportProblems problems, Bureaus bureaus) {
        this.complaints = complaints;
        this.bodies = bodies;
        this.problems = problems;
        this.bureaus = bureaus;
    }

    /** What a step may say; unknown members are passed over. */
    record StepBody(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String bureau) {}

    @GetMapping
    @Operation(operationId = "listComplaints", summary = "Complaints of the supervisor's scope, oldest first")
    ResponseEntity<?> list(
            @AuthenticationPrincipal Account supervisor,
            @RequestParam(required = false) @Nullable String state,
            Locale locale) {
        Optional<ReportState> wanted = state == null ? Optional.empty() : ComplaintRules.state(state);
        if (state != null && wanted.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, locale);
        }
        var found = complaints.list(supervisor, wanted.orElse(null));
        return ResponseEntity.ok(new ComplaintsBody(
                found.size(), found.stream().map(bodies::of).toList(), complaints.satisfaction(supervisor)));
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "readComplaint",
            summary = "One complaint, with what was written for who may act on it; the reading is recorded")
    ResponseEntity<?> one(@AuthenticationPrincipal Account supervisor, @PathVariable String number, Locale locale) {
        var opened = complaints.read(supervisor, number);
        return opened.isPresent() ? ResponseEntity.ok(one(opened.get())) : problems.of(HttpStatus.NOT_FOUND, locale);
    }

    @PostMapping(path = "/{number}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "answerComplaint", summary = "Answers and ends it; what the complainant wrote is erased")
    ResponseEntity<?> answer(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestBody StepBody body,
            Locale locale) {
        return step(supervisor, number, ComplaintStep.answer(text(body.answer())), locale);
    }

    @PostMapping(path = "/{number}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "closeComplaint", summary = "Ends it for a reason; what the complainant wrote is erased")
    ResponseEntity<?> close(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestBody StepBody body,
            Locale locale) {
        return step(supervisor, number, ComplaintStep.close(text(body.reason()), text(body.note())), locale);
    }

    @PostMapping(path = "/{number}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "assignComplaint", summary = "Takes charge of it, or hands it to another bureau")
    ResponseEntity<?> assign(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String number,
            @RequestBody StepBody body,
            Locale locale) {
        String bureau = text(body.bureau());
        return step(
                supervisor,
                number,
                ComplaintStep.assign(bureau, bureaus.of(bureau).isPresent()),
                locale);
    }

    private ResponseEntity<?> step(Account supervisor, String number, ComplaintStep step, Locale locale) {
        var complaint = complaints.find(supervisor, number);
        if (complaint.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, locale);
        }
        if (step instanceof Flawed(var flaws)) {
            return problems.flaws(flaws, locale);
        }
        var now = complaints.step(supervisor, complaint.get(), step);
        return now.isPresent() ? ResponseEntity.ok(bodies.of(now.get())) : problems.of(HttpStatus.CONFLICT, locale);
    }

    private One one(Opened opened) {
        var complaint = opened.complaint();
        var content = opened.content();
        return new One(
                bodies.of(complaint),
                content == null
                        ? null
                        : new Written(content.text(), content.name(), content.contact(), content.officer()),
                complaint.value().getHandledBy().orElse(null));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
