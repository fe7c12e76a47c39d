package org.gongshi.ingest.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.batch.Journal.Entry;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Which row has which receipt: as many as are known yet, in the order in which they were confirmed. */
@RestController
class BatchReceiptsController {
    private final Spool spool;

    BatchReceiptsController(Spool spool) {
        this.spool = spool;
    }

    @GetMapping("/v1/batches/{id}/receipts.csv")
    @Nullable
    ResponseEntity<?> receipts(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        BatchFolder folder = spool.find(id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        if (folder == null || ticket == null || !maySee(caller, ticket)) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        response.setContentType("text/csv;charset=UTF-8");
        write(folder.journal(), new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        return null;
    }

    private static void write(Path journal, OutputStreamWriter writer) throws IOException {
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord("row", "agency", "receiptId");
        if (Files.exists(journal)) {
            try (var lines = Files.lines(journal)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    print(line, csv);
                }
            }
        }
        csv.flush();
    }

    /** Agency and receipt have a slash between them; what else stands there is no receipt, or half a line. */
    private static void print(String line, CSVPrinter csv) throws IOException {
        if (!line.matches("[0-9]+ [0-9A-Z]{18}/[a-z2-7]{16}")) {
            return;
        }
        Entry entry = Entry.parse(line);
        int slash = entry.fate().indexOf('/');
        csv.printRecord(
                entry.row(), entry.fate().substring(0, slash), entry.fate().substring(slash + 1));
    }

    private static boolean maySee(Caller caller, BatchTicket ticket) {
        return switch (caller) {
            case Caller.Administrator _ -> true;
            case Caller.AgencyKey key -> key.agency().equals(ticket.agency());
        };
    }
}
