package org.gongshi.streams;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.gongshi.streams.deadletters.BrokenCaseException;
import org.jspecify.annotations.Nullable;

/**
 * Cases that a bug in the fold broke (处理失败): nobody knows what they should look like, so they take nothing more until they
 * are replayed. The others go on.
 */
final class BrokenCases {
    private final KeyValueStore<String, DecisionFile> decisionFiles;
    private final KeyValueStore<String, Dossier> dossiers;

    BrokenCases(ProcessorContext<?, ?> context) {
        this.decisionFiles = context.getStateStore(FoldStores.DECISION_FILES);
        this.dossiers = context.getStateStore(FoldStores.DOSSIERS);
    }

    /** @throws BrokenCaseException if the record is about a broken case */
    void refuse(Reach reach) {
        boolean isBroken = reach.documentNumber()
                        .map(number -> decisionFiles.get(key(reach, number)))
                        .filter(DecisionFile::getBroken)
                        .isPresent()
                || reach.caseNumber()
                        .map(number -> dossiers.get(key(reach, number)))
                        .filter(Dossier::getBroken)
                        .isPresent();
        if (isBroken) {
            throw new BrokenCaseException();
        }
    }

    void mark(Reach reach) {
        set(reach, true);
    }

    /** Put back by operators after the bug was mended: the case takes events again, this one first. */
    void mend(Reach reach) {
        set(reach, false);
    }

    /** A document if one is named, else the case. */
    private void set(Reach reach, boolean broken) {
        if (reach.documentNumber().isPresent()) {
            var key = key(reach, reach.documentNumber().get());
            decisionFiles.put(
                    key, file(decisionFiles.get(key)).setBroken(broken).build());
        } else if (reach.caseNumber().isPresent()) {
            var key = key(reach, reach.caseNumber().get());
            dossiers.put(key, dossier(dossiers.get(key)).setBroken(broken).build());
        }
    }

    private static DecisionFile.Builder file(@Nullable DecisionFile file) {
        return file == null
                ? DecisionFile.newBuilder().setParties(List.of()).setCourse(noCourse())
                : DecisionFile.newBuilder(file);
    }

    private static Dossier.Builder dossier(@Nullable Dossier dossier) {
        return dossier == null ? Dossier.newBuilder().setCourse(noCourse()) : Dossier.newBuilder(dossier);
    }

    private static Course noCourse() {
        return Course.newBuilder().build();
    }

    private static String key(Reach reach, String name) {
        return reach.agency() + "/" + name;
    }
}
