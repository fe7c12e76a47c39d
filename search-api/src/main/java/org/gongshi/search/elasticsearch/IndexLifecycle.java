package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes indexes, puts them in front of the readers, removes them. Any number of instances may do so at once. */
@Component
public final class IndexLifecycle {
    private static final String EXISTS_ALREADY = "resource_already_exists_exception";

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    IndexLifecycle(@Qualifier(Connection.FILLING) ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * The indexes of this kind that are of our definition and generation, the newest last.
     *
     * @throws IndexUnavailableException if the engine doesn't answer
     */
    public List<PhysicalIndex> existing(IndexKind kind) {
        return family(kind).stream()
                .filter(index -> index.name().startsWith(kind.prefix(settings.generation())))
                .sorted(Comparator.comparingInt(PhysicalIndex::number))
                .toList();
    }

    /** Those that a release with another definition made. */
    public List<PhysicalIndex> ofOtherDefinitions(IndexKind kind) {
        return family(kind).stream()
                .filter(index -> !index.name().startsWith(kind.prefix(settings.generation())))
                .toList();
    }

    private List<PhysicalIndex> family(IndexKind kind) {
        String all = kind.family(settings.generation()) + "*";
        return Calls.make(() -> client.indices()
                        .getSettings(get -> get.index(all).allowNoIndices(true).ignoreUnavailable(true)))
                .result()
                .entrySet()
                .stream()
                .map(entry -> physical(kind, entry))
                .toList();
    }

    private static PhysicalIndex physical(IndexKind kind, Map.Entry<String, IndexState> index) {
        var state = Objects.requireNonNull(
                Objects.requireNonNull(index.getValue().settings()).index());
        return new PhysicalIndex(
                kind,
                index.getKey(),
                Integer.parseInt(index.getKey().substring(index.getKey().lastIndexOf('-') + 1)),
                Objects.requireNonNull(state.uuid()));
    }

    /** An empty one of this number, unless another instance made it first. Nobody reads it yet. */
    public void create(IndexKind kind, int number) {
        String name = kind.prefix(settings.generation()) + number;
        var definition = CreateIndexRequest.of(
                create -> create.withJson(new StringReader(kind.definition())).index(name));
        var sized = definition
                .rebuild()
                .aliases(PhysicalIndex.writers(name), alias -> alias)
                .settings(Objects.requireNonNull(definition.settings())
                        .rebuild()
                        .numberOfShards(String.valueOf(settings.shards()))
                        .numberOfReplicas(String.valueOf(settings.replicas()))
                        // Only a repair deletes, and wants the version forgotten.
                        .gcDeletes(time -> time.time("1s"))
                        .build())
                .build();
        try {
            Calls.make(() -> client.indices().create(sized));
        } catch (ElasticsearchException e) {
            if (!EXISTS_ALREADY.equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** Names of the indexes that readers ask: one, while none is being handed over; empty before the first start. */
    public List<String> read(IndexKind kind) {
        String alias = settings.alias(kind);
        boolean any = Calls.make(() -> client.indices().existsAlias(exists -> exists.name(alias)))
                .value();
        return any
                ? Calls.make(() -> client.indices().getAlias(get -> get.name(alias))).result().keySet().stream()
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Readers see this index from now on and no other, at one stroke. */
    public void publish(PhysicalIndex index) {
        String alias = settings.alias(index.kind());
        var old = read(index.kind());
        if (old.equals(List.of(index.name()))) {
            return;
        }
        var actions = Stream.concat(
                        old.stream()
                                .filter(name -> !name.equals(index.name()))
                                .map(name -> Action.of(action -> action.remove(remove ->
                                        remove.index(name).alias(alias).mustExist(false)))),
                        Stream.of(Action.of(action -> action.add(
                                add -> add.index(index.name()).alias(alias).isWriteIndex(false)))))
                .toList();
        Calls.make(() -> client.indices().updateAliases(update -> update.actions(actions)));
    }

    /** For good. Writes that are still under way to it are refused. */
    public void remove(PhysicalIndex index) {
        Calls.make(() ->
                client.indices().delete(delete -> delete.index(index.name()).ignoreUnavailable(true)));
    }
}
