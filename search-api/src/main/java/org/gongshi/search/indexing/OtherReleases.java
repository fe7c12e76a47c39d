package org.gongshi.search.indexing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongshi.search.elasticsearch.IndexKind;
import org.gongshi.search.elasticsearch.IndexLifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What releases with another definition left behind. */
@Component
final class OtherReleases {
    private static final Logger LOG = LoggerFactory.getLogger(OtherReleases.class);

    private final IndexLifecycle lifecycle;
    private final LogPositions positions;

    OtherReleases(IndexLifecycle lifecycle, LogPositions positions) {
        this.lifecycle = lifecycle;
        this.positions = positions;
    }

    /** Removes their indexes once nobody asks or fills them; such a release, come back, fills another from the log. */
    void clear(IndexKind kind) throws ExecutionException, InterruptedException, TimeoutException {
        var asked = lifecycle.read(kind);
        for (var index : lifecycle.ofOtherDefinitions(kind)) {
            if (!asked.isEmpty() && !asked.contains(index.name()) && !positions.hasMembers(Follower.group(index))) {
                lifecycle.remove(index);
                LOG.info("{} is removed: no release asks or fills it", index.name());
            }
        }
    }
}
