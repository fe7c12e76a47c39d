package org.gongshi.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The departments' door. Each package is one thing it does. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IngestGateway {
    public static void main(String[] args) {
        SpringApplication.run(IngestGateway.class, args);
    }
}
