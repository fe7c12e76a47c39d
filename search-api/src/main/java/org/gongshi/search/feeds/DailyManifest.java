package org.gongshi.search.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies in a receiver's folder of a day (每日文件清单): a day begins where the one before ended, so nothing is missing
 * between them and nothing is there twice.
 *
 * @param from position behind which the day begins
 * @param to position up to which it goes
 */
record DailyManifest(String receiver, LocalDate date, String from, String to, Instant builtAt, List<File> files) {
    static final String NAME = "manifest.json";

    /**
     * One file.
     *
     * @param rows published and withdrawn, without the header
     * @param sha256 of the file, hex
     */
    record File(
            String name,
            String table,
            String format,
            String charset,
            int rows,
            int published,
            int withdrawn,
            long bytes,
            String sha256) {}
}
