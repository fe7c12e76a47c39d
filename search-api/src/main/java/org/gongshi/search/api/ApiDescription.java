package org.gongshi.search.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.ComplianceQueries;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.suggestions.SuggestParse;
import org.gongshi.search.unified.UnifiedParse;
import org.gongshi.search.wording.Wording;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond what the controllers show of themselves: parameters, examples, every refusal. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final List<String> LISTS =
            List.of("/api/v1/decisions", "/api/v1/decisions.atom", "/api/v1/decisions.csv");
    private static final String ONE = "/api/v1/decisions/{id}";
    private static final String FEEDS = "/api/v1/feeds/";
    private static final String SUPERVISION = "/api/v1/supervision";
    /** What any address may answer. */
    private static final List<String> REFUSALS = List.of("400", "405", "406", "429", "503");

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("q", "超过保质期 餐饮"),
            Map.entry("kind", "PENALTY,PERMIT"),
            Map.entry("agency", "11330106MB0000001G"),
            Map.entry("region", "330106"),
            Map.entry("year", "2026"),
            Map.entry("subject", "餐饮有限公司"),
            Map.entry("violation", "超过保质期"),
            Map.entry("penaltyType", "FINE"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2026-03-31"),
            Map.entry("minFine", "5000.00"),
            Map.entry("maxFine", "100000"),
            Map.entry("sort", "newest"),
            Map.entry("size", "20"),
            Map.entry("facets", "kind,region"));

    @Bean
    OpenApiCustomizer description(Wording wording) {
        return api -> {
            api.info(new Info().title("Gongshi search API").version("v1").license(new License().name("Apache-2.0")));
            LISTS.forEach(path -> parameters(api, path, DecisionQueries.PARAMETERS, wording));
            parameters(api, "/api/v1/registers/{register}", ofRegisters(), wording);
            parameters(api, "/api/v1/search", UnifiedParse.PARAMETERS, wording);
            parameters(api, "/api/v1/suggest", SuggestParse.PARAMETERS, wording);
            parameters(api, SUPERVISION + "/cards", ComplianceQueries.OF_CARDS, wording);
            parameters(api, SUPERVISION + "/indicators", ComplianceQueries.OF_INDICATORS, wording);
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        refusals(operation, REFUSALS, wording);
                        if (path.startsWith(ONE)) {
                            operation.setParameters(List.of(id()));
                            refusals(operation, List.of("404", "410"), wording);
                        }
                        if (path.startsWith(SUPERVISION)) {
                            refusals(operation, List.of("401", "403", "404"), wording);
                        }
                        if (path.startsWith(FEEDS)) {
                            refusals(operation, List.of("401", "404", "410", "422"), wording);
                        }
                    }));
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
                                .map(name -> parameter("query", name)
                                        .description(wording.text(Locale.ENGLISH, "parameter." + name))
                                        .example(EXAMPLES.get(name))))
                .toList());
    }

    private static Parameter id() {
        return parameter("path", "id").required(true).example("11330106MB0000001G-mz2xk4tq7ah3ycfp");
    }

    private static Parameter parameter(String in, String name) {
        return new Parameter().in(in).name(name).schema(new StringSchema());
    }

    /** Each as problem details, with the words it has. */
    private static void refusals(Operation operation, List<String> statuses, Wording wording) {
        Stream.of(statuses)
                .flatMap(List::stream)
                .filter(status -> !operation.getResponses().containsKey(status))
                .forEach(status -> operation.getResponses().addApiResponse(status, refusal(status, wording)));
    }

    private static ApiResponse refusal(String status, Wording wording) {
        String title = wording.text(Locale.ENGLISH, "problem." + status + ".title");
        String detail = wording.text(Locale.ENGLISH, "problem." + status + ".detail");
        var example = Map.of("title", title, "status", Integer.valueOf(status), "detail", detail);
        return new ApiResponse()
                .description(title + ". " + detail)
                .content(new Content().addMediaType("application/problem+json", new MediaType().example(example)));
    }
}
