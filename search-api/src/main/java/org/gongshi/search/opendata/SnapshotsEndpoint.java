package org.gongshi.search.opendata;

import java.io.IOException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Operators have today's copy made now: {@code POST /actuator/snapshots}. */
@Component
@Endpoint(id = "snapshots")
class SnapshotsEndpoint {
    private final Snapshots snapshots;

    SnapshotsEndpoint(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @WriteOperation
    Snapshot build() throws IOException {
        return snapshots.build();
    }
}
