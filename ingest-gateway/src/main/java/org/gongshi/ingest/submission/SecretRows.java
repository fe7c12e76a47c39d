package org.gongshi.ingest.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.JsonText;
import tools.jackson.databind.node.ObjectNode;

/** Whether a row says more of a state secret than it may: such a row must not even reach the disk. */
public final class SecretRows {
    private static final Pattern WORD = Pattern.compile("(?i)state[_ -]*secret|国家秘密");
    /** An escape may hide any of it. */
    private static final String ESCAPE = "\\u";

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private SecretRows() {}

    /** Whether a row has to be read before anyone knows; of most rows a look is enough. */
    public static boolean mayTell(byte[] row) {
        String text = new String(row, StandardCharsets.UTF_8);
        return text.contains(ESCAPE) || WORD.matcher(text).find();
    }

    /** Whether it is about a state secret, whatever else it says. */
    public static boolean isSecret(byte[] row) {
        return JsonText.read(row) instanceof JsonText.Tree(ObjectNode tree) && SecretReader.isSecret(tree);
    }

    public static boolean tellsTooMuch(byte[] row) {
        String text = new String(row, StandardCharsets.UTF_8);
        boolean named = WORD.matcher(text).find();
        if (!named && !text.contains(ESCAPE)) {
            return false;
        }
        return switch (JsonText.read(row)) {
            // Nobody can tell what it says; only the word itself is reason enough then.
            case JsonText.Unreadable unreadable ->
                named || WORD.matcher(unescaped(text)).find();
            case JsonText.Tree(ObjectNode tree) ->
                tellsTooMuch(tree) || (tree.path("body") instanceof ObjectNode body && tellsTooMuch(body));
        };
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    private static boolean tellsTooMuch(ObjectNode body) {
        return SecretReader.isSecret(body)
                && SecretReader.read(body, LocalDate.MAX) instanceof Reading.Unsound<Decision>(var findings)
                && findings.stream().anyMatch(finding -> finding.code() == ErrorCode.SECRET_CONTENT);
    }
}
