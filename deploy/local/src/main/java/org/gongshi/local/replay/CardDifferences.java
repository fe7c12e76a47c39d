package org.gongshi.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.Verdict;
import org.gongshi.local.replay.Change.Turn;
import org.jspecify.annotations.Nullable;

/** What a compliance card would say under other rules, and what it says now. */
final class CardDifferences {
    private static final String CHAIN = "chain";
    private static final Set<String> TOLD_APART = Set.of("verdicts", CHAIN);
    /** Which rule it was says nothing by itself, as long as it comes to the same. */
    private static final Set<String> VERSIONS = Set.of("rule", "source");

    private CardDifferences() {}

    /** Of {@code compliance.cards-v1}. */
    static List<Change> card(String key, @Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        if (!(now instanceof ComplianceCard card) || !(then instanceof ComplianceCard wouldBe)) {
            return List.of(change(ChangeKind.CARD, key, List.of(), words(now), words(then), turns(now, then)));
        }
        var fields = new ArrayList<>(Fields.differing(card, wouldBe, TOLD_APART));
        fields.addAll(verdicts(card, wouldBe));
        var chain = Objects.equals(card.getChain(), wouldBe.getChain())
                ? Stream.<Change>empty()
                : Stream.of(change(ChangeKind.CHAIN, key, List.of(CHAIN), "card", "card", List.of()));
        return Stream.concat(
                        chain,
                        fields.isEmpty()
                                ? Stream.empty()
                                : Stream.of(change(ChangeKind.CARD, key, fields, "card", "card", turns(now, then))))
                .toList();
    }

    private static Change change(
            ChangeKind kind, String key, List<String> fields, String now, String then, List<Turn> turns) {
        return new Change(kind, key, null, null, fields, now, then, turns);
    }

    private static String words(@Nullable SpecificRecord card) {
        return card == null ? "nothing" : "card";
    }

    /** Names of those that differ in anything but their rule. */
    private static List<String> verdicts(ComplianceCard now, ComplianceCard then) {
        var stand = byName(now);
        var wouldStand = byName(then);
        return names(stand, wouldStand).stream()
                .filter(name -> isOther(stand.get(name), wouldStand.get(name)))
                .map(CardDifferences::measure)
                .distinct()
                .toList();
    }

    private static boolean isOther(@Nullable Verdict now, @Nullable Verdict then) {
        return now == null
                || then == null
                || !Fields.differing(now, then, VERSIONS).isEmpty();
    }

    private static List<Turn> turns(@Nullable SpecificRecord now, @Nullable SpecificRecord then) {
        var stand = byName(now);
        var wouldStand = byName(then);
        return names(stand, wouldStand).stream()
                .map(name -> new Turn(measure(name), state(stand.get(name)), state(wouldStand.get(name))))
                .filter(turn -> !turn.now().equals(turn.then()))
                .toList();
    }

    private static String state(@Nullable Verdict verdict) {
        return verdict == null ? Turn.NONE : verdict.getState().name();
    }

    /** By name and decision: a card has one of each. */
    private static Map<String, Verdict> byName(@Nullable SpecificRecord card) {
        var verdicts = new TreeMap<String, Verdict>();
        if (card instanceof ComplianceCard known) {
            known.getVerdicts()
                    .forEach(verdict -> verdicts.put(
                            verdict.getName() + "/" + verdict.getDecisionId().orElse(""), verdict));
        }
        return verdicts;
    }

    private static Set<String> names(Map<String, Verdict> now, Map<String, Verdict> then) {
        var names = new TreeSet<>(now.keySet());
        names.addAll(then.keySet());
        return names;
    }

    private static String measure(String name) {
        return name.substring(0, name.indexOf('/'));
    }
}
