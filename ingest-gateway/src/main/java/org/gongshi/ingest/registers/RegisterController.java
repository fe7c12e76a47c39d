package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.EntryIntake.Entered;
import org.gongshi.ingest.registers.EntryIntake.Refused;
import org.gongshi.ingest.registers.EntryIntake.Taken;
import org.gongshi.ingest.registers.EntryWriter.Terms;
import org.gongshi.ingest.registers.Register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts entries of registers (登记). Agencies are written by the operator, everything else by the agency whose it is. */
@RestController
@RequestMapping("/v1/registers/{register}")
class RegisterController {
    /** A register entry is a page of text at most. */
    private static final int BODY_LIMIT = 64 * 1024;

    private final Registers registers;
    private final EntryIntake intake;

    RegisterController(Registers registers, EntryIntake intake) {
        this.registers = registers;
        this.intake = intake;
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable("register") String name,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            InputStream body,
            Locale locale)
            throws IOException {
        Register<?, ?> register = registers.named(name);
        if (register == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        if (register.isKeptBy(Keeper.OPERATOR) && !(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) ->
                answer(intake.take(register, caller, id, new Terms(dryRun, tag), new Fields(tree)), locale);
        };
    }

    private static ResponseEntity<?> answer(Taken taken, Locale locale) {
        return switch (taken) {
            case Refused(List<Finding> findings) -> Problem.answer(findings, locale);
            case Entered(SpecificRecord entry, boolean isChanged, List<Finding> warnings) -> {
                Map<String, Object> body = EntryBody.of(entry);
                body.put("warnings", FindingBody.all(warnings, Wording.in(locale)));
                yield ResponseEntity.ok().eTag(EntryBody.tag(entry)).body(body);
            }
        };
    }
}
