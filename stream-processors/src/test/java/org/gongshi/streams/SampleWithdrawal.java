package org.gongshi.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;
import org.jspecify.annotations.Nullable;

/**
 * One withdrawal as the gateway would have sent it on.
 *
 * @param decisionId null: every party of the document
 * @param revision null: unnumbered
 */
public record SampleWithdrawal(
        String documentNumber,
        @Nullable String decisionId,
        WithdrawalReason reason,
        LocalDate withdrawnOn,
        Instant receivedAt,
        @Nullable Integer revision) {

    /** Of every party of the decision's document. */
    public static SampleWithdrawal of(SampleDecision decision, WithdrawalReason reason) {
        return new SampleWithdrawal(
                decision.event().getDocumentNumber(),
                null,
                reason,
                LocalDate.of(2026, 3, 20),
                SampleDecision.at("2026-03-23T10:00"),
                null);
    }

    /** Of this party alone. */
    public static SampleWithdrawal ofParty(SampleDecision decision, WithdrawalReason reason) {
        var all = of(decision, reason);
        return new SampleWithdrawal(
                all.documentNumber, decision.decisionId(), reason, all.withdrawnOn, all.receivedAt, null);
    }

    public SampleWithdrawal on(String date) {
        return new SampleWithdrawal(documentNumber, decisionId, reason, LocalDate.parse(date), receivedAt, revision);
    }

    public SampleWithdrawal receivedAt(String civil) {
        return receivedAt(SampleDecision.at(civil));
    }

    public SampleWithdrawal receivedAt(Instant moment) {
        return new SampleWithdrawal(documentNumber, decisionId, reason, withdrawnOn, moment, revision);
    }

    public SampleWithdrawal numbered(int number) {
        return new SampleWithdrawal(documentNumber, decisionId, reason, withdrawnOn, receivedAt, number);
    }

    public WithdrawalOpened opened() {
        return new WithdrawalOpened(event());
    }

    public String receiptId() {
        return Samples.SECRET.receiptId(target(), digest());
    }

    /** The event; each call is a delivery of its own. */
    public WithdrawalSubmitted event() {
        var header = EventHeader.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setReceiptId(receiptId())
                .setReceivedAt(receivedAt)
                .setAgency(Samples.AGENCY)
                .setSubmittedBy("key-1")
                .setContentDigest(digest())
                .setContext(Samples.context())
                .build();
        return WithdrawalSubmitted.newBuilder()
                .setHeader(header)
                .setDocumentNumber(documentNumber)
                .setDecisionId(decisionId)
                .setReason(reason)
                .setWithdrawnOn(withdrawnOn)
                .setRevision(revision)
                .setTarget(target())
                .setSealKey("destroyed")
                .setSealed(ByteBuffer.wrap("sealed".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private String target() {
        return decisionId == null ? Samples.SECRET.decisionId(Samples.AGENCY, documentNumber, "document") : decisionId;
    }

    private String digest() {
        return DeploymentSecret.contentDigest("salt", "%s %s %s".formatted(reason, withdrawnOn, revision));
    }
}
