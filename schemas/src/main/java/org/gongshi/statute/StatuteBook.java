package org.gongshi.statute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.DecisionKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The deadlines that the law sets, as dated rules read from {@code statutes/publication-deadlines.yaml}. */
public final class StatuteBook {
    private static final String RESOURCE = "/statutes/publication-deadlines.yaml";

    private record Page(List<DeadlineRule> rules) {}

    private final List<DeadlineRule> rules;
    private final String version;
    private final WorkingCalendar calendar;

    private StatuteBook(List<DeadlineRule> rules, String version, WorkingCalendar calendar) {
        this.rules = rules;
        this.version = version;
        this.calendar = calendar;
    }

    /** The rules that come with this library, counted on the given calendar. */
    public static StatuteBook shipped(WorkingCalendar calendar) {
        try (var stream = Objects.requireNonNull(StatuteBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StatuteBook read(String yaml, WorkingCalendar calendar) {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<DeadlineRule> rules = mapper.readValue(yaml, Page.class).rules();
        for (DeadlineRule rule : rules) {
            if (rules.stream().filter(rule::rivals).count() > 1) {
                throw new IllegalArgumentException("another rule covers the same decisions as " + rule.id());
            }
        }
        return new StatuteBook(rules, digest(yaml), calendar);
    }

    /**
     * By when a decision must be public. Of the rules that cover it the most specific one holds.
     *
     * @param sector code of the agency's sector line, for example {@code market-regulation}
     * @param decidedOn date of the decision, which chooses the rule and is itself not counted
     */
    public Deadline publicationDeadline(DecisionKind kind, String sector, LocalDate decidedOn) {
        DeadlineRule rule = rules.stream()
                .filter(candidate -> candidate.covers(kind, sector, decidedOn))
                .max(Comparator.comparingInt(DeadlineRule::specificity))
                .orElseThrow(() -> new IllegalStateException("no rule covers " + kind + " of " + decidedOn));
        DueDate due =
                switch (rule.unit()) {
                    case WORKING_DAY -> calendar.plus(decidedOn, rule.days());
                };
        return new Deadline(due.date(), rule.days(), rule.unit(), rule.id(), rule.quotedSource(), due.provisional());
    }

    /** Short name of exactly this set of rules: the first 12 hexadecimal digits of the SHA-256 of its text. */
    public String version() {
        return version;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
