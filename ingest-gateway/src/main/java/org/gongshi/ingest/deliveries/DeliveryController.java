package org.gongshi.ingest.deliveries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an agency's decisions met with at receivers: {@code state=REJECTED} and {@code INCOMPLETE} are its to mend. */
@RestController
@RequestMapping("/v1/deliveries")
class DeliveryController {
    private static final int MOST = 1000;

    private final DeliveryLists lists;

    DeliveryController(DeliveryLists lists) {
        this.lists = lists;
    }

    /** @param next to ask for what follows; null at the end */
    record DeliveryList(List<DeliveryBody> items, @Nullable String next) {}

    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        Optional<DeliveryState> wanted = state == null ? Optional.empty() : state(state);
        if (state != null && wanted.isEmpty()) {
            return Problem.answer(
                    ErrorCode.PARAMETER,
                    locale,
                    "state",
                    "INCOMPLETE | ROUTED | SENT | ACCEPTED | REJECTED | APPLIED | STOPPED | DIFFERS");
        }
        if (size < 1 || size > MOST) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "size", "1–" + MOST);
        }
        Predicate<Delivery> matches = delivery -> wanted.isEmpty() || wanted.get() == delivery.getState();
        return ResponseEntity.ok(page(key.agency(), matches, cursor, size));
    }

    private DeliveryList page(String agency, Predicate<Delivery> matches, String cursor, int size) {
        var listing = lists.of(agency, matches, cursor, size);
        return new DeliveryList(listing.items().stream().map(DeliveryBody::of).toList(), listing.next());
    }

    private static Optional<DeliveryState> state(String name) {
        return Stream.of(DeliveryState.values())
                .filter(each -> each != DeliveryState.UNKNOWN && each.name().equals(name))
                .findFirst();
    }
}
