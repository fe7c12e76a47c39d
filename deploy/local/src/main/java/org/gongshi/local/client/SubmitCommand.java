package org.gongshi.local.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongshi.local.gateway.BatchProgress;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.instance.Credentials;
import org.gongshi.local.instance.Credentials.AgencyAccess;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.processes.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code gongshi submit}. */
@Command(
        name = "submit",
        description = "Sends files to the gateway in the order given.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:all accepted", "1:some rejected", "2:not sent"},
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
    private static final int REJECTED = 1;
    private static final int NOT_SENT = 2;

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Option(names = "--type", paramLabel = "TYPE", description = "what the files hold (default: decisions)")
    private String type = "decisions";

    @Option(
            names = "--agency",
            paramLabel = "CODE",
            description = "whose key is used (default: the agency that a file names first)")
    private @Nullable String agency;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        int worst = 0;
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new StartFailure("%s can't be read; nothing of it was sent".formatted(file));
            }
            worst = Math.max(worst, send(file));
        }
        return worst;
    }

    private int send(Path file) throws IOException, InterruptedException {
        GatewayClient gateway = new GatewayClient(instance.ports().gatewayUrl(), key(file));
        FileFormat format = FileFormat.of(file);
        String target = format == FileFormat.JSON ? "/v1/" + type : "/v1/batches?type=" + GatewayClient.encoded(type);
        Answer answer = gateway.post(target, format.contentType(), file);
        if (!answer.isSuccess()) {
            System.out.println(file + ": " + answer.problem());
            Report.errors(answer.body());
            return answer.status() == 422 ? REJECTED : NOT_SENT;
        }
        if (format == FileFormat.JSON) {
            System.out.println(file + ": " + Report.receipt(answer.body()));
            return 0;
        }
        String batchId = answer.body().path("batchId").asString("");
        JsonNode batch = BatchProgress.await(gateway, batchId, String.valueOf(file.getFileName()));
        System.out.println(file + ": " + Report.batch(batch));
        Report.errors(batch);
        return batch.path("counts").path("rejected").asLong(0) > 0 ? REJECTED : 0;
    }

    private String key(Path file) throws IOException {
        Map<String, AgencyAccess> agencies =
                Credentials.read(instance.dataDir()).agencies();
        String code = agency == null ? FileFormat.agencyIn(file, agencies.keySet()) : agency;
        AgencyAccess access = agencies.get(code);
        if (access == null) {
            throw new StartFailure("%s: there is no key for agency \"%s\"; name one of credentials.json with --agency"
                    .formatted(file, code));
        }
        return access.apiKey();
    }
}
