package org.gongshi.search.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.OfficialTable;

/** A day's rows of one table, in every form that receivers ask for. */
record DailyTable(OfficialTable table, List<FeedLine> rows) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Writes rows into a stream. */
    @FunctionalInterface
    private interface Writing {
        FeedWriter on(OutputStream out) throws IOException;
    }

    List<DailyManifest.File> writeTo(Path folder) throws IOException {
        return List.of(
                file(folder, name() + ".csv", "CSV", UTF_8, out -> FeedWriter.csv(out, table, UTF_8)),
                file(folder, name() + ".gb18030.csv", "CSV", GB18030, out -> FeedWriter.csv(out, table, GB18030)),
                file(folder, name() + ".xlsx", "XLSX", UTF_8, out -> new XlsxWriter(out, table)));
    }

    private String name() {
        return table.name().toLowerCase(Locale.ROOT);
    }

    private DailyManifest.File file(Path folder, String file, String format, Charset charset, Writing writing)
            throws IOException {
        var path = folder.resolve(file);
        var digest = sha256();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
            var writer = writing.on(out);
            for (var row : rows) {
                writer.write(row);
            }
            writer.end();
        }
        int withdrawn = (int) rows.stream().filter(FeedLine::isWithdrawal).count();
        return new DailyManifest.File(
                file,
                name(),
                format,
                charset.name(),
                rows.size(),
                rows.size() - withdrawn,
                withdrawn,
                Files.size(path),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
