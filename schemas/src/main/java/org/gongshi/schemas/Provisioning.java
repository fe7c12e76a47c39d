package org.gongshi.schemas;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;
import tools.jackson.databind.json.JsonMapper;

/** What a deployment does once before its applications start: topics and schemas. Both may be done again at any time. */
public final class Provisioning {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Provisioning() {}

    /** Creates the topics of {@link Topics#ALL} that are missing. */
    public static void topics(Admin admin, short replicationFactor) throws InterruptedException {
        create(admin, Topics.ALL, Generation.FIRST, replicationFactor);
    }

    /**
     * Creates the topics that a later generation of the processors writes.
     *
     * @return false if one of them was there before: somebody else has this generation
     */
    public static boolean topics(Admin admin, Generation generation, short replicationFactor)
            throws InterruptedException {
        return create(admin, Topics.FOLDED, generation, replicationFactor);
    }

    /** True if all of them are new. */
    private static boolean create(Admin admin, List<Topic<?>> topics, Generation generation, short replicationFactor)
            throws InterruptedException {
        var wanted = topics.stream()
                .map(topic -> topic.toCreate(generation, replicationFactor))
                .toList();
        boolean allNew = true;
        for (var created : admin.createTopics(wanted).values().entrySet()) {
            try {
                created.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("topic " + created.getKey() + " cannot be created", failure);
                }
                allNew = false;
            } catch (TimeoutException failure) {
                throw new IllegalStateException("Kafka did not create topic " + created.getKey() + " in time", failure);
            }
        }
        return allNew;
    }

    /**
     * Registers the schemas of {@link Topics#RECORDS}, each subject held to FULL_TRANSITIVE compatibility. One after the
     * other: a registry on H2 may lock itself up for a minute when several subjects are new at once.
     */
    public static void schemas(URI registry) {
        try (var http = HttpClient.newHttpClient()) {
            Topics.RECORDS.stream()
                    .map(SpecificData.get()::getSchema)
                    .forEach(schema -> register(http, registry, schema).join());
        }
    }

    private static CompletableFuture<Void> register(HttpClient http, URI registry, Schema schema) {
        var subject = schema.getFullName();
        return send(http, "POST", registry + "/subjects/" + subject + "/versions", Map.of("schema", schema.toString()))
                .thenCompose(done ->
                        send(http, "PUT", registry + "/config/" + subject, Map.of("compatibility", "FULL_TRANSITIVE")));
    }

    private static CompletableFuture<Void> send(HttpClient http, String method, String url, Map<String, String> body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenAccept(answer -> {
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s: %d %s".formatted(method, url, answer.statusCode(), answer.body()));
            }
        });
    }
}
