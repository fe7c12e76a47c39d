package org.gongshi.ingest.deliveries;

import java.util.ArrayList;
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
import org.gongshi.ingest.views.View;
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

    private final View<Delivery> view;

    DeliveryController(View<Delivery> deliveries) {
        this.view = deliveries;
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
                    "INCOMPLETE | ROUTED | ACCEPTED | REJECTED | APPLIED | STOPPED");
        }
        if (size < 1 || size > MOST) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "size", "1–" + MOST);
        }
        Predicate<Delivery> matches = delivery -> wanted.isEmpty() || wanted.get() == delivery.getState();
        return ResponseEntity.ok(page(key.agency(), matches, cursor, size));
    }

    private DeliveryList page(String agency, Predicate<Delivery> matches, String cursor, int size) {
        var items = new ArrayList<DeliveryBody>();
        view.forEachUnder(agency + "-", delivery -> {
            var body = DeliveryBody.of(delivery);
            if (items.size() <= size && matches.test(delivery) && body.cursor().compareTo(cursor) > 0) {
                items.add(body);
            }
        });
        return items.size() <= size
                ? new DeliveryList(items, null)
                : new DeliveryList(items.subList(0, size), items.get(size - 1).cursor());
    }

    private static Optional<DeliveryState> state(String name) {
        return Stream.of(DeliveryState.values())
                .filter(each -> each != DeliveryState.UNKNOWN && each.name().equals(name))
                .findFirst();
    }
}
