package org.gongshi.ingest.batch;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a form's file lies while it is on its way to the spool; deleted when its request has been answered. */
@Configuration(proxyBeanMethods = false)
class Uploads {
    /** Boundaries and headers of a form. */
    private static final long FORM = 1 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement(DeploymentSettings deployment, BatchSettings settings)
            throws IOException {
        Path folder = deployment.dataDir().resolve("uploads").toAbsolutePath();
        DurableFiles.createFolder(folder);
        // A killed gateway left there what it was just taking in, with whatever it held.
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        long limit = settings.limit().toBytes();
        return new MultipartConfigElement(folder.toString(), limit, limit + FORM, 0);
    }
}
