package org.gongshi.search.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.suggestions.SuggestParse;
import org.gongshi.search.unified.UnifiedParse;
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
            parameters(api, "/api/v1/decisions", DecisionQueries.PARAMETERS, wording);
            parameters(api, "/api/v1/registers/{register}", ofRegisters(), wording);
            parameters(api, "/api/v1/search", UnifiedParse.PARAMETERS, wording);
            parameters(api, "/api/v1/suggest", SuggestParse.PARAMETERS, wording);
        };
    }

    /** Not every register has each of them. */
    private static Collection<String> ofRegisters() {
        return Stream.of(PublicRegister.values())
                .flatMap(register -> RegisterQueries.parameters(register).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Only parameters of the path can be told from the controllers. */
    private static void parameters(OpenAPI api, String path, Collection<String> names, Wording wording) {
        var operation = Objects.requireNonNull(api.getPaths().get(path), path).getGet();
        var ofPath = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> "path".equals(parameter.getIn()));
        operation.setParameters(Stream.concat(
                        ofPath,
                        names.stream()
                                .map(name -> new Parameter()
                                        .in("query")
                                        .name(name)
                                        .description(wording.text(Locale.ENGLISH, "parameter." + name))
                                        .schema(new StringSchema())))
                .toList());
    }
}
