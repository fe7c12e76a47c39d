package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Duration;
import org.gongshi.search.compliance.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: cards of the scope changed, so that a page asks for its numbers again. */
@RestController
final class EventsController {
    /** More wait at another instance. */
    private static final int MOST = 500;
    /** Browsers come again by themselves, and prove anew who they are. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CardChanges changes;

    EventsController(CardChanges changes) {
        this.changes = changes;
    }

    /** What an event says. */
    private record Changed(long cards) {}

    @GetMapping(
            path = {SupervisionSecurity.API + "/events", SupervisionSecurity.PAGES + "/events"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "listen", summary = "Server-sent events \"cards\": how many cards of the scope changed")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/event-stream"))
    ResponseEntity<SseEmitter> listen(@AuthenticationPrincipal Account supervisor)
            throws IOException, InterruptedException {
        if (changes.listeners() >= MOST) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = new Browser(supervisor.scope(), emitter);
        emitter.onCompletion(() -> changes.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> changes.remove(listener));
        changes.add(listener);
        emitter.send(SseEmitter.event().comment("listening"));
        return ResponseEntity.ok(emitter);
    }

    /** Whoever keeps the connection. */
    private static final class Browser implements CardChanges.Listener {
        private final Scope scope;
        private final SseEmitter emitter;

        private Browser(Scope scope, SseEmitter emitter) {
            this.scope = scope;
            this.emitter = emitter;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        /** Without news a comment keeps the connection, and shows whether anybody is there yet. */
        @Override
        public void changed(long cards) {
            try {
                emitter.send(
                        cards == 0
                                ? SseEmitter.event().comment("nothing new")
                                : SseEmitter.event()
                                        .name("cards")
                                        .data(new Changed(cards), MediaType.APPLICATION_JSON));
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            }
        }
    }
}
