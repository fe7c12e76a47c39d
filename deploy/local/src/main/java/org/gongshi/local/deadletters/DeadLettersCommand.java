package org.gongshi.local.deadletters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.topics.Positions;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongshi dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Records that could not be read or broke the fold: never their content.",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand {
    private static final int FAILED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Command(description = "Lists letters, oldest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin InstanceOptions instance,
            @Option(names = "--all", description = "also those that were put back") boolean all)
            throws InterruptedException {
        try (DeadLetterLog log = new DeadLetterLog(instance.runningServers())) {
            Letters letters = log.read();
            List<Letter> shown = all ? letters.all() : letters.open();
            if (!shown.isEmpty()) {
                System.out.println(LetterText.heading());
                shown.forEach(letter -> System.out.println(LetterText.line(letter)));
            }
            System.out.printf(
                    "%d dead letters, %d of them open%n",
                    letters.all().size(), letters.open().size());
            return 0;
        }
    }

    @Command(description = "Tells all there is to tell of letters, and what to do.", mixinStandardHelpOptions = true)
    int show(@Mixin InstanceOptions instance, @Parameters(arity = "1..*", paramLabel = "NUMBER") List<String> numbers)
            throws InterruptedException {
        try (DeadLetterLog log = new DeadLetterLog(instance.runningServers())) {
            Letters letters = log.read();
            requireKnown(letters, numbers);
            System.out.println(letters.named(numbers).stream()
                    .map(LetterText::detail)
                    .collect(Collectors.joining(System.lineSeparator().repeat(2))));
            return 0;
        }
    }

    @Command(
            description = {
                "Puts letters back at the end of the topic they came from, as they were, for the fold to read again.",
                "A letter of a broken case takes all such letters of its agency with it, in their order."
            },
            exitCodeListHeading = "Exit code:%n",
            exitCodeList = {"0:read again without harm", "1:something died again", "2:nothing was put back"},
            mixinStandardHelpOptions = true)
    int replay(
            @Mixin InstanceOptions instance,
            @Option(names = "--all", description = "all that are open") boolean all,
            @Parameters(arity = "0..*", paramLabel = "NUMBER") List<String> numbers)
            throws InterruptedException {
        ServerAddresses servers = instance.runningServers();
        try (DeadLetterLog log = new DeadLetterLog(servers);
                Postman postman = new Postman(log, servers.bootstrapServers())) {
            Letters letters = log.read();
            requireKnown(letters, numbers);
            List<Letter> chosen = all ? letters.open() : letters.goingBackWith(numbers);
            if (chosen.isEmpty()) {
                throw new StartFailure(
                        "there is no open letter to put back; ./gongshi dead-letters list --all shows all");
            }
            Set<Place> places = postman.putBack(chosen, Instant.now());
            chosen.forEach(letter -> System.out.println("put back " + letter.number()));
            return report(log, places);
        }
    }

    private static void requireKnown(Letters letters, List<String> numbers) {
        Set<String> unknown = letters.unknown(numbers);
        if (!unknown.isEmpty()) {
            throw new StartFailure("there is no letter " + String.join(", ", unknown));
        }
    }

    private static int report(DeadLetterLog log, Set<Place> places) throws InterruptedException {
        if (!areRead(log.positions(), places)) {
            System.out.println(
                    "the processors have not read them yet; ./gongshi dead-letters list shows whether any dies again");
            return 0;
        }
        List<Letter> again = log.read().about(places);
        again.forEach(letter ->
                System.out.printf("died again, %s: %s%n", letter.content().getCode(), letter.number()));
        return again.isEmpty() ? 0 : FAILED;
    }

    private static boolean areRead(Positions positions, Set<Place> places) throws InterruptedException {
        var targets =
                places.stream().collect(Collectors.toMap(Place::partition, place -> place.offset() + 1, Math::max));
        Instant patience = Instant.now().plus(PATIENCE);
        while (Positions.missing(folded(positions), targets) > 0) {
            if (Instant.now().isAfter(patience)) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static Map<TopicPartition, Long> folded(Positions positions) throws InterruptedException {
        return positions.read(Generation.FIRST.applicationId(), Topics.CASE_EVENTS.name());
    }
}
