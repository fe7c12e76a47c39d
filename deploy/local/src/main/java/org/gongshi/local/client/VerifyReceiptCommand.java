package org.gongshi.local.client;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.secrecy.ReceiptKey;
import org.gongshi.secrecy.ReceiptKeys;
import org.gongshi.secrecy.SignedReceipt;
import org.gongshi.secrecy.SignedReceipt.Flaw;
import org.gongshi.secrecy.SignedReceipt.Forged;
import org.gongshi.secrecy.SignedReceipt.Genuine;
import org.gongshi.secrecy.SignedReceipt.NotSigned;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongshi verify-receipt}. */
@Command(
        name = "verify-receipt",
        description = "Is this receipt genuine? Nothing is asked of the network.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:genuine", "1:not genuine, changed, or of other content", "2:could not be examined"},
        mixinStandardHelpOptions = true)
public final class VerifyReceiptCommand implements Callable<Integer> {
    private static final int NOT_GENUINE = 1;

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "public keys, as fetched from /.well-known/gongshi-receipt-keys.json (default: those in the data"
                            + " folder)")
    private @Nullable Path keys;

    @Option(
            names = "--content",
            paramLabel = "FILE",
            description = "what was submitted, as JSON: is it what the receipt is for?")
    private @Nullable Path content;

    @Parameters(paramLabel = "FILE", description = "a receipt, as answered by GET /v1/receipts/{id}")
    private Path receipt = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (SignedReceipt.examine(text(receipt), publicKeys())) {
            case Genuine(var stated, var key) -> genuine(stated, key);
            case Forged(var flaw) -> refused(reason(flaw));
            case NotSigned _ -> refused("it is no signed receipt; fetch it from /v1/receipts/{id}");
        };
    }

    private int genuine(JsonNode stated, ReceiptKey key) throws IOException, InterruptedException {
        if (content != null) {
            String digest = SubmittedContent.digest(receipt, stated, content);
            if (!digest.equals(stated.path("contentDigest").asString(""))) {
                return refused("it is genuine, and for other content than " + content);
            }
        }
        System.out.println("genuine" + (content == null ? "" : ", and for this content"));
        System.out.println(Report.statement(stated));
        System.out.println("  key %s, valid from %s%s"
                .formatted(key.id(), key.validFrom(), key.validUntil() == null ? "" : " until " + key.validUntil()));
        return 0;
    }

    private int refused(String why) {
        System.out.println(receipt + ": NOT to be trusted: " + why);
        return NOT_GENUINE;
    }

    private static String reason(Flaw flaw) {
        return switch (flaw) {
            case KEY_UNKNOWN -> "none of these keys signed it; if they are old, fetch them again";
            case KEY_NOT_VALID_THEN -> "its key was not in use when it says it was received";
            case STATEMENT_CHANGED -> "what it says of the submission is not what was signed";
            case STATE_CHANGED -> "what it says beside the submission, such as the state, is not what was signed";
        };
    }

    private ReceiptKeys publicKeys() throws IOException {
        Path file = keys == null ? instance.dataDir().resolve("receipt-keys.json") : keys;
        if (!Files.isReadable(file)) {
            throw new StartFailure(
                    "there are no keys at %s; fetch /.well-known/gongshi-receipt-keys.json from the gateway and name it with --keys"
                            .formatted(file));
        }
        try {
            return ReceiptKeys.parse(new JsonMapper().readTree(file));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new StartFailure("%s holds no receipt keys".formatted(file), malformed);
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new StartFailure("%s can't be read".formatted(file));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            return "";
        }
    }
}
