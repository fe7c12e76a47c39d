package org.gongshi.search.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import java.util.Objects;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.wording.Wording;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond what the controllers show of themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenApiCustomizer description(Wording wording) {
        return api -> {
            api.info(new Info().title("Gongshi search API").version("v1").license(new License().name("Apache-2.0")));
            parameters(api, wording);
        };
    }

    private static void parameters(OpenAPI api, Wording wording) {
        var search =
                Objects.requireNonNull(api.getPaths().get("/api/v1/decisions")).getGet();
        search.setParameters(DecisionQueries.PARAMETERS.stream()
                .map(name -> new Parameter()
                        .in("query")
                        .name(name)
                        .description(wording.text(Locale.ENGLISH, "parameter." + name))
                        .schema(new StringSchema()))
                .toList());
    }
}
