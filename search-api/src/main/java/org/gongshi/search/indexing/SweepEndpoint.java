package org.gongshi.search.indexing;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** Operators read what the last sweeps found and have an index compared now: {@code POST /actuator/sweep/decisions}. */
@Component
@Endpoint(id = "sweep")
class SweepEndpoint {
    private final Indexers indexers;
    private final Sweeps sweeps;

    SweepEndpoint(Indexers indexers, Sweeps sweeps) {
        this.indexers = indexers;
        this.sweeps = sweeps;
    }

    @ReadOperation
    List<SweepReport> last() {
        return sweeps.last();
    }

    @WriteOperation
    WebEndpointResponse<SweepReport> sweep(@Selector String index)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var keeper : indexers.keepers()) {
            if (keeper.kind().name().equals(index)) {
                return new WebEndpointResponse<>(sweeps.sweep(keeper));
            }
        }
        return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
