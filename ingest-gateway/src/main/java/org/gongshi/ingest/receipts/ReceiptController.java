package org.gongshi.ingest.receipts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.submission.RecentReceipts;
import org.gongshi.ingest.submission.RecentReceipts.RecentReceipt;
import org.gongshi.ingest.views.View;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a submission stands (回执查询): the processors' word, or ours while they have not spoken. */
@RestController
class ReceiptController {
    private final View<Receipt> receipts;
    private final RecentReceipts recent;
    private final Agencies agencies;
    private final Days days;
    private final DeploymentSecret secret;
    private final ReceiptSigning signing;

    ReceiptController(
            View<Receipt> receipts,
            RecentReceipts recent,
            Agencies agencies,
            Days days,
            DeploymentSecret secret,
            ReceiptSigning signing) {
        this.receipts = receipts;
        this.recent = recent;
        this.agencies = agencies;
        this.days = days;
        this.secret = secret;
        this.signing = signing;
    }

    @GetMapping("/v1/receipts/{id}")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String explain,
            Locale locale) {
        List<String> mine =
                switch (caller) {
                    case Caller.AgencyKey key -> agencies.spokenForBy(key.agency(), days.today());
                    case Caller.Administrator all -> agencies.all();
                };
        boolean isExplained = explain != null && !explain.equals("false");
        var words = new StepReasons(locale);
        Receipt receipt = folded(id, mine);
        if (receipt != null) {
            String salt = secret.salt(receipt.getDecisionId(), receipt.getRevision());
            return ResponseEntity.ok(signing.sign(ReceiptBody.of(receipt, salt, isExplained, words)));
        }
        // Not signed: only the log tells which delivery was the first.
        RecentReceipt found = recent.find(id);
        return found != null && mine.contains(found.agency())
                ? ResponseEntity.ok(ReceiptBody.of(found, isExplained, words))
                : Problem.answer(ErrorCode.NOT_FOUND, locale);
    }

    private @Nullable Receipt folded(String id, List<String> mine) {
        return mine.stream()
                .map(agency -> receipts.get(agency + "/" + id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
