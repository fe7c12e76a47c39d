package org.gongshi.local.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.gongshi.local.replay.BothSides.Letters;
import org.gongshi.schemas.Generation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What a replay found: counts and examples at the terminal, and all of it in a file, written as it is found. */
final class Report implements Consumer<Change>, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Tally tally = new Tally();
    private final @Nullable JsonGenerator file;

    /** @param json null if no file is wanted */
    Report(@Nullable Path json, Generation generation) {
        file = json == null ? null : JSON.createGenerator(json, JsonEncoding.UTF8);
        if (file != null) {
            file.writeStartObject();
            file.writeNumberProperty("generation", generation.number());
            file.writeArrayPropertyStart("changes");
        }
    }

    @Override
    public void accept(Change change) {
        tally.add(change);
        if (file != null) {
            file.writePOJO(change);
        }
    }

    /** @param moved how many keys were left out */
    void conclude(long moved, Letters letters) {
        if (file != null) {
            file.writeEndArray();
            file.writePOJOProperty("counts", tally.counts());
            file.writePOJOProperty("verdicts", tally.verdicts());
            file.writeNumberProperty("moved", moved);
            file.writePOJOProperty("deadLetters", letters);
            file.writeEndObject();
        }
        print(System.out, moved, letters);
    }

    private void print(PrintStream out, long moved, Letters letters) {
        tally.counts().forEach((kind, count) -> out.printf("%8d  %s%n", count, kind.words()));
        tally.verdicts().forEach((turn, count) -> out.printf("%8d  verdicts: %s%n", count, turn));
        tally.examples().forEach(change -> out.println("  " + line(change)));
        if (letters.then() != letters.now()) {
            out.printf("dead letters: %d, now %d%n", letters.then(), letters.now());
        }
        if (moved > 0) {
            out.printf("%d decisions, receipts and cards changed while this was looked at; they are left out%n", moved);
        }
        if (tally.isEmpty()) {
            out.println("nothing would change");
        }
    }

    private static String line(Change change) {
        return "%-12s  %s  %s  %s → %s  %s"
                .formatted(
                        change.kind(),
                        change.decisionId(),
                        Objects.requireNonNullElse(
                                change.documentNumber() == null ? change.receiptId() : change.documentNumber(), ""),
                        change.now(),
                        change.then(),
                        String.join(", ", change.fields()))
                .strip();
    }

    boolean isEmpty() {
        return tally.isEmpty();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
