package org.gongshi.search.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.elasticsearch.RegisterIndex;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.registers.Officer;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterParse;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.registers.RegisterQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public registers for programs. Whether an internal register exists is not said. */
@RestController
@RequestMapping("/api/v1")
final class RegistersController {
    private final RegisterIndex index;
    private final AgencyDirectory directory;
    private final InstantSource clock;
    private final Problems problems;

    RegistersController(RegisterIndex index, AgencyDirectory directory, InstantSource clock, Problems problems) {
        this.index = index;
        this.directory = directory;
        this.clock = clock;
        this.problems = problems;
    }

    @GetMapping("/registers/{register}")
    @Operation(
            operationId = "searchRegister",
            summary = "Entries of a public register as they hold on a day; unknown parameters are refused")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegisterAnswer.class)))
    ResponseEntity<?> register(
            @PathVariable String register, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return PublicRegister.of(register)
                .<ResponseEntity<?>>map(known -> answer(known, parameters, locale))
                .orElseGet(() -> problem(problems.of(HttpStatus.NOT_FOUND, locale)));
    }

    private ResponseEntity<?> answer(PublicRegister register, Map<String, List<String>> given, Locale locale) {
        return switch (RegisterQueries.strict(register, given, CivilDay.of(clock.instant()))) {
            case RegisterParse.Valid(var query) ->
                ResponseEntity.ok(RegisterAnswers.answer(query, index.search(query), directory.today()));
            case RegisterParse.Invalid(var flaws) ->
                ResponseEntity.badRequest()
                        .body(problems.badQuery(flaws, RegisterQueries.parameters(register), locale));
        };
    }

    @GetMapping("/officers/{number}")
    @Operation(
            operationId = "checkOfficer",
            summary = "Whether an officer's certificate is valid today; by its exact number only")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Officer.class)))
    @ApiResponse(
            responseCode = "404",
            description = "no such certificate",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<?> officer(@PathVariable String number, Locale locale) {
        return officer(number)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> problem(problems.of(HttpStatus.NOT_FOUND, locale)));
    }

    private Optional<Officer> officer(String number) {
        var today = CivilDay.of(clock.instant());
        return RegisterQueries.strict(PublicRegister.OFFICERS, Map.of("q", List.of(number)), today)
                        instanceof RegisterParse.Valid(RegisterQuery query)
                ? index.search(query).entries().stream()
                        .findFirst()
                        .flatMap(entry -> Officer.of(entry, directory.today().name(entry.agency()), today))
                : Optional.empty();
    }

    private static ResponseEntity<?> problem(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
