package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
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
import org.gongshi.ingest.registers.EntryWriter.Terms;
import org.gongshi.ingest.registers.Register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries of registers (登记). Agencies are written by the operator, everything else by the agency whose it is. */
@RestController
@RequestMapping("/v1/registers/{register}")
class RegisterController {
    /** A register entry is a page of text at most. */
    private static final int BODY_LIMIT = 64 * 1024;

    private final Registers registers;
    private final Admissions admissions;
    private final EntryWriter writer;

    RegisterController(Registers registers, Admissions admissions, EntryWriter writer) {
        this.registers = registers;
        this.admissions = admissions;
        this.writer = writer;
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
        var request = new Request(caller, id, new Terms(dryRun, tag), locale);
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> put(register, new Fields(tree), request);
        };
    }

    private record Request(Caller caller, String id, Terms terms, Locale locale) {}

    private <E extends SpecificRecord, V extends SpecificRecord> ResponseEntity<?> put(
            Register<E, V> register, Fields fields, Request request) {
        Draft<V> draft = Draft.read(register.keeper(), register.reader(), request.id(), fields);
        if (fields.findings().stream().anyMatch(Finding::isError)) {
            return Problem.answer(fields.findings(), request.locale());
        }
        Finding refusal =
                register.isKeptBy(Keeper.OPERATOR) ? null : admissions.refusal(request.caller(), draft.agency());
        if (refusal != null) {
            return Problem.answer(List.of(refusal), request.locale());
        }
        E entry = writer.put(register, draft, request.terms());
        return entry == null
                ? Problem.answer(ErrorCode.REGISTER_STALE, request.locale())
                : answer(entry, FindingBody.all(fields.findings(), Wording.in(request.locale())));
    }

    private static ResponseEntity<?> answer(SpecificRecord entry, @Nullable List<FindingBody> warnings) {
        Map<String, Object> body = new LinkedHashMap<>(EntryBody.of(entry));
        if (warnings != null) {
            body.put("warnings", warnings);
        }
        return ResponseEntity.ok().eTag(EntryBody.tag(entry)).body(body);
    }

    /** @param agency whose entry; the key's own if it is not named */
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable("register") String name,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        Register<?, ?> register = registers.named(name);
        if (register == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        return switch (register.isKeptBy(Keeper.OPERATOR) ? new Whose.Of("") : whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> get(register, owner, EntryId.normal(id), locale);
        };
    }

    private static ResponseEntity<?> get(Register<?, ?> register, String agency, String id, Locale locale) {
        SpecificRecord entry = register.find(agency, id);
        return entry == null ? Problem.answer(ErrorCode.NOT_FOUND, locale) : answer(entry, null);
    }

    /** All entries of an agency; of the agencies all that there are. */
    @GetMapping
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable("register") String name,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        Register<?, ?> register = registers.named(name);
        if (register == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        return switch (register.isKeptBy(Keeper.OPERATOR) ? new Whose.Of("") : whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> ResponseEntity.ok(Map.of("items", items(register, owner)));
        };
    }

    private static List<Map<String, Object>> items(Register<?, ?> register, String agency) {
        return register.entries().under(register.key(agency, "")).stream()
                .map(EntryBody::of)
                .toList();
    }

    /** Whose entries are asked for. */
    private sealed interface Whose {
        record Of(String agency) implements Whose {}

        record Nobody(Finding finding) implements Whose {}
    }

    private Whose whose(Caller caller, @Nullable String agency) {
        String owner = agency == null ? Admissions.own(caller) : agency;
        if (owner == null) {
            return new Whose.Nobody(Finding.of(ErrorCode.PARAMETER, "agency", "<credit code>"));
        }
        Finding refusal = admissions.refusal(caller, owner);
        return refusal == null ? new Whose.Of(owner) : new Whose.Nobody(refusal);
    }
}
