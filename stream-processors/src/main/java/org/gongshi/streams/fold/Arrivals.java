package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.streams.fold.Entry.Arrived;
import org.gongshi.streams.fold.Entry.Declared;
import org.jspecify.annotations.Nullable;

/** What arrived of a day, and what its manifest says (清单核对): by the same receipts that the agency compares for itself. */
final class Arrivals {
    /** A correction takes the place of what it corrects; what was refused was never made as it was sent. */
    private static final Set<ReceiptState> NOT_COUNTED =
            EnumSet.of(ReceiptState.REFUSED, ReceiptState.CORRECTED, ReceiptState.UNKNOWN);

    private Arrivals() {}

    /** The day and the kind of a decision. */
    private record Made(LocalDate day, DecisionKind kind) {}

    static List<Entry> entries(Parts before, Parts now, ManifestSubmitted submitted) {
        var said = said(before.ledger());
        var says = said(now.ledger());
        return says.equals(said)
                ? List.of()
                : List.of(new Declared(agency(submitted.getHeader()), submitted.getDay(), said, says));
    }

    private static List<KindCount> said(@Nullable Ledger ledger) {
        return ledger == null ? List.of() : ledger.getDecisions();
    }

    static List<Entry> entries(Parts before, Parts now, DecisionSubmitted submitted) {
        var was = made(before);
        var is = made(now);
        var agency = agency(submitted.getHeader());
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        var entries = new ArrayList<Entry>();
        ids.stream().filter(id -> !Objects.equals(was.get(id), is.get(id))).forEach(id -> {
            Optional.ofNullable(was.get(id)).ifPresent(made -> entries.add(entry(agency, made, -1)));
            Optional.ofNullable(is.get(id)).ifPresent(made -> entries.add(entry(agency, made, 1)));
        });
        return entries;
    }

    private static Arrived entry(PublicAgency agency, Made made, int difference) {
        return new Arrived(agency, made.day(), made.kind(), difference);
    }

    private static Map<String, Made> made(Parts parts) {
        var made = new TreeMap<String, Made>();
        parts.files().values().stream()
                .flatMap(file -> file.getParties().stream())
                .forEach(party -> made(party).ifPresent(day -> made.put(party.getDecisionId(), day)));
        return made;
    }

    private static Optional<Made> made(PartyFile party) {
        return party.getSubmissions().stream()
                .filter(receipt -> !NOT_COUNTED.contains(receipt.getState()))
                .filter(receipt -> receipt.getPeriod().isPresent())
                .max(Comparator.comparing(Receipt::getReceivedAt))
                .map(receipt -> new Made(
                        LocalDate.parse(receipt.getPeriod().orElseThrow()),
                        DecisionKind.valueOf(receipt.getTallies().getFirst().getItem())));
    }

    static PublicAgency agency(EventHeader header) {
        var context = header.getContext();
        return new PublicAgency(header.getAgency(), context.getAgencyName(), context.getRegion(), context.getSector());
    }
}
