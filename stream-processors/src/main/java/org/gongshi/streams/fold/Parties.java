package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Shown;
import org.jspecify.annotations.Nullable;

/** The parties of a document and what is remembered of their submissions. */
final class Parties {
    private static final int LAYOUT = 2;

    private Parties() {}

    static PartyFile of(Parts parts, DecisionSubmitted submitted) {
        return find(parts.file(), submitted.getDecisionId()).orElseGet(() -> begun(parts.published(), submitted));
    }

    private static Optional<PartyFile> find(@Nullable DecisionFile file, String decisionId) {
        return file == null
                ? Optional.empty()
                : file.getParties().stream()
                        .filter(party -> party.getDecisionId().equals(decisionId))
                        .findFirst();
    }

    /** The file of the document, also before anything is in it. */
    static DecisionFile fileOf(Parts parts) {
        return parts.file() == null
                ? DecisionFile.newBuilder()
                        .setLayout(LAYOUT)
                        .setParties(List.of())
                        .build()
                : parts.file();
    }

    static boolean isPublic(DecisionFile file, String decisionId) {
        return find(file, decisionId)
                .filter(party -> party.getShown() == Shown.DECISION)
                .isPresent();
    }

    /** A decision already public under another document number (the number itself was wrong) goes on counting editions. */
    private static PartyFile begun(@Nullable PublicDecision published, DecisionSubmitted submitted) {
        var begun = PartyFile.newBuilder()
                .setDecisionId(submitted.getDecisionId())
                .setEdition(0)
                .setFirstReceivedAt(submitted.getHeader().getReceivedAt())
                .setSubmissions(List.of());
        if (published != null) {
            begun.setShown(Shown.DECISION)
                    .setEdition(published.getEdition())
                    .setPublishedAt(published.getPublishedAt())
                    .setFirstReceivedAt(published.getPublishedAt());
        }
        return begun.build();
    }

    /** The file with the party as it is now, in its old place or at the end. */
    static DecisionFile with(DecisionFile file, PartyFile party) {
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

    static PartyFile republishing(PartyFile party, String receiptId) {
        var republications = new ArrayList<>(party.getRepublications());
        republications.add(receiptId);
        return PartyFile.newBuilder(party).setRepublications(republications).build();
    }

    /** Receipt of the submission that stands. */
    static Optional<Receipt> standing(PartyFile party) {
        return party.getStanding()
                .flatMap(id -> party.getSubmissions().stream()
                        .filter(receipt -> receipt.getReceiptId().equals(id))
                        .findFirst());
    }

    /** The party with a newer state of one of its receipts. */
    static PartyFile with(PartyFile party, Receipt receipt) {
        var submissions = party.getSubmissions().stream()
                .map(old -> old.getReceiptId().equals(receipt.getReceiptId()) ? receipt : old)
                .toList();
        return PartyFile.newBuilder(party).setSubmissions(submissions).build();
    }
}
