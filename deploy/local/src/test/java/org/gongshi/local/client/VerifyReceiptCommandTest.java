package org.gongshi.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.secrecy.ReceiptSigner;
import org.gongshi.secrecy.SignedReceipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class VerifyReceiptCommandTest {
    private static final ObjectNode RECEIPT = (ObjectNode) new JsonMapper().readTree("""
            {"receiptId":"mfrggzdfmztwq2lk","type":"DECISION","agency":"11330106MB1234567A",
             "receivedAt":"2026-03-06T01:02:03.004Z","contentDigest":"0a1b","rules":"3-2026.1",
             "deadline":{"dueOn":"2026-03-16","rule":"publication.any"},"status":"PUBLISHED"}
            """);

    @TempDir
    private Path data;

    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @SuppressWarnings("NullAway.Init")
    private ReceiptSigner signer;

    @BeforeEach
    void makeKeys() throws IOException {
        signer = ReceiptSigner.readOrCreate(data.resolve("receipt-keys.json"));
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void giveTheTerminalBack() {
        System.setOut(terminal);
    }

    private int verify(String receipt, String... more) throws IOException {
        Path file = Files.writeString(data.resolve("receipt.json"), receipt);
        List<String> line = new ArrayList<>(List.of(file.toString(), "--data-dir", data.toString()));
        line.addAll(List.of(more));
        return new CommandLine(new VerifyReceiptCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.println(failure.getMessage());
                    return 2;
                })
                .execute(line.toArray(String[]::new));
    }

    private String signed() {
        return SignedReceipt.sign(RECEIPT, signer).toString();
    }

    @Test
    void aGenuineReceiptIsToldWithWhatItProves() throws IOException {
        assertThat(verify(signed())).isZero();
        assertThat(printed.toString(UTF_8))
                .contains("genuine")
                .contains("DECISION mfrggzdfmztwq2lk of 11330106MB1234567A, received 2026-03-06T01:02:03.004Z")
                .contains("due on 2026-03-16 by publication.any");
    }

    @Test
    void publishedKeysServeAsWell() throws IOException {
        Path published = Files.writeString(
                data.resolve("jwks.json"), signer.published().jwks().toString());
        Files.delete(data.resolve("receipt-keys.json"));
        assertThat(verify(signed(), "--keys", published.toString())).isZero();
    }

    @Test
    void aChangedOneIsRefused() throws IOException {
        assertThat(verify(signed().replace("2026-03-06", "2026-03-05"))).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("NOT to be trusted").contains("is not what was signed");
        assertThat(verify(signed().replace("PUBLISHED", "WITHDRAWN"))).isEqualTo(1);
        assertThat(verify(RECEIPT.toString())).isEqualTo(1);
        assertThat(verify("收据")).isEqualTo(1);
    }

    @Test
    void withoutKeysOrFileNothingIsSaidOfIt() throws IOException {
        assertThat(verify(signed(), "--keys", data.resolve("none.json").toString()))
                .isEqualTo(2);
        Path other = Files.writeString(data.resolve("other.json"), "{}");
        assertThat(verify(signed(), "--keys", other.toString())).isEqualTo(2);
    }

    @Test
    void contentIsComparedOnlyUnderASalt() throws IOException {
        Path content = Files.writeString(data.resolve("content.json"), "{}");
        assertThat(verify(signed(), "--content", content.toString())).isEqualTo(2);
    }
}
