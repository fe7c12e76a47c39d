package org.gongshi.local.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.gongshi.local.topics.Positions;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Provisioning;
import org.gongshi.schemas.Topics;

/** Which generations there are, as the names of topics and consumer groups tell. */
final class Generations {
    private static final Pattern TOPIC = Pattern.compile(".*\\.g(\\d{1,9})");
    private static final Pattern APPLICATION = Pattern.compile("gongshi-fold-g(\\d{1,9})(-.*)?");

    private final Admin admin;

    Generations(Admin admin) {
        this.admin = admin;
    }

    /** The next that nobody has, its topics made: they are what keeps another replay from taking the same. */
    Generation claim() throws InterruptedException {
        while (true) {
            Generation next = next(names());
            if (Provisioning.topics(admin, next, (short) -1)) {
                return next;
            }
        }
    }

    static Generation next(Set<String> names) {
        int last = names.stream().mapToInt(Generations::number).max().orElse(1);
        return new Generation(Math.max(1, last) + 1);
    }

    /** Of the generation that a topic or group belongs to; 1 if the name tells of none. */
    static int number(String name) {
        return Stream.of(TOPIC, APPLICATION)
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(1);
    }

    private Set<String> names() throws InterruptedException {
        Set<String> names = new HashSet<>(Positions.get(admin.listTopics().names()));
        Positions.get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .forEach(names::add);
        return names;
    }

    /** Those that it writes, and those in which Kafka Streams keeps its state. */
    List<String> topicsOf(Generation generation) throws InterruptedException {
        Set<String> written = new HashSet<>();
        Topics.FOLDED.forEach(topic -> written.add(generation.topic(topic)));
        return Positions.get(admin.listTopics().names()).stream()
                .filter(name -> written.contains(name) || name.startsWith(generation.applicationId() + "-"))
                .toList();
    }
}
