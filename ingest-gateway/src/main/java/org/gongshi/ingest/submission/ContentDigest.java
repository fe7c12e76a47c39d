package org.gongshi.ingest.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.secrecy.DeploymentSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The digest of content under the salt of its receipt (内容摘要), as a program of its own: so whoever holds both can compare
 * them without a gateway.
 */
public final class ContentDigest {
    private static final int UNREADABLE = 1;

    private ContentDigest() {}

    /** Either the digest, or what keeps the content from being read. */
    sealed interface Outcome {}

    record Digest(String hex) implements Outcome {}

    record Unread(List<Finding> findings) implements Outcome {}

    /** @param arguments file of a receipt, file of the content */
    public static void main(String[] arguments) throws IOException {
        JsonNode receipt = new JsonMapper().readTree(Path.of(arguments[0]));
        switch (of(receipt, Files.readAllBytes(Path.of(arguments[1])))) {
            case Digest(String hex) -> System.out.println(hex);
            case Unread(List<Finding> findings) -> {
                System.out.println(findings.stream()
                        .map(finding -> finding.pointer() + " " + finding.code())
                        .collect(Collectors.joining(", ")));
                System.exit(UNREADABLE);
            }
        }
    }

    /** @param receipt which tells type, salt and the day of receipt, since what was sound then may not be today */
    static Outcome of(JsonNode receipt, byte[] content) {
        LocalDate day = CivilDay.of(Instant.parse(receipt.path("receivedAt").stringValue()));
        var type = SubmissionType.valueOf(receipt.path("type").stringValue());
        return switch (JsonText.read(content)) {
            case JsonText.Unreadable(List<Finding> findings) -> new Unread(findings);
            case JsonText.Tree(ObjectNode tree) ->
                switch (Submissions.reading(type, tree, day)) {
                    case Reading.Unsound<? extends Submission>(List<Finding> findings) -> new Unread(findings);
                    case Reading.Sound<? extends Submission>(Submission submission, var _) ->
                        new Digest(DeploymentSecret.contentDigest(
                                receipt.path("salt").stringValue(), submission.canonical()));
                };
        };
    }
}
