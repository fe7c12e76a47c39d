package org.gongshi.ingest.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as a submission.
 *
 * @param number from 1; header and blank rows are not counted
 * @param found what reading its cells already found; errors and warnings
 */
public record Row(long number, Content content, List<Finding> found, Columns columns) {
    /** What there is of it. */
    public sealed interface Content {}

    /** Bytes that should be a JSON object. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares rows.
    public record Text(byte[] json) implements Content {}

    /** A submission read out of cells. */
    public record Tree(ObjectNode node) implements Content {}

    /** Nothing that can be checked. */
    public record Unread(List<Finding> findings) implements Content {}

    /** As the checks take it. */
    public JsonText.Read read() {
        return switch (content) {
            case Text(byte[] json) -> JsonText.read(json);
            case Tree(ObjectNode node) -> new JsonText.Tree(node);
            case Unread(List<Finding> findings) -> new JsonText.Unreadable(findings);
        };
    }

    /** Canonical submission text, the very line of NDJSON it could be; empty if there is none. */
    public byte[] json() {
        return switch (content) {
            case Text(byte[] json) -> json;
            case Tree(ObjectNode node) -> node.toString().getBytes(StandardCharsets.UTF_8);
            case Unread _ -> new byte[0];
        };
    }

    /** Everything wrong with the row: what reading found, and of what the checks found what does not follow from it. */
    public List<Finding> all(List<Finding> checked) {
        var own = checked.stream().filter(finding -> found.stream().noneMatch(cause -> explains(cause, finding)));
        return columns.withColumns(Stream.concat(found.stream(), own).toList());
    }

    private static boolean explains(Finding cause, Finding finding) {
        return cause.isError()
                && !cause.pointer().isEmpty()
                && (finding.pointer().equals(cause.pointer())
                        || finding.pointer().startsWith(cause.pointer() + "/"));
    }

    /** Whether reading it already found an error. */
    public boolean isRefused() {
        return found.stream().anyMatch(Finding::isError);
    }
}
