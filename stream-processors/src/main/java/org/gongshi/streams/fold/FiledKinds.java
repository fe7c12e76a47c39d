package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.StageMade;
import org.gongshi.statute.StatuteBook;

/** What kind of act a case is about before it is decided: the papers it was filed with tell (立案审批表、受理通知书). */
final class FiledKinds {
    private static final List<DecisionKind> KINDS =
            List.of(DecisionKind.PENALTY, DecisionKind.PERMIT, DecisionKind.COERCION, DecisionKind.INSPECTION);

    private FiledKinds() {}

    static DecisionKind of(List<StageMade> stages, LocalDate filedOn, StatuteBook statutes) {
        var papers = stages.stream()
                .filter(stage -> stage.getStage() == CaseStage.FILING)
                .flatMap(stage -> stage.getDocuments().stream())
                .collect(Collectors.toSet());
        return papers.isEmpty()
                ? DecisionKind.UNKNOWN
                : KINDS.stream()
                        .filter(kind -> isFiledWith(kind, papers, filedOn, statutes))
                        .findFirst()
                        .orElse(DecisionKind.UNKNOWN);
    }

    private static boolean isFiledWith(DecisionKind kind, Set<String> papers, LocalDate filedOn, StatuteBook statutes) {
        return statutes.stages(kind, null, filedOn).stream()
                .filter(stage -> stage.name().equals(CaseStage.FILING.name()))
                .anyMatch(stage -> !Collections.disjoint(stage.documents(), papers));
    }
}
