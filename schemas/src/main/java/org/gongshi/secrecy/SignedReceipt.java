package org.gongshi.secrecy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A receipt with signatures (签名回执). {@code signature} stands for what never changes: who sent what, when, under which
 * rules and deadline; it is the same whenever and wherever the receipt is asked for, until a provisional due day is counted
 * anew on holidays announced since: then both the old receipt and the new one are genuine. {@code stateSignature} stands for the
 * whole as it was shown, with the state of that moment. Both are Ed25519 (RFC 8032) over canonical JSON (RFC 8785).
 */
public final class SignedReceipt {
    private static final String SIGNATURE = "signature";
    private static final String STATE_SIGNATURE = "stateSignature";
    private static final String KEY_ID = "keyId";
    private static final String RECEIVED_AT = "receivedAt";

    /** What the first signature stands for, as far as a receipt has it. */
    private static final List<String> STATED = List.of(
            "receiptId", "decisionId", "agency", "type", RECEIVED_AT, "contentDigest", "rules", "deadline", KEY_ID);

    private static final List<String> STATED_AND_SIGNED =
            Stream.concat(STATED.stream(), Stream.of(SIGNATURE)).toList();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SignedReceipt() {}

    /** What an examination found. */
    public sealed interface Examination {}

    /**
     * The deployment vouches for it.
     *
     * @param receipt all of it; salt and state only if it was not cut down to what the first signature stands for
     */
    public record Genuine(ObjectNode receipt, ReceiptKey key) implements Examination {}

    /** Somebody else made or changed it. */
    public record Forged(Flaw flaw) implements Examination {}

    /** It has no signature, or is no receipt at all. */
    public record NotSigned() implements Examination {}

    /** Why a receipt is not genuine. */
    public enum Flaw {
        KEY_UNKNOWN,
        KEY_NOT_VALID_THEN,
        STATEMENT_CHANGED,
        STATE_CHANGED
    }

    /** Adds key id and signatures. */
    public static ObjectNode sign(ObjectNode receipt, ReceiptSigner signer) {
        ReceiptKey key = signer.keyAt(Instant.parse(receipt.path(RECEIVED_AT).stringValue()));
        var signed = receipt.deepCopy().put(KEY_ID, key.id());
        signed.put(SIGNATURE, signer.sign(key, statement(signed)));
        return signed.put(STATE_SIGNATURE, signer.sign(key, CanonicalJson.of(signed)));
    }

    /** Whether a receipt, as text, is one of this deployment's. Needs no network. */
    public static Examination examine(String text, ReceiptKeys keys) {
        ObjectNode receipt = read(text);
        if (receipt == null || !receipt.path(SIGNATURE).isString()) {
            return new NotSigned();
        }
        ReceiptKey key = keys.find(receipt.path(KEY_ID).asString(""));
        if (key == null) {
            return new Forged(Flaw.KEY_UNKNOWN);
        }
        if (!verifies(key, statement(receipt), receipt.path(SIGNATURE).stringValue())) {
            return new Forged(Flaw.STATEMENT_CHANGED);
        }
        if (!isCoveredBy(key, receipt)) {
            return new Forged(Flaw.KEY_NOT_VALID_THEN);
        }
        return isStateAsSigned(key, receipt) ? new Genuine(receipt, key) : new Forged(Flaw.STATE_CHANGED);
    }

    private static @Nullable ObjectNode read(String text) {
        try {
            return STRICT.readTree(text) instanceof ObjectNode receipt && CanonicalJson.exists(receipt)
                    ? receipt
                    : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static byte[] statement(ObjectNode receipt) {
        return CanonicalJson.of(receipt.deepCopy().retain(STATED));
    }

    private static boolean isCoveredBy(ReceiptKey key, ObjectNode receipt) {
        try {
            return key.covers(Instant.parse(receipt.path(RECEIVED_AT).asString("")));
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Whoever shows a receipt to others may leave out salt and state, all of them. */
    private static boolean isStateAsSigned(ReceiptKey key, ObjectNode receipt) {
        if (STATED_AND_SIGNED.containsAll(receipt.propertyNames())) {
            return true;
        }
        var shown = receipt.deepCopy();
        var signature = shown.remove(STATE_SIGNATURE);
        return signature != null
                && signature.isString()
                && verifies(key, CanonicalJson.of(shown), signature.stringValue());
    }

    private static boolean verifies(ReceiptKey key, byte[] message, String signature) {
        try {
            return key.verifies(message, Base64Url.decode(signature));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
