package org.gongshi.ingest.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ClearanceState;
import org.gongshi.ingest.clearance.Missing.Code;
import org.gongshi.statute.Stage;
import org.jspecify.annotations.Nullable;

/** What stands between a case and its decision. */
final class ClearanceRules {
    /** Inspections have no stage of that name; with them service and all that follows it come after. */
    private static final Set<String> FROM_THE_DECISION_ON = Stream.of(
                    CaseStage.DECISION, CaseStage.SERVICE, CaseStage.EXECUTION, CaseStage.CLOSING, CaseStage.ARCHIVING)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private ClearanceRules() {}

    /** Whether it is a major decision; null if what is said of it does not tell. */
    static @Nullable Boolean isMajor(Intended intended, boolean listed, boolean triggered) {
        if (listed || triggered) {
            return true;
        }
        return intended.kind() == null ? null : false;
    }

    static ClearanceState state(@Nullable Clearance known) {
        return known == null ? ClearanceState.NOT_REVIEWED : known.getState();
    }

    /**
     * Everything that is missing, in the order in which it is to be done.
     *
     * @param stages how cases of this kind run, in their order; none where the kind is not told
     */
    static List<Missing> missing(@Nullable Boolean major, @Nullable Clearance known, List<Stage> stages) {
        boolean approved = state(known) == ClearanceState.APPROVED;
        List<Missing> missing = new ArrayList<>();
        if (major == null && !approved) {
            missing.add(Missing.KIND);
        }
        stages.stream()
                .takeWhile(stage -> !FROM_THE_DECISION_ON.contains(stage.name()))
                .flatMap(stage -> missing(stage, known))
                .forEach(missing::add);
        if (Boolean.TRUE.equals(major) && !approved) {
            missing.add(Missing.REVIEW);
        }
        return missing;
    }

    /** A stage that need not be, and was not, leaves nothing to ask for. */
    private static Stream<Missing> missing(Stage stage, @Nullable Clearance known) {
        Set<String> recorded = known == null
                ? Set.of()
                : known.getStages().stream().map(Enum::name).collect(Collectors.toSet());
        boolean isRecorded = recorded.contains(stage.name());
        if (!isRecorded && !stage.mandatory()) {
            return Stream.empty();
        }
        Stream<Missing> itself = isRecorded ? Stream.empty() : Stream.of(new Missing(Code.STAGE, stage.name()));
        List<String> documents = known == null ? List.of() : known.getDocuments();
        return Stream.concat(
                itself,
                stage.documents().stream()
                        .filter(document -> !documents.contains(document))
                        .map(document -> new Missing(Code.DOCUMENT, document)));
    }
}
