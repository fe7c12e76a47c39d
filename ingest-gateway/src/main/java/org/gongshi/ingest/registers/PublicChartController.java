package org.gongshi.ingest.registers;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.gongshi.exchange.ChartFile;
import org.gongshi.exchange.FlowChartEntry;
import org.gongshi.exchange.FlowChartVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.flowcharts.ChartFiles;
import org.gongshi.ingest.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of flow charts for everybody, as the public register names them; the portal's pages lead here. */
@RestController
class PublicChartController {
    /** A file never changes, but an entry may be taken away. */
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Register<FlowChartEntry, FlowChartVersion> register;
    private final ChartFiles files;

    PublicChartController(Registers registers, ChartFiles files) {
        this.register = registers.flowCharts();
        this.files = files;
    }

    @GetMapping("/v1/charts/{agency}/{id}/{digest}")
    ResponseEntity<?> get(
            @PathVariable String agency, @PathVariable String id, @PathVariable String digest, Locale locale)
            throws IOException {
        ChartFile file = named(agency, id, digest);
        byte[] content = file == null ? null : files.read(digest);
        return file == null || content == null
                ? Problem.answer(ErrorCode.NOT_FOUND, locale)
                : FlowChartFileController.shown(file, content)
                        .cacheControl(A_DAY)
                        .body(content);
    }

    private @Nullable ChartFile named(String agency, String id, String digest) {
        FlowChartEntry entry = register.find(agency, EntryId.normal(id));
        return entry == null
                ? null
                : entry.getVersions().stream()
                        .flatMap(version -> version.getFile().stream())
                        .filter(file -> file.getSha256().equals(digest))
                        .findFirst()
                        .orElse(null);
    }
}
