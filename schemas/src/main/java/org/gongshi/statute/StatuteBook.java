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

/** The deadlines that the law sets, as dated rules read from {@code statutes/*.yaml}. */
public final class StatuteBook {
    private static final String PUBLICATION = "/statutes/publication-deadlines.yaml";
    private static final String WITHDRAWAL = "/statutes/withdrawal-deadlines.yaml";

    private record Page(List<DeadlineRule> rules) {}

    private final List<DeadlineRule> publication;
    private final List<DeadlineRule> withdrawal;
    private final String version;
    private final WorkingCalendar calendar;

    private StatuteBook(
            List<DeadlineRule> publication, List<DeadlineRule> withdrawal, String version, WorkingCalendar calendar) {
        this.publication = publication;
        this.withdrawal = withdrawal;
        this.version = version;
        this.calendar = calendar;
    }

    /** The rules that come with this library, counted on the given calendar. */
    public static StatuteBook shipped(WorkingCalendar calendar) {
        return read(text(PUBLICATION), text(WITHDRAWAL), calendar);
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(StatuteBook.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StatuteBook read(String publication, String withdrawal, WorkingCalendar calendar) {
        return new StatuteBook(rules(publication), rules(withdrawal), digest(publication + withdrawal), calendar);
    }

    private static List<DeadlineRule> rules(String yaml) {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<DeadlineRule> rules = mapper.readValue(yaml, Page.class).rules();
        for (DeadlineRule rule : rules) {
            if (rules.stream().filter(rule::rivals).count() > 1) {
                throw new IllegalArgumentException("another rule covers the same decisions as " + rule.id());
            }
        }
        return rules;
    }

    /**
     * By when a decision must be public. Of the rules that cover it the most specific one holds.
     *
     * @param sector code of the agency's sector line, for example {@code market-regulation}
     * @param decidedOn date of the decision, which chooses the rule and is itself not counted
     */
    public Deadline publicationDeadline(DecisionKind kind, String sector, LocalDate decidedOn) {
        return deadline(publication, kind, sector, decidedOn);
    }

    /**
     * By when a decision must be taken back. A withdrawal doesn't say what kind of act it ends.
     *
     * @param withdrawnOn day on which the reason arose or was found, itself not counted
     */
    public Deadline withdrawalDeadline(String sector, LocalDate withdrawnOn) {
        return deadline(withdrawal, DecisionKind.UNKNOWN, sector, withdrawnOn);
    }

    private Deadline deadline(List<DeadlineRule> rules, DecisionKind kind, String sector, LocalDate from) {
        DeadlineRule rule = rules.stream()
                .filter(candidate -> candidate.covers(kind, sector, from))
                .max(Comparator.comparingInt(DeadlineRule::specificity))
                .orElseThrow(() -> new IllegalStateException("no rule covers " + kind + " of " + from));
        DueDate due =
                switch (rule.unit()) {
                    case WORKING_DAY -> calendar.plus(from, rule.days());
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
