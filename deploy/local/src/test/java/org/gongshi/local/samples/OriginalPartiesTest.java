package org.gongshi.local.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The violations are real, the parties are not. {@code original-parties.sha256} holds hashes of the original parties'
 * full names and of the words that tell them apart, so that the test doesn't repeat what it forbids.
 */
final class OriginalPartiesTest {
    /** Longest original name; characters. */
    private static final int LONGEST = 30;

    private final Set<String> forbidden = forbidden();

    @Test
    void noOriginalNameIsInWhatTheGeneratorIsMadeOf() {
        Stream<String> texts = Stream.of(
                        "market-penalties.csv", "other-penalties.csv", "other-acts.csv", "agencies.csv")
                .flatMap(table -> SampleTable.read(table).stream())
                .flatMap(row -> row.values().stream());
        assertThat(texts.distinct().flatMap(this::originalsIn)).isEmpty();
    }

    @Test
    void noOriginalNameCanBePutTogether() {
        Stream<String> words = SampleParties.HEADS
                .codePoints()
                .boxed()
                .flatMap(head -> SampleParties.TAILS
                        .codePoints()
                        .mapToObj(tail -> Character.toString(head) + Character.toString(tail)));
        assertThat(words.flatMap(this::originalsIn)).isEmpty();
    }

    @Test
    void noOriginalNameIsInADecision() {
        Stream<String> texts = SampleHistory.entries(LocalDate.of(2026, 11, 21), 1).stream()
                .flatMap(entry ->
                        Stream.of("title", "facts", "outcome", "subject").map(entry.body()::get))
                .map(String::valueOf);
        assertThat(texts.distinct().flatMap(this::originalsIn)).isEmpty();
    }

    /** The list holds the hash of one harmless word, so that a broken search doesn't pass for a clean text. */
    @Test
    void theSearchFindsWhatIsOnTheList() {
        assertThat(forbidden).hasSizeGreaterThan(100);
        assertThat(originalsIn("杭州试金石餐饮有限公司")).containsExactly("试金石");
    }

    private Stream<String> originalsIn(String text) {
        return Stream.iterate(0, from -> from < text.length(), from -> from + 1)
                .flatMap(from -> Stream.iterate(
                                from + 2, to -> to <= Math.min(text.length(), from + LONGEST), to -> to + 1)
                        .map(to -> text.substring(from, to)))
                .filter(part -> forbidden.contains(hash(part)));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> forbidden() {
        try (InputStream file = OriginalPartiesTest.class.getResourceAsStream("/samples/original-parties.sha256")) {
            return new HashSet<>(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
