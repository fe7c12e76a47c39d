package org.gongshi.search.opendata;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.gongshi.search.api.Problems;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The daily copies. */
@RestController
final class SnapshotsController {
    private final Snapshots snapshots;
    private final Problems problems;

    SnapshotsController(Snapshots snapshots, Problems problems) {
        this.snapshots = snapshots;
        this.problems = problems;
    }

    /** @param items newest first */
    record SnapshotList(List<Snapshot> items) {}

    @GetMapping("/api/v1/snapshots")
    @Operation(operationId = "listSnapshots", summary = "Daily copies of all that is public, each with its position")
    SnapshotList list() {
        return new SnapshotList(snapshots.all());
    }

    /** In parts too: a fetch that broke off goes on where it was. */
    @GetMapping("/api/v1/snapshots/{file}")
    @Operation(
            operationId = "fetchSnapshot",
            summary = "One copy: gzip of one JSON object a line, as of /api/v1/changes")
    ResponseEntity<?> fetch(@PathVariable String file, Locale locale) {
        return snapshots
                .named(file)
                .<ResponseEntity<?>>map(snapshot -> ResponseEntity.ok()
                        .eTag(snapshot.sha256())
                        .header(HttpHeaders.LINK, "</data/licence>; rel=\"license\"")
                        .contentType(MediaType.parseMediaType("application/gzip"))
                        .body(new FileSystemResource(snapshots.path(snapshot))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problems.of(HttpStatus.NOT_FOUND, locale)));
    }
}
