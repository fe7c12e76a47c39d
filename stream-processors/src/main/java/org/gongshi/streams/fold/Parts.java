package org.gongshi.streams.fold;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.PublicDecision;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the state that one event can touch, all of one agency.
 *
 * @param files by document number
 * @param dossiers by case number, or number of an instrument
 * @param views by decision: what is public of it, or will be once its hold ends; null where that is gone
 * @param ledger of the day, quarter or year that the event is about; null before the first
 * @param partition what day it is, and by which calendar
 */
public record Parts(
        Map<String, DecisionFile> files,
        Map<String, Dossier> dossiers,
        Map<String, @Nullable PublicDecision> views,
        @Nullable Ledger ledger,
        PartitionFile partition) {
    public static final Parts NONE = new Parts(
            Map.of(), Map.of(), Map.of(), null, PartitionFile.newBuilder().build());

    private static final Course NO_COURSE = Course.newBuilder().build();
    private static final DecisionFile NO_FILE =
            DecisionFile.newBuilder().setParties(List.of()).setCourse(NO_COURSE).build();
    private static final Dossier NO_DOSSIER =
            Dossier.newBuilder().setCourse(NO_COURSE).build();

    DecisionFile file(String documentNumber) {
        return files.getOrDefault(documentNumber, NO_FILE);
    }

    Dossier dossier(String caseNumber) {
        return dossiers.getOrDefault(caseNumber, NO_DOSSIER);
    }

    Parts with(String documentNumber, DecisionFile file) {
        return new Parts(put(files, documentNumber, file), dossiers, views, ledger, partition);
    }

    Parts with(String caseNumber, Dossier dossier) {
        return new Parts(files, put(dossiers, caseNumber, dossier), views, ledger, partition);
    }

    Parts withView(String decisionId, @Nullable PublicDecision view) {
        return new Parts(files, dossiers, put(views, decisionId, view), ledger, partition);
    }

    Parts with(Ledger kept) {
        return new Parts(files, dossiers, views, kept, partition);
    }

    Parts with(PartitionFile changed) {
        return new Parts(files, dossiers, views, ledger, changed);
    }

    private static <V extends @Nullable Object> Map<String, V> put(Map<String, V> map, String key, V value) {
        var changed = new TreeMap<>(map);
        changed.put(key, value);
        return Collections.unmodifiableMap(changed);
    }
}
