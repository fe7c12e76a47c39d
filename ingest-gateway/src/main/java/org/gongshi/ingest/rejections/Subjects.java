package org.gongshi.ingest.rejections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.secrecy.DeploymentSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what a mended row is known again although something in it was wrong: number and party, or what else tells a row of its
 * type from others. Taken of the row as it came, since what is wrong was never read; as HMACs, since parties have names.
 */
final class Subjects {
    private static final List<List<String>> NONE = List.of();

    private Subjects() {}

    /** None if too little of it is there. */
    static List<String> of(String type, ObjectNode row, DeploymentSecret secret) {
        List<String> subjects = new ArrayList<>();
        for (List<String> pointers : tellingMembers(type)) {
            List<String> values = pointers.stream()
                    .map(pointer -> folded(pointer, row.at(pointer)))
                    .toList();
            if (values.stream().noneMatch(String::isEmpty)) {
                subjects.add(secret.subject(type + pointers, values));
            }
        }
        return subjects;
    }

    private static List<List<String>> tellingMembers(String type) {
        return switch (type) {
            case "decisions" ->
                List.of(List.of("/documentNumber", "/subject/creditCode"), List.of("/documentNumber", "/subject/name"));
            case "withdrawals" -> List.of(List.of("/documentNumber", "/reason"));
            case "reviews" -> List.of(List.of("/caseNumber", "/round"), List.of("/documentNumber", "/round"));
            case "records" -> List.of(List.of("/caseNumber", "/stage", "/occurredOn"));
            case "outcomes" -> List.of(List.of("/caseNumber", "/type"), List.of("/documentNumber", "/type"));
            case "contests" -> List.of(List.of("/case", "/verdict"));
            case "replies" -> List.of(List.of("/instrument"));
            case "manifests" -> List.of(List.of("/agency", "/date"));
            case "self-reviews" -> List.of(List.of("/agency", "/quarter"));
            default -> NONE;
        };
    }

    private static String folded(String pointer, JsonNode value) {
        String text = Normalizer.normalize(value.asString(""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return pointer.equals("/documentNumber")
                ? DocumentNumber.parse(text)
                        .value()
                        .map(DocumentNumber::normalised)
                        .orElse(text)
                : text;
    }
}
