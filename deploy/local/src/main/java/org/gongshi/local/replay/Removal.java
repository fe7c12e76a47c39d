package org.gongshi.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.topics.Positions;
import org.gongshi.schemas.Generation;

/** Takes away what a generation left: its consumer group, its topics, its folder. The first is the product itself. */
final class Removal {
    private final Admin admin;

    Removal(Admin admin) {
        this.admin = admin;
    }

    void of(Generation generation, Path folder) throws InterruptedException {
        if (generation.equals(Generation.FIRST)) {
            throw new StartFailure("generation 1 is what everybody reads; it is not removed");
        }
        forgetPositions(generation.applicationId());
        List<String> topics = new Generations(admin).topicsOf(generation);
        Positions.get(admin.deleteTopics(topics).all());
        delete(folder);
    }

    /** First of all: a later run of the same number would go on from them and skip the log. */
    private void forgetPositions(String group) throws InterruptedException {
        try {
            if (hasMembers(group)) {
                // One with a name stays for its session's time after it has gone.
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof GroupIdNotFoundException)) {
                throw new StartFailure(
                        "the positions of %s can't be removed: %s".formatted(group, failure.getCause()), failure);
            }
        }
    }

    private boolean hasMembers(String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .anyMatch(described -> !described.members().isEmpty());
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
