package org.gongshi.search.indexing;

import java.time.Duration;
import java.util.List;
import org.gongshi.search.elasticsearch.IndexContents;
import org.gongshi.search.elasticsearch.PhysicalIndex;
import org.gongshi.search.elasticsearch.VersionedDocument;
import org.gongshi.search.indexing.SweepRules.Suspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an index agree with its topics again, document by document: differences are few. */
final class Repairs {
    private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);
    /** The engine remembers the version of a forgotten document for a second, and until a refresh. */
    private static final int TRIES = 20;

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final IndexContents contents;
    private final PhysicalIndex index;

    Repairs(IndexContents contents, PhysicalIndex index) {
        this.contents = contents;
        this.index = index;
    }

    /** @return how many agree now */
    long repair(List<Suspect> suspects) throws InterruptedException {
        long repaired = 0;
        for (var suspect : suspects) {
            boolean agrees = repair(suspect);
            repaired += agrees ? 1 : 0;
            LOG.warn(
                    "{}: {} was {}, {}",
                    index.name(),
                    suspect.id(),
                    suspect.difference(),
                    agrees ? "repaired" : "could not be repaired");
        }
        return repaired;
    }

    private boolean repair(Suspect suspect) throws InterruptedException {
        var document = SweepRules.repair(suspect);
        if (suspect.isAhead()) {
            contents.forget(index, suspect.id());
        }
        for (int i = 0; i < TRIES; i++) {
            contents.write(index, List.of(document));
            contents.refresh(index);
            if (agrees(document)) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** Also if a later record came in between. */
    private boolean agrees(VersionedDocument document) {
        var held = contents.held(index, List.of(document.id())).get(document.id());
        return held != null
                && (held.equals(contents.expected(index.kind(), document)) || held.version() > document.version());
    }
}
