package org.gongshi.ingest.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.ingest.deliveries.DeliveryLists;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What receivers sent back (接收方退回), in their words, and what cannot be sent for want of a column. */
@Controller
final class DeliveriesController {
    private static final int ROWS = 50;
    private static final String TO_MEND = "TO_MEND";
    private static final Set<DeliveryState> MENDED_BY_THE_AGENCY =
            EnumSet.of(DeliveryState.REJECTED, DeliveryState.INCOMPLETE);
    private static final Set<DeliveryState> UNDER_WAY =
            EnumSet.of(DeliveryState.ROUTED, DeliveryState.SENT, DeliveryState.DIFFERS);

    private final DeliveryLists lists;
    private final DeskWording wording;

    DeliveriesController(DeliveryLists lists, DeskWording wording) {
        this.lists = lists;
        this.wording = wording;
    }

    /**
     * The page.
     *
     * @param next address of the next rows; null: these are the last
     */
    record DeliveriesPage(
            List<Choice> states, List<Row> rows, @Nullable String next) {}

    /**
     * A decision at a receiver.
     *
     * @param words the receiver's own; empty if there are none
     */
    record Row(String receipt, String receiver, String state, String since, String dueOn, String code, String words) {}

    @GetMapping("/desk/deliveries")
    ModelAndView list(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = TO_MEND) String state,
            @RequestParam(defaultValue = "") String cursor,
            Locale locale) {
        var wanted = wanted(state);
        var listing = lists.of(clerk.agency(), delivery -> wanted.contains(delivery.getState()), cursor, ROWS);
        return Pages.of(
                "deliveries",
                new DeliveriesPage(
                        choices(state, locale),
                        listing.items().stream()
                                .map(delivery -> row(delivery, locale))
                                .toList(),
                        listing.next() == null
                                ? null
                                : "/desk/deliveries?state=" + state + "&cursor=" + listing.next()));
    }

    private static Set<DeliveryState> wanted(String state) {
        return switch (state) {
            case "UNDER_WAY" -> UNDER_WAY;
            case "DONE" -> {
                var done = EnumSet.complementOf(EnumSet.copyOf(UNDER_WAY));
                done.removeAll(MENDED_BY_THE_AGENCY);
                yield done;
            }
            default -> MENDED_BY_THE_AGENCY;
        };
    }

    private List<Choice> choices(String state, Locale locale) {
        return Stream.of(TO_MEND, "UNDER_WAY", "DONE")
                .map(each -> new Choice(each, wording.text(locale, "deliveries." + each), each.equals(state)))
                .toList();
    }

    private Row row(Delivery delivery, Locale locale) {
        return new Row(
                delivery.getReceiptId(),
                wording.text(locale, "receiver." + delivery.getReceiver()),
                wording.text(locale, "deliveryState." + delivery.getState()),
                Formats.brief(delivery.getStateAt()),
                Formats.date(delivery.getDueOn(), locale),
                delivery.getCode().orElse(""),
                delivery.getMessage().orElse(""));
    }
}
