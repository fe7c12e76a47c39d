package org.gongshi.ingest.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an agency declared, and how it compares with what arrived (清单核对). */
@RestController
class AccountController {
    private static final int MOST_DAYS = 366;

    private final View<Receipt> receipts;
    private final Agencies agencies;
    private final Days days;

    AccountController(View<Receipt> receipts, Agencies agencies, Days days) {
        this.receipts = receipts;
        this.agencies = agencies;
        this.days = days;
    }

    record DayAccounts(String agency, List<DayAccount> items) {}

    /** @param counts by item, as declared last */
    record YearDeclaration(String agency, int year, String receiptId, Instant declaredAt, Map<String, Long> counts) {}

    @GetMapping("/v1/manifests/{date}")
    ResponseEntity<?> day(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        return of(caller, agency, locale, code -> accounts(code, date, date).getFirst());
    }

    /** Every day of the span, so that silence is seen, too. */
    @GetMapping("/v1/manifests")
    ResponseEntity<?> days(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        LocalDate last = to == null ? days.today() : to;
        if (from.isAfter(last) || from.plusDays(MOST_DAYS).isBefore(last)) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "from, to", "≤ " + MOST_DAYS);
        }
        return of(caller, agency, locale, code -> new DayAccounts(code, accounts(code, from, last)));
    }

    @GetMapping("/v1/statistics/{year}")
    ResponseEntity<?> year(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        return of(caller, agency, locale, code -> declaration(code, year));
    }

    private ResponseEntity<?> of(
            Caller caller, @Nullable String agency, Locale locale, Function<String, @Nullable Object> answer) {
        String code = agency == null && caller instanceof Caller.AgencyKey key ? key.agency() : agency;
        if (code == null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "agency", "");
        }
        if (caller instanceof Caller.AgencyKey key && !agencies.speaksFor(key.agency(), code, days.today())) {
            return Problem.answer(ErrorCode.NOT_YOUR_AGENCY, locale, code);
        }
        Object body = answer.apply(code);
        return body == null ? Problem.answer(ErrorCode.NOT_FOUND, locale) : ResponseEntity.ok(body);
    }

    private List<DayAccount> accounts(String agency, LocalDate from, LocalDate to) {
        var arrivals = new Arrivals(from, to);
        receipts.forEachUnder(agency + "/", arrivals::add);
        return arrivals.days();
    }

    private @Nullable YearDeclaration declaration(String agency, int year) {
        var latest = new AtomicReference<@Nullable Receipt>();
        receipts.forEachUnder(agency + "/", receipt -> {
            if (isOf(receipt, year)) {
                latest.accumulateAndGet(receipt, AccountController::later);
            }
        });
        Receipt holds = latest.get();
        return holds == null
                ? null
                : new YearDeclaration(
                        agency, year, holds.getReceiptId(), holds.getReceivedAt(), counts(holds.getTallies()));
    }

    private static boolean isOf(Receipt receipt, int year) {
        return receipt.getType() == SubmissionType.STATISTICS
                && receipt.getPeriod().filter(String.valueOf(year)::equals).isPresent();
    }

    private static Receipt later(@Nullable Receipt one, Receipt other) {
        return one == null || one.getReceivedAt().isBefore(other.getReceivedAt()) ? other : one;
    }

    private static Map<String, Long> counts(List<Tally> tallies) {
        var counts = new TreeMap<String, Long>(Comparator.naturalOrder());
        tallies.forEach(tally -> counts.put(tally.getItem(), tally.getCount()));
        return counts;
    }
}
