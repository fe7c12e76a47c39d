package org.gongshi.local.replay;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Tombstone;
import org.jspecify.annotations.Nullable;

/** What one key of a topic would say under other rules, and what it says now. Null is nothing, and never both are. */
final class Differences {
    private static final Set<String> PUNCTUALITY = Set.of("deadline", "onTime", "publicUntil");
    private static final String CHAIN = "chain";
    /** Versions of rules: they differ whenever rules do, and change nothing by themselves. */
    private static final Set<String> VERSIONS = Set.of("disclosure", "rules");

    private Differences() {}

    /** Of {@code publicity.decisions-v1}. */
    static List<Change> decision(String id, @Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        if (now instanceof PublicDecision shown && then instanceof PublicDecision wouldBe) {
            return decisions(id, shown, wouldBe);
        }
        if (now instanceof Tombstone left && then instanceof Tombstone wouldBe) {
            return of(ChangeKind.TOMBSTONE, id, now, then, Fields.differing(left, wouldBe, VERSIONS))
                    .toList();
        }
        return List.of(change(appearance(now, then), id, now, then, List.of()));
    }

    private static ChangeKind appearance(@Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        if (then instanceof PublicDecision) {
            return ChangeKind.NEWLY_PUBLIC;
        }
        return now instanceof Tombstone || then instanceof Tombstone
                ? ChangeKind.TOMBSTONE
                : ChangeKind.NO_LONGER_PUBLIC;
    }

    private static List<Change> decisions(String id, PublicDecision now, PublicDecision then) {
        List<String> differing = Fields.differing(now, then, VERSIONS);
        return Stream.concat(
                        of(ChangeKind.TEXT, id, now, then, only(differing, field -> !PUNCTUALITY.contains(field))),
                        of(ChangeKind.DEADLINE, id, now, then, only(differing, PUNCTUALITY::contains)))
                .toList();
    }

    /** Of {@code receipts-v1}. */
    static List<Change> receipt(String key, @Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        if (!(now instanceof Receipt written) || !(then instanceof Receipt wouldBe)) {
            return List.of(change(ChangeKind.RECEIPT, key, now, then, List.of()));
        }
        List<String> differing = Fields.differing(written, wouldBe, VERSIONS);
        return Stream.concat(
                        of(ChangeKind.CHAIN, key, now, then, only(differing, CHAIN::equals)),
                        of(ChangeKind.RECEIPT, key, now, then, only(differing, field -> !field.equals(CHAIN))))
                .toList();
    }

    private static List<String> only(List<String> fields, Predicate<String> which) {
        return fields.stream().filter(which).toList();
    }

    private static Stream<Change> of(
            ChangeKind kind, String key, SpecificRecord now, SpecificRecord then, List<String> fields) {
        return fields.isEmpty() ? Stream.empty() : Stream.of(change(kind, key, now, then, fields));
    }

    private static Change change(
            ChangeKind kind,
            String key,
            @Nullable SpecificRecord now,
            @Nullable SpecificRecord then,
            List<String> fields) {
        SpecificRecord any = then == null ? now : then;
        return new Change(
                kind,
                any instanceof Receipt receipt ? receipt.getDecisionId() : key,
                Words.documentNumber(now, then),
                any instanceof Receipt receipt ? receipt.getReceiptId() : null,
                fields,
                Words.of(now),
                Words.of(then),
                List.of());
    }
}
