package org.gongshi.bench.caselog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;

/** What every event of a case has, made as the gateway makes it: ids, header, what is sealed. */
final class Envelope {
    private static final LocalDate CALENDAR_KNOWN_UNTIL = LocalDate.of(2026, 12, 31);

    private final DeploymentSecret secret;
    private final ExchangeRecords records;

    Envelope(DeploymentSecret secret, ExchangeRecords records) {
        this.secret = secret;
        this.records = records;
    }

    /**
     * One arrival of an event.
     *
     * @param serial place among the events of the case, which makes its id
     */
    record Arrival(CaseFile file, int serial, Instant at) {}

    EventHeader header(Arrival arrival, String about, String canonical) {
        CaseFile file = arrival.file();
        String digest = DeploymentSecret.contentDigest(secret.salt(about, 1), arrival.serial() + canonical);
        return EventHeader.newBuilder()
                .setEventId(new UUID(file.number(), arrival.serial()).toString())
                .setReceiptId(secret.receiptId(about, digest))
                .setReceivedAt(arrival.at())
                .setAgency(file.agency().creditCode())
                .setSubmittedBy("key-1")
                .setContentDigest(digest)
                .setContext(context(file))
                .build();
    }

    private static Context context(CaseFile file) {
        return Context.newBuilder()
                .setAgencyName(file.agency().name())
                .setRegion(file.agency().region())
                .setSector(file.agency().sector())
                .setRules("2-1")
                .setCalendarKnownUntil(CALENDAR_KNOWN_UNTIL)
                .setOfficers(List.of(
                        new OfficerOnDay("33010600000" + file.number() % 10, OfficerState.VALID),
                        new OfficerOnDay("33010600001" + file.number() % 10, OfficerState.VALID)))
                .build();
    }

    String sealKey() {
        return secret.seal().keyId();
    }

    ByteBuffer sealed(String about, SpecificRecord content) {
        return ByteBuffer.wrap(secret.seal().close(about, records.encode(content)));
    }

    String decisionId(CaseFile file) {
        return secret.decisionId(
                file.agency().creditCode(), documentNumber(file), file.party().key());
    }

    /** What a receipt of the case's course is about. */
    String target(CaseFile file) {
        return secret.decisionId(file.agency().creditCode(), file.caseNumber(), "case");
    }

    /** As it is compared. */
    static String documentNumber(CaseFile file) {
        return DocumentNumber.parse(file.documentNumber()).value().orElseThrow().normalised();
    }
}
