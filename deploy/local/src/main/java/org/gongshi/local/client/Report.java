package org.gongshi.local.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The gateway's answers as lines for people. */
final class Report {
    private Report() {}

    /** Only a decision has an id of its own, and not every submission has a deadline. */
    static String receipt(JsonNode receipt) {
        List<String> parts = new ArrayList<>();
        parts.add(text(receipt, "status"));
        parts.add("receipt " + text(receipt, "receiptId"));
        if (receipt.hasNonNull("decisionId")) {
            parts.add("decision " + text(receipt, "decisionId"));
        }
        if (receipt.path("deadline").hasNonNull("dueOn")) {
            parts.add("publish by " + text(receipt.path("deadline"), "dueOn"));
        }
        return String.join(", ", parts);
    }

    /** What a genuine receipt proves. */
    static String statement(JsonNode receipt) {
        String due = receipt.path("deadline").hasNonNull("dueOn")
                ? ", due on %s by %s"
                        .formatted(text(receipt.path("deadline"), "dueOn"), text(receipt.path("deadline"), "rule"))
                : "";
        return "  %s %s of %s, received %s%s"
                .formatted(
                        text(receipt, "type"),
                        text(receipt, "receiptId"),
                        text(receipt, "agency"),
                        text(receipt, "receivedAt"),
                        due);
    }

    static String batch(JsonNode batch) {
        JsonNode counts = batch.path("counts");
        return "batch %s: %d received, %d accepted, %d rejected, %d duplicates"
                .formatted(
                        text(batch, "batchId"),
                        counts.path("received").asLong(0),
                        counts.path("accepted").asLong(0),
                        counts.path("rejected").asLong(0),
                        counts.path("duplicate").asLong(0));
    }

    /** One line for each error, its remedy below it. */
    static void errors(JsonNode answer) {
        for (JsonNode error : answer.path("errors")) {
            System.out.println("  " + line(error));
            if (error.hasNonNull("fix")) {
                System.out.println("    → " + text(error, "fix"));
            }
        }
        if (answer.hasNonNull("errorsUrl") && !answer.path("errors").isEmpty()) {
            System.out.println("  every one of them: " + text(answer, "errorsUrl"));
        }
    }

    static String line(JsonNode error) {
        List<String> parts = new ArrayList<>();
        if (error.hasNonNull("row")) {
            parts.add("row " + text(error, "row"));
        }
        parts.add(text(error, "pointer"));
        parts.add(text(error, "code"));
        if (error.hasNonNull("value")) {
            parts.add("“" + text(error, "value") + "”");
        }
        parts.add(text(error, "message"));
        return String.join("  ", parts);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "-" : value.asString(value.toString());
    }
}
