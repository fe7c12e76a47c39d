package org.gongshi.ingest.desk;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.gongshi.ingest.batch.Batches;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.tables.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file (批量报送) handed over in a browser. */
@Controller
final class UploadController {
    private static final String STANDARD = "decisions";

    private final Batches batches;
    private final DeskWording wording;

    UploadController(Batches batches, DeskWording wording) {
        this.batches = batches;
        this.wording = wording;
    }

    @GetMapping("/desk/upload")
    ModelAndView ask(@RequestParam(defaultValue = STANDARD) String type, Locale locale) {
        return page(type, null, HttpStatus.OK, locale);
    }

    @PostMapping("/desk/upload")
    ModelAndView upload(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @RequestParam(defaultValue = STANDARD) String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(type, Finding.of(ErrorCode.EMPTY), HttpStatus.BAD_REQUEST, locale);
        }
        try (var body = file.getInputStream()) {
            return switch (batches.receive(clerk.key(), type, format(file), dryRun, body)) {
                case Batches.Kept(String id) -> Pages.see("/desk/batches/" + id);
                case Batches.Refused(Finding finding) ->
                    page(type, finding, HttpStatus.valueOf(finding.code().status()), locale);
            };
        }
    }

    private static @Nullable TableFormat format(MultipartFile file) {
        TableFormat named = TableFormat.ofName(file.getOriginalFilename());
        return named == null ? TableFormat.ofType(file.getContentType()) : named;
    }

    private ModelAndView page(String type, @Nullable Finding finding, HttpStatus status, Locale locale) {
        String message = finding == null ? "" : wording.message(locale, finding);
        String fix = finding == null ? "" : wording.fix(locale, finding);
        var types = Batches.types().stream()
                .map(each -> new Choice(each, wording.rows(locale, each), each.equals(type)))
                .toList();
        var model = Map.of("types", types, "message", message, "fix", fix);
        return new ModelAndView("desk/upload", model, status);
    }
}
