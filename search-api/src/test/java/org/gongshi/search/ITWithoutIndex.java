package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elasticsearch is out of service, the rest goes on. */
@ExtendWith(RealServers.class)
class ITWithoutIndex {

    @Test
    void thePagesAndTheInterfaceSayWhenToComeBack() {
        // Nothing listens on port 1.
        try (var search =
                RunningSearch.on(RealServers.addresses(), "--gongshi.elasticsearch.address=http://127.0.0.1:1")) {
            var program = search.get("/api/v1/decisions?q=%E9%A4%90%E9%A5%AE");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).contains("5");
            assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");

            var person = search.get("/search?q=%E9%A4%90%E9%A5%AE", "Accept", "text/html");
            assertThat(person.statusCode()).isEqualTo(503);
            assertThat(person.headers().firstValue("Retry-After")).contains("5");
            assertThat(person.body()).contains("查询暂时不可用");
            assertThat(search.get("/withdrawals").statusCode()).isEqualTo(503);
            assertThat(search.get("/status").body()).contains("查询的目录暂时没有应答", "处理到哪里，暂时不知道");

            assertThat(search.get("/").body()).contains("目录暂时读不到", "未知");
            assertThat(search.fetch(search.managementAddress() + "/actuator/health/readiness")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(search.fetch(search.managementAddress() + "/actuator/health/liveness")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Nobody takes the calls that reach this port: whoever asks waits for nothing. Callers here hang up after 20 seconds. */
    @Test
    void readersAreToldBeforeTheirPatienceEnds() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var search = RunningSearch.on(
                        RealServers.addresses(),
                        "--gongshi.elasticsearch.address=http://127.0.0.1:" + silent.getLocalPort())) {
            assertThat(search.get("/search?q=%E9%A4%90%E9%A5%AE", "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(search.get("/api/v1/decisions").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void withoutKafkaNothingIsPromised() {
        // Nothing listens on port 1.
        try (var search = RunningSearch.on(RealServers.addresses(), "--gongshi.kafka.bootstrap-servers=127.0.0.1:1")) {
            var program = search.post(
                    "/api/v1/complaints",
                    "application/json",
                    "{\"agency\":\"%s\",\"text\":\"执法人员当场大声斥责。\"}".formatted(Samples.AGENCY));
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).contains("5");
            assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");

            var person = search.get("/complaints?q=%E5%B8%82%E5%9C%BA", "Accept", "text/html");
            assertThat(person.statusCode()).isEqualTo(503);
            assertThat(person.body()).contains("暂时无法办理", "<h1");
            assertThat(search.get("/complaints").statusCode()).isEqualTo(200);
        }
    }
}
