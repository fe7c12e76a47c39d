package org.gongshi.local.gateway;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.processes.TerminalBar;
import tools.jackson.databind.JsonNode;

/** Follows a batch until every row of it has been judged. */
public final class BatchProgress {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private BatchProgress() {}

    /** The batch's last state, DONE. */
    public static JsonNode await(GatewayClient gateway, String batchId, String label) throws InterruptedException {
        try (ProgressBar bar = TerminalBar.of(label)) {
            while (true) {
                JsonNode batch = read(gateway, batchId);
                JsonNode counts = batch.path("counts");
                bar.maxHint(counts.path("received").asLong(0));
                bar.stepTo(counts.path("received").asLong(0)
                        - counts.path("pending").asLong(0));
                if (batch.path("state").asString("").equals("DONE")) {
                    return batch;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static JsonNode read(GatewayClient gateway, String batchId) throws InterruptedException {
        Answer answer = gateway.get("/v1/batches/" + GatewayClient.encoded(batchId));
        if (!answer.isSuccess()) {
            throw new StartFailure("batch %s can't be read: %s".formatted(batchId, answer.problem()));
        }
        return answer.body();
    }
}
