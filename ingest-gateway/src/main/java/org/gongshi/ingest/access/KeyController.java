package org.gongshi.ingest.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.AccessKey;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API keys (接口密钥), for the operator. A key is shown once and stored nowhere. */
@RestController
@RequestMapping("/v1/admin/keys")
class KeyController {
    private static final int BODY_LIMIT = 1024;
    /** The old one and the new one: enough to change keys without a gap, too few to lose count of them. */
    private static final int LIVE_KEYS = 2;

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final View<AccessKey> keys;
    private final KeyUses uses;
    private final Publisher publisher;
    private final Clock clock;

    KeyController(View<AccessKey> keys, KeyUses uses, Publisher publisher, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.publisher = publisher;
        this.clock = clock;
    }

    record NewKey(String id, String key, String agency, Instant createdAt) {}

    /** @param lastUsedAt to the minute, and a minute late */
    record ListedKey(
            String id,
            String agency,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    record KeyList(List<ListedKey> items) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, InputStream body, Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> create(new Fields(tree), locale);
        };
    }

    private ResponseEntity<?> create(Fields fields, Locale locale) {
        CreditCode agency = fields.identifier("agency", CreditCode::parse, CreditCode::value);
        fields.requireValue("agency");
        fields.finish();
        if (agency == null || !fields.findings().isEmpty()) {
            return Problem.answer(fields.findings(), locale);
        }
        return create(agency, locale);
    }

    /** One at a time, so that two of the operator's calls do not make three keys. */
    private synchronized ResponseEntity<?> create(CreditCode agency, Locale locale) {
        List<String> live = keys.all().stream()
                .filter(key -> key.getAgency().equals(agency.value())
                        && key.getRevokedAt().isEmpty())
                .map(AccessKey::getId)
                .sorted()
                .toList();
        if (live.size() >= LIVE_KEYS) {
            return Problem.answer(
                    ErrorCode.KEYS_TOO_MANY, locale, String.valueOf(live.size()), String.join(", ", live));
        }
        Token token = Token.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store(new AccessKey(token.id(), agency.value(), token.hash(), now, null));
        return ResponseEntity.created(URI.create("/v1/admin/keys/" + token.id()))
                .body(new NewKey(token.id(), token.value(), agency.value(), now));
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        return ResponseEntity.ok(new KeyList(keys.all().stream()
                .filter(key -> agency == null || agency.equals(key.getAgency()))
                .sorted(Comparator.comparing(AccessKey::getCreatedAt))
                .map(this::listed)
                .toList()));
    }

    private ListedKey listed(AccessKey key) {
        return new ListedKey(
                key.getId(),
                key.getAgency(),
                key.getCreatedAt(),
                uses.last(key.getId()),
                key.getRevokedAt().orElse(null));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> revoke(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, Locale locale) {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        AccessKey key = keys.get(id);
        if (key == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        if (key.getRevokedAt().isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            store(new AccessKey(key.getId(), key.getAgency(), key.getKeyHash(), key.getCreatedAt(), now));
        }
        return ResponseEntity.noContent().build();
    }

    /** Answered only when this gateway itself goes by it. */
    private void store(AccessKey key) {
        publisher.confirm(Topics.ACCESS_KEYS, key.getId(), key);
        keys.await(key.getId(), key::equals, VISIBLE_WITHIN);
    }
}
