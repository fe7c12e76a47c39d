package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongshi.journeys.Exits.Exit;

/** The files of a receiver's day, in every form. */
record DailyFiles(Deployment gongshi, String receiver, String day) {
    List<Exit> exits() throws Exception {
        var exits = new ArrayList<Exit>();
        for (var name : List.of("penalties.csv", "penalties.gb18030.csv", "penalties.xlsx", "permits.xlsx")) {
            exits.add(new Exit("daily file " + name, text(name)));
        }
        return exits;
    }

    private String text(String name) throws Exception {
        var bytes = fetched(name);
        return name.endsWith(".xlsx")
                ? unpacked(bytes)
                : new String(bytes, name.contains("gb18030") ? Charset.forName("GB18030") : UTF_8);
    }

    private byte[] fetched(String name) throws IOException, InterruptedException {
        var path = "/api/v1/feeds/%s/files/%s/%s".formatted(receiver, day, name);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(gongshi.search(path))
                            .header("Authorization", "Bearer " + gongshi.receiverKey(receiver))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    /** All parts of a workbook, its properties too; their sizes stand in its directory only, which no stream can read. */
    private static String unpacked(byte[] workbook) throws Exception {
        var file = Files.createTempFile("daily", ".xlsx");
        Files.write(file, workbook);
        var text = new StringBuilder();
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                // Its characters stand there as numbers.
                var read = DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(parts.getInputStream(part));
                text.append(read.getDocumentElement().getTextContent()).append('\n');
            }
        }
        Files.delete(file);
        return text.toString();
    }
}
