package org.gongshi.schemas;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ids of a registry with Confluent's HTTP interface. Every answer is waited for at most two seconds and kept for
 * ever: an id never changes its schema. Never registers anything.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">the interface</a>
 */
public final class RegistryCatalogue implements SchemaCatalogue {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final URI registry;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();
    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** @param registry base address, up to and without {@code /subjects} */
    public RegistryCatalogue(URI registry) {
        this.registry = registry;
    }

    @Override
    public int idOf(Schema schema) {
        Integer known = ids.get(schema);
        return known != null ? known : lookUp(schema);
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        return known != null ? known : lookUp(id);
    }

    private int lookUp(Schema schema) {
        var body = json.writeValueAsString(Map.of("schema", schema.toString()));
        var answer = ask(request("/subjects/" + schema.getFullName()).POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new RegistryUnavailableException(
                    "the registry at %s lacks the schema of %s (status %d): register it before starting"
                            .formatted(registry, schema.getFullName(), answer.statusCode()));
        }
        int id = json.readTree(answer.body()).path("id").intValue();
        ids.put(schema, id);
        return id;
    }

    private Schema lookUp(int id) {
        var answer = ask(request("/schemas/ids/" + id).GET());
        if (answer.statusCode() == 404) {
            throw new UnknownSchemaException(id);
        }
        if (answer.statusCode() != 200) {
            throw new RegistryUnavailableException(
                    "the registry at %s answered %d for schema %d".formatted(registry, answer.statusCode(), id));
        }
        var text = json.readTree(answer.body()).path("schema").stringValue();
        var schema = new Schema.Parser().parse(text);
        schemas.put(id, schema);
        return schema;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry + path)).header("Content-Type", MEDIA_TYPE);
    }

    /** The client's own timeout ends with the headers; this one covers a body that never comes, too. */
    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.sendAsync(request.build(), BodyHandlers.ofString())
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            throw new RegistryUnavailableException(
                    "the registry at %s did not answer within %d s".formatted(registry, PATIENCE.toSeconds()), failure);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
