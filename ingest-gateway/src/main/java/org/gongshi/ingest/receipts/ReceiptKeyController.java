package org.gongshi.ingest.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.secrecy.ReceiptKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keys that sign receipts: published for everyone, changed by the operator. */
@RestController
class ReceiptKeyController {
    static final String PUBLISHED = "/.well-known/gongshi-receipt-keys.json";
    private static final int BODY_LIMIT = 1024;

    private final ReceiptSigning signing;
    private final ReceiptSettings settings;
    private final Clock clock;

    ReceiptKeyController(ReceiptSigning signing, ReceiptSettings settings, Clock clock) {
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    record NewReceiptKey(String keyId, Instant validFrom) {}

    /** A new key is here before it signs, so nobody needs to ask more often. */
    @GetMapping(PUBLISHED)
    ResponseEntity<JsonNode> published() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.lead()))
                .body(signing.published().jwks());
    }

    @PostMapping(path = "/v1/admin/receipt-keys", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> add(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, InputStream body, Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> add(new Fields(tree), locale);
        };
    }

    private ResponseEntity<?> add(Fields fields, Locale locale) throws IOException {
        Instant earliest = clock.instant().plus(settings.lead()).truncatedTo(ChronoUnit.MILLIS);
        Instant from = fields.moment("validFrom");
        fields.finish();
        if (from != null && from.isBefore(earliest)) {
            fields.refuse("validFrom", ErrorCode.KEY_TOO_SOON, earliest.toString());
        }
        if (!fields.findings().isEmpty()) {
            return Problem.answer(fields.findings(), locale);
        }
        ReceiptKey key = signing.add(from == null ? earliest : from);
        return ResponseEntity.created(URI.create(PUBLISHED)).body(new NewReceiptKey(key.id(), key.validFrom()));
    }
}
