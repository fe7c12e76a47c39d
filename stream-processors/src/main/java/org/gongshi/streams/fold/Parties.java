package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PartyMoved;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Standing;

/** The parties of documents, what is remembered of their submissions, and under which document number that is kept. */
final class Parties {

    /** A party and the document number under which it is kept. */
    record Placed(String documentNumber, PartyFile party) {}

    private Parties() {}

    /** The party of a submission, new if nothing was heard of it before. */
    static Placed of(Parts parts, DecisionSubmitted submitted) {
        return find(parts, party -> isNamed(party, submitted.getDecisionId()))
                .findFirst()
                .orElseGet(() -> new Placed(submitted.getDocumentNumber(), begun(submitted)));
    }

    private static PartyFile begun(DecisionSubmitted submitted) {
        return PartyFile.newBuilder()
                .setDecisionId(submitted.getDecisionId())
                .setEdition(0)
                .setFirstReceivedAt(submitted.getHeader().getReceivedAt())
                .setSubmissions(List.of())
                .build();
    }

    /** By its id, or by an id that one of its submissions has by number and party. */
    static boolean isNamed(PartyFile party, String decisionId) {
        return party.getDecisionId().equals(decisionId) || party.getOtherIds().contains(decisionId);
    }

    static Optional<Placed> find(Parts parts, String decisionId) {
        return find(parts, party -> party.getDecisionId().equals(decisionId)).findFirst();
    }

    private static Stream<Placed> find(Parts parts, Predicate<PartyFile> wanted) {
        return parts.files().entrySet().stream().flatMap(file -> within(file, wanted));
    }

    private static Stream<Placed> within(Map.Entry<String, DecisionFile> file, Predicate<PartyFile> wanted) {
        return file.getValue().getParties().stream().filter(wanted).map(party -> new Placed(file.getKey(), party));
    }

    /** Decisions of a document, or of a case, or both: whatever is named. */
    static Set<String> of(Parts parts, Optional<String> documentNumber, Optional<String> caseNumber) {
        return find(
                        parts,
                        party -> party.getStanding()
                                .filter(standing -> isOf(standing, documentNumber, caseNumber))
                                .isPresent())
                .map(placed -> placed.party().getDecisionId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOf(Standing standing, Optional<String> documentNumber, Optional<String> caseNumber) {
        return documentNumber.filter(standing.getDocumentNumber()::equals).isPresent()
                || caseNumber
                        .filter(number ->
                                standing.getCaseNumber().filter(number::equals).isPresent())
                        .isPresent();
    }

    /** The parts with a party that stays where it is. */
    static Parts put(Parts parts, Placed placed) {
        return parts.with(placed.documentNumber(), with(parts.file(placed.documentNumber()), placed.party()));
    }

    /** The parts with the party under a number; all other numbers that its submissions bear lead there. */
    static Parts move(Parts parts, Placed placed, String borne, String target) {
        var others = new TreeSet<>(placed.party().getOtherNumbers());
        others.addAll(List.of(placed.documentNumber(), borne));
        others.remove(target);
        var party = PartyFile.newBuilder(placed.party())
                .setOtherNumbers(List.copyOf(others))
                .build();
        var changed = parts.with(target, here(parts.file(target), party));
        for (var other : others) {
            changed = changed.with(other, elsewhere(changed.file(other), party, target));
        }
        return changed;
    }

    private static DecisionFile here(DecisionFile file, PartyFile party) {
        return DecisionFile.newBuilder(with(file, party))
                .setMoved(othersThan(file, party))
                .build();
    }

    private static DecisionFile elsewhere(DecisionFile file, PartyFile party, String target) {
        var moved = new ArrayList<>(othersThan(file, party));
        moved.add(new PartyMoved(party.getDecisionId(), target));
        var parties = file.getParties().stream()
                .filter(other -> !other.getDecisionId().equals(party.getDecisionId()))
                .toList();
        return DecisionFile.newBuilder(file).setParties(parties).setMoved(moved).build();
    }

    private static List<PartyMoved> othersThan(DecisionFile file, PartyFile party) {
        return file.getMoved().stream()
                .filter(moved -> !moved.getDecisionId().equals(party.getDecisionId()))
                .toList();
    }

    /** The file with the party as it is now, in its old place or at the end. */
    private static DecisionFile with(DecisionFile file, PartyFile party) {
        var parties = new ArrayList<>(file.getParties());
        parties.replaceAll(other -> other.getDecisionId().equals(party.getDecisionId()) ? party : other);
        if (!parties.contains(party)) {
            parties.add(party);
        }
        return DecisionFile.newBuilder(file).setParties(parties).build();
    }

    static PartyFile remember(PartyFile party, Receipt receipt) {
        var submissions = new ArrayList<>(party.getSubmissions());
        submissions.add(receipt);
        return PartyFile.newBuilder(party).setSubmissions(submissions).build();
    }

    static Receipt receipt(PartyFile party, String receiptId) {
        return party.getSubmissions().stream()
                .filter(receipt -> receipt.getReceiptId().equals(receiptId))
                .findFirst()
                .orElseThrow();
    }

    /** The party with a newer state of one of its receipts. */
    static PartyFile with(PartyFile party, Receipt receipt) {
        var submissions = party.getSubmissions().stream()
                .map(old -> Objects.equals(old.getReceiptId(), receipt.getReceiptId()) ? receipt : old)
                .toList();
        return PartyFile.newBuilder(party).setSubmissions(submissions).build();
    }
}
