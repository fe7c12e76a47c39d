package org.gongshi.streams.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.PublicAgency;

/**
 * Evidence against tampering (防篡改, 国办发〔2018〕118号 (九)): every event of a case is chained to those before it. A replay
 * that comes to another value for the same event shows that the log was changed.
 */
final class Chain {
    /** @param value of the chain after the event, SHA-256, hex */
    record Link(Parts parts, String value) {}

    private Chain() {}

    /** Along the case if the event names one, else along the document. */
    static Link append(Parts parts, EventHeader header, Optional<String> caseNumber, Optional<String> documentNumber) {
        return caseNumber
                .map(number -> toDossier(parts, number, header))
                .orElseGet(() -> toFile(parts, documentNumber.orElseThrow(), header.getContentDigest()));
    }

    /** As long as no decision says whose case it is, the chain does. */
    private static Link toDossier(Parts parts, String number, EventHeader header) {
        var dossier = parts.dossier(number);
        var value = next(dossier.getChain(), header.getContentDigest());
        var chained = Dossier.newBuilder(dossier).setChain(value);
        if (dossier.getDocuments().isEmpty()) {
            chained.setAgency(agency(header));
        }
        return new Link(parts.with(number, chained.build()), value);
    }

    private static PublicAgency agency(EventHeader header) {
        var context = header.getContext();
        return new PublicAgency(header.getAgency(), context.getAgencyName(), context.getRegion(), context.getSector());
    }

    private static Link toFile(Parts parts, String number, String digest) {
        var file = parts.file(number);
        var value = next(file.getChain(), digest);
        return new Link(
                parts.with(number, DecisionFile.newBuilder(file).setChain(value).build()), value);
    }

    static String next(Optional<String> previous, String digest) {
        var bytes = (previous.orElse("") + digest).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
