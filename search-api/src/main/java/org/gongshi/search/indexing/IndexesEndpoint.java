package org.gongshi.search.indexing;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** Operators look at the indexes and have one rebuilt: {@code POST /actuator/indexes/decisions} on the management port. */
@Component
@Endpoint(id = "indexes")
class IndexesEndpoint {
    private final Indexers indexers;

    IndexesEndpoint(Indexers indexers) {
        this.indexers = indexers;
    }

    @ReadOperation
    List<IndexStanding> standing() {
        return indexers.keepers().stream().map(Keeper::standing).toList();
    }

    /** Another one is made at once and filled beside the present; asked again meanwhile, nothing more happens. */
    @WriteOperation
    WebEndpointResponse<IndexStanding> rebuild(@Selector String index) {
        return indexers.keepers().stream()
                .filter(keeper -> keeper.kind().name().equals(index))
                .findFirst()
                .map(keeper -> new WebEndpointResponse<>(keeper.rebuild(), 202))
                .orElse(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
