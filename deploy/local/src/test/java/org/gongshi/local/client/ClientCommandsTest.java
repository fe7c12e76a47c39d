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
import org.gongshi.local.processes.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ClientCommandsTest {
    private static final String CREDENTIALS = """
            {"agencies":{"113301060000000001":{"name":"示例局","region":"330106","apiKey":"agency-key"}},
             "supervisors":[],"receivers":{},"admin":{"apiKey":"admin-key"}}
            """;

    @TempDir
    private Path data;

    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void readWhatIsPrinted() throws IOException {
        Files.writeString(data.resolve("credentials.json"), CREDENTIALS);
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void giveTheTerminalBack() {
        System.setOut(terminal);
    }

    private int run(Object command, FakeGateway gateway, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--data-dir", data.toString(), "--port-offset", gateway.portOffset()));
        return new CommandLine(command)
                .setExecutionExceptionHandler((failure, parsed, result) -> {
                    if (failure instanceof StartFailure) {
                        terminal.println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                })
                .execute(line.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(data.resolve(name), content).toString();
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    @Test
    void oneDecisionIsSentWithTheKeyOfItsAgency() throws IOException {
        try (FakeGateway gateway = new FakeGateway()
                .answering(
                        "POST /v1/decisions",
                        202,
                        "{\"receiptId\":\"r1\",\"decisionId\":\"d1\",\"status\":\"ACCEPTED\",\"deadline\":{\"dueOn\":\"2026-03-14\"}}")) {
            String file = file("one.json", "{\"agency\": \"113301060000000001\"}");

            assertThat(run(new SubmitCommand(), gateway, file)).isZero();
            assertThat(gateway.asked()).containsExactly("POST /v1/decisions application/json Bearer agency-key");
            assertThat(printed()).contains("ACCEPTED, receipt r1, decision d1, publish by 2026-03-14");
        }
    }

    @Test
    void aRefusedDecisionIsShownWithEveryErrorAndExitsOne() throws IOException {
        String problem = """
                {"title":"Checks failed","errors":[{"pointer":"/subject/creditCode","code":"CREDIT_CODE_CHECK_DIGIT",
                 "value":"91…","message":"校验位不对","fix":"请核对"}]}
                """;
        try (FakeGateway gateway = new FakeGateway().answering("POST /v1/decisions", 422, problem)) {
            String file = file("one.json", "{\"agency\": \"113301060000000001\"}");

            assertThat(run(new SubmitCommand(), gateway, file)).isEqualTo(1);
            assertThat(printed())
                    .contains("422 Checks failed", "/subject/creditCode  CREDIT_CODE_CHECK_DIGIT", "校验位不对", "→ 请核对");
        }
    }

    @Test
    void aBatchWithARejectedRowExitsOne() throws IOException {
        try (FakeGateway gateway =
                batch("{\"received\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0,\"pending\":0}")) {
            String file = file("rows.ndjson", "{}\n{}\n");

            assertThat(run(new SubmitCommand(), gateway, file, "--agency", "113301060000000001"))
                    .isEqualTo(1);
            assertThat(gateway.asked().getFirst())
                    .isEqualTo("POST /v1/batches?type=decisions application/x-ndjson Bearer agency-key");
            assertThat(printed()).contains("batch b1: 2 received, 1 accepted, 1 rejected, 0 duplicates");
        }
    }

    @Test
    void aBatchOfDuplicatesExitsZero() throws IOException {
        try (FakeGateway gateway =
                batch("{\"received\":1,\"accepted\":0,\"rejected\":0,\"duplicate\":1,\"pending\":0}")) {
            String file = file("rows.ndjson", "{}\n");

            assertThat(run(new SubmitCommand(), gateway, file, "--agency", "113301060000000001"))
                    .isZero();
        }
    }

    @Test
    void aTableIsSentWithTheKeyOfTheFirstAgencyItNames() throws IOException {
        try (FakeGateway gateway =
                batch("{\"received\":1,\"accepted\":1,\"rejected\":0,\"duplicate\":0,\"pending\":0}")) {
            String file = file("rows.csv", "处罚机关统一社会信用代码\r\n113301060000000001\r\n");

            assertThat(run(new SubmitCommand(), gateway, file)).isZero();
            assertThat(gateway.asked().getFirst())
                    .isEqualTo("POST /v1/batches?type=decisions text/csv Bearer agency-key");
        }
    }

    private static FakeGateway batch(String counts) throws IOException {
        return new FakeGateway()
                .answering("POST /v1/batches?type=decisions", 202, "{\"batchId\":\"b1\"}")
                .answering(
                        "GET /v1/batches/b1", 200, "{\"batchId\":\"b1\",\"state\":\"DONE\",\"counts\":" + counts + "}");
    }

    @Test
    void aFileThatTheGatewayDoesNotTakeExitsTwo() throws IOException {
        try (FakeGateway gateway =
                new FakeGateway().answering("POST /v1/batches?type=decisions", 415, "{\"detail\":\"not this type\"}")) {
            String file = file("rows.xlsx", "PK");

            assertThat(run(new SubmitCommand(), gateway, file, "--agency", "113301060000000001"))
                    .isEqualTo(2);
            assertThat(printed()).contains("415 not this type");
        }
    }

    @Test
    void aGatewayThatIsNotThereExitsTwo() throws IOException {
        FakeGateway gateway = new FakeGateway();
        gateway.close();
        String file = file("one.json", "{\"agency\": \"113301060000000001\"}");

        assertThat(run(new SubmitCommand(), gateway, file)).isEqualTo(2);
    }

    @Test
    void aNewKeyIsPrinted() throws IOException {
        try (FakeGateway gateway =
                new FakeGateway().answering("POST /v1/admin/keys", 201, "{\"id\":\"k1\",\"key\":\"secret\"}")) {
            assertThat(run(new KeyCommand(), gateway, "create", "--agency", "113301060000000001"))
                    .isZero();
            assertThat(gateway.asked()).containsExactly("POST /v1/admin/keys application/json Bearer admin-key");
            assertThat(printed()).contains("k1", "secret");
        }
    }

    @Test
    void revokingAnAgencyEndsItsKeysAndNoOthers() throws IOException {
        String keys = """
                {"items":[{"id":"k1","agency":"A"},{"id":"k2","agency":"B"},{"id":"k3","agency":"A","revokedAt":null},
                 {"id":"k4","agency":"A","revokedAt":"2026-01-01T00:00:00Z"}]}
                """;
        try (FakeGateway gateway = new FakeGateway()
                .answering("GET /v1/admin/keys", 200, keys)
                .answering("DELETE /v1/admin/keys/k1", 204, "")
                .answering("DELETE /v1/admin/keys/k3", 204, "")) {
            assertThat(run(new KeyCommand(), gateway, "revoke", "--agency", "A"))
                    .isZero();
            assertThat(gateway.asked())
                    .filteredOn(request -> request.startsWith("DELETE"))
                    .hasSize(2);
            assertThat(printed()).contains("revoked k1", "revoked k3").doesNotContain("k2", "k4");
        }
    }
}
