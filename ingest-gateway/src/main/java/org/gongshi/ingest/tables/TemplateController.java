package org.gongshi.ingest.tables;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tables to fill in (双公示报送模板). For everyone. */
@RestController
class TemplateController {
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    @GetMapping("/v1/templates/{name:penalties|permits}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TableFormat.XLSX.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .body(written.computeIfAbsent(name, Template::of));
    }
}
