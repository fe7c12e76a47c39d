package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the index and puts it in front of the readers. Any number of instances may do so at once. */
@Component
public final class IndexLifecycle {
    private static final String EXISTS_ALREADY = "resource_already_exists_exception";

    private final ElasticsearchClient client;
    private final IndexSettings settings;
    private final String name;

    IndexLifecycle(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
        this.name = IndexDefinition.name(settings.generation());
    }

    /**
     * Creates the index if it is missing. If readers have none at all, they get it at once, filling as it is.
     *
     * @return an id that no other index has or had, not even one of the same name
     * @throws IndexUnavailableException if the engine doesn't answer
     */
    public String prepare() {
        if (!Calls.make(() -> client.indices().exists(exists -> exists.index(name)))
                .value()) {
            create();
        }
        if (readersIndexes().isEmpty()) {
            publish();
        }
        var state = Calls.make(() -> client.indices().getSettings(get -> get.index(name)))
                .get(name);
        var index =
                Objects.requireNonNull(Objects.requireNonNull(state).settings()).index();
        return name + "-" + Objects.requireNonNull(index).uuid();
    }

    /** Readers see this index from now on and no other. */
    public void publish() {
        if (readersIndexes().equals(List.of(name))) {
            return;
        }
        var actions = Stream.concat(
                        readersIndexes().stream()
                                .filter(old -> !old.equals(name))
                                .map(this::withdraw),
                        Stream.of(Action.of(action -> action.add(
                                add -> add.index(name).alias(settings.alias()).isWriteIndex(false)))))
                .toList();
        Calls.make(() -> client.indices().updateAliases(update -> update.actions(actions)));
    }

    private Action withdraw(String old) {
        return Action.of(action -> action.remove(
                remove -> remove.index(old).alias(settings.alias()).mustExist(false)));
    }

    private List<String> readersIndexes() {
        boolean any = Calls.make(() -> client.indices().existsAlias(exists -> exists.name(settings.alias())))
                .value();
        return any
                ? Calls.make(() -> client.indices().getAlias(get -> get.name(settings.alias())))
                        .result()
                        .keySet()
                        .stream()
                        .sorted()
                        .toList()
                : List.of();
    }

    private void create() {
        var request = CreateIndexRequest.of(create ->
                create.withJson(new StringReader(IndexDefinition.json())).index(name));
        var sized = request.rebuild()
                .settings(Objects.requireNonNull(request.settings())
                        .rebuild()
                        .numberOfShards(String.valueOf(settings.shards()))
                        .numberOfReplicas(String.valueOf(settings.replicas()))
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
}
