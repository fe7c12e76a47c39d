package org.gongshi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gongshi.secrecy.SignedReceipt.Flaw;
import org.gongshi.secrecy.SignedReceipt.Forged;
import org.gongshi.secrecy.SignedReceipt.Genuine;
import org.gongshi.secrecy.SignedReceipt.NotSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class SignedReceiptTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECEIPT = """
            {"receiptId":"mfrggzdfmztwq2lk","type":"DECISION","decisionId":"11330106MB1234567A-mfrggzdfmztwq2lk",
             "agency":"11330106MB1234567A","receivedAt":"2026-03-06T01:02:03.004Z","contentDigest":"0a1b","salt":"2c3d",
             "rules":"3-2026.1","deadline":{"dueOn":"2026-03-16","days":120,"unit":"WORKING_DAY","rule":"publication.any",
             "source":"国办发〔2018〕118号","provisional":false},"status":"PUBLISHED",
             "steps":[{"state":"ACCEPTED","code":"RECEIVED","reason":"已受理","at":"2026-03-06T01:02:03.004Z"}]}
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReceiptSigner signer;

    @BeforeEach
    void makeKeys() throws IOException {
        signer = ReceiptSigner.readOrCreate(folder.resolve("receipt-keys.json"));
    }

    private static ObjectNode receipt() {
        return (ObjectNode) JSON.readTree(RECEIPT);
    }

    private ObjectNode signed() {
        return SignedReceipt.sign(receipt(), signer);
    }

    private SignedReceipt.Examination examined(ObjectNode receipt) {
        return SignedReceipt.examine(receipt.toString(), signer.published());
    }

    @Test
    void aReceiptIsGenuineAsItIsAndInAnyLayout() {
        assertThat(examined(signed())).isInstanceOf(Genuine.class);
        var spread = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(signed());
        assertThat(SignedReceipt.examine(spread, signer.published())).isInstanceOf(Genuine.class);
    }

    @Test
    void signaturesAreTheSameAfterARestart() {
        var again = ReceiptSigner.read(folder.resolve("receipt-keys.json"));
        assertThat(SignedReceipt.sign(receipt(), again)).isEqualTo(signed());
    }

    @Test
    void theFirstSignatureOutlivesChangesOfState() {
        var later = SignedReceipt.sign(receipt().put("status", "CORRECTED"), signer);
        assertThat(later.path("signature")).isEqualTo(signed().path("signature"));
        assertThat(later.path("stateSignature")).isNotEqualTo(signed().path("stateSignature"));
    }

    @Test
    void noByteCanBeChanged() {
        byte[] bytes = signed().toString().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            // Another digit or letter, and the same letter in the other case.
            assertChangeIsFound(bytes, at, (byte) (bytes[at] ^ 1));
            assertChangeIsFound(bytes, at, (byte) (bytes[at] ^ 0x20));
        }
    }

    private void assertChangeIsFound(byte[] bytes, int at, byte other) {
        byte[] changed = bytes.clone();
        changed[at] = other;
        var found = SignedReceipt.examine(new String(changed, StandardCharsets.UTF_8), signer.published());
        assertThat(found).as("byte %d as %d", at, other).isNotInstanceOf(Genuine.class);
    }

    @Test
    void noByteOfWhatIsShownToOthersCanBeChanged() {
        byte[] bytes = cut().toString().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            assertChangeIsFound(bytes, at, (byte) (bytes[at] ^ 1));
        }
    }

    private ObjectNode cut() {
        return signed().remove(List.of("salt", "status", "steps", "stateSignature"));
    }

    @Test
    void saltAndStateMayBeLeftOutButOnlyAllOfThem() {
        assertThat(examined(cut())).isInstanceOf(Genuine.class);
        assertThat(examined(signed().without("salt"))).isEqualTo(new Forged(Flaw.STATE_CHANGED));
        assertThat(examined(signed().without("stateSignature"))).isEqualTo(new Forged(Flaw.STATE_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiptId",
                "decisionId",
                "agency",
                "type",
                "receivedAt",
                "contentDigest",
                "rules",
                "deadline",
                "keyId"
            })
    void noMemberOfTheStatementCanBeLeftOutOrReplaced(String member) {
        assertThat(examined(cut().without(member))).isInstanceOf(Forged.class);
        assertThat(examined(cut().put(member, "2026-03-05T01:02:03.004Z"))).isInstanceOf(Forged.class);
    }

    @Test
    void aMemberWrittenTwiceIsNoReceipt() {
        var twice = signed().toString().replaceFirst("\\{", "{\"agency\":\"11330106MB1234567A\",");
        assertThat(SignedReceipt.examine(twice, signer.published())).isInstanceOf(NotSigned.class);
    }

    @Test
    void aStrangersKeyIsUnknown() throws IOException {
        var stranger = ReceiptSigner.readOrCreate(folder.resolve("stranger.json"));
        assertThat(SignedReceipt.examine(signed().toString(), stranger.published()))
                .isEqualTo(new Forged(Flaw.KEY_UNKNOWN));
    }

    @Test
    void withoutASignatureItIsNone() {
        assertThat(examined(receipt())).isInstanceOf(NotSigned.class);
        assertThat(SignedReceipt.examine("收据", signer.published())).isInstanceOf(NotSigned.class);
    }

    @Test
    void afterARotationOldReceiptsKeepTheirSignatures() throws IOException {
        var before = signed();
        Path file = folder.resolve("receipt-keys.json");
        var rotated = signer.with(Instant.parse("2026-04-01T00:00:00Z"), file);
        assertThat(SignedReceipt.sign(receipt(), rotated)).isEqualTo(before);

        var later = SignedReceipt.sign(receipt().put("receivedAt", "2026-04-01T00:00:00Z"), rotated);
        assertThat(later.path("keyId")).isNotEqualTo(before.path("keyId"));
        assertThat(SignedReceipt.examine(before.toString(), rotated.published()))
                .isInstanceOf(Genuine.class);
        assertThat(SignedReceipt.examine(later.toString(), rotated.published())).isInstanceOf(Genuine.class);
        assertThat(ReceiptSigner.read(file).published().jwks())
                .isEqualTo(rotated.published().jwks());
    }

    @Test
    void aRetiredKeyVouchesForNothingReceivedLater() throws IOException {
        var late = SignedReceipt.sign(receipt().put("receivedAt", "2026-05-01T00:00:00Z"), signer);
        var rotated = signer.with(Instant.parse("2026-04-01T00:00:00Z"), folder.resolve("receipt-keys.json"));
        assertThat(SignedReceipt.examine(late.toString(), rotated.published()))
                .isEqualTo(new Forged(Flaw.KEY_NOT_VALID_THEN));
    }

    @Test
    void privateKeysAreTheirOwnersAloneAndArePublishedNowhere() throws IOException {
        Path file = folder.resolve("receipt-keys.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("\"d\":");
        assertThat(signer.published().jwks().toString()).doesNotContain("\"d\":");
        assertThat(ReceiptKeys.parse(JSON.readTree(file)).jwks())
                .isEqualTo(signer.published().jwks());
    }

    @Test
    void aFileOfSomethingElseStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"identity\":\"00\"}");
        assertThatThrownBy(() -> ReceiptSigner.readOrCreate(file)).isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 8032, section 7.1, test 2: the public half is read as the standard writes it. */
    @Test
    void theStandardsOwnSignatureVerifies() {
        var x = "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw";
        var key = new ReceiptKey("1", x, Instant.EPOCH, null);
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(key.verifies(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.verifies(new byte[] {0x73}, signature)).isFalse();
    }
}
