package org.gongshi.local.deadletters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Letters for a person at a terminal: where from, what kind, which versions; nothing of a record's content. */
final class LetterText {
    static final String COLUMNS = "%-8s  %-25s  %-11s  %-8s  %-28s  %-34s  %s";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LetterText() {}

    static String heading() {
        return COLUMNS.formatted("number", "recorded", "code", "state", "came from", "record", "agency");
    }

    static String line(Letter letter) {
        return COLUMNS.formatted(
                letter.number(),
                time(letter.content().getRecordedAt()),
                letter.content().getCode(),
                letter.isOpen() ? "open" : "replayed",
                Place.about(letter.content()),
                letter.record(),
                letter.agency().orElse("no agency's key"));
    }

    static String detail(Letter letter) {
        var replayedAt = letter.replayedAt();
        return """
                letter       %s
                code         %s
                came from    %s
                recorded     %s
                record       %s
                agency       %s
                failure      %s
                application  %s
                state        %s
                to do        %s""".formatted(
                        letter.number(),
                        letter.content().getCode(),
                        Place.about(letter.content()),
                        time(letter.content().getRecordedAt()),
                        letter.record(),
                        letter.agency().orElse("the key is no agency's code"),
                        letter.content().getFailure(),
                        letter.content().getApplication(),
                        replayedAt == null ? "open" : "replayed " + time(replayedAt),
                        advice(letter));
    }

    private static String advice(Letter letter) {
        if (!letter.isOpen()) {
            return "nothing; if it died again, a younger letter says so";
        }
        String replay = "./gongshi dead-letters replay " + letter.number();
        return switch (letter.content().getCode()) {
            case "UNDECODABLE" ->
                "nobody could read it. If its schema was missing or the software too old, mend that, then: " + replay
                        + ". If it never was a record of the exchange: nothing, it has no effect";
            case "BROKEN" ->
                "a bug broke the fold of its case, which takes nothing more. The log of stream-processors has the"
                        + " failure; install a release that mends it, then: " + replay;
            case "WAITING" ->
                "its case was broken before; it goes back with the letter that broke it, or by: " + replay;
            default -> "this release doesn't know the code; use the one that wrote the letter";
        };
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(CHINA));
    }
}
