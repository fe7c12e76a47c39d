package org.gongshi.search.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongshi.search.registers.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the files of flow charts are.
 *
 * @param gateway address under which readers reach the gateway, which keeps them, without a slash at the end; empty: nobody may
 */
@ConfigurationProperties("gongshi.charts")
record ChartLinks(String gateway) {
    /** Null if there is none. A digest is hexadecimal; whatever else a record may hold leads nowhere. */
    @Nullable
    String of(Entry entry, String sha256) {
        return gateway.isEmpty() || !sha256.matches("[0-9a-f]{64}")
                ? null
                : gateway + "/v1/charts/" + entry.agency() + "/"
                        + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8).replace("+", "%20") + "/" + sha256;
    }
}
