package org.gongshi.search;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Search API and portal: the log into the index, the index to everyone. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SearchApi {

    public static void main(String[] arguments) {
        SpringApplication.run(SearchApi.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
