package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Coercion;
import org.gongshi.search.decisions.DecisionView.Inspection;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Permit;
import org.gongshi.search.portal.Matter.Line;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;

/** What the kind of a decision knows beside its amounts, a line each; what isn't said has none. */
record Details(Matter matter, Wording wording, Locale locale) {
    List<Line> lines(DecisionView decision) {
        Stream<Line> lines =
                switch (decision) {
                    case DecisionView d when d.penalty() != null -> penalty(Objects.requireNonNull(d.penalty()));
                    case DecisionView d when d.permit() != null -> permit(Objects.requireNonNull(d.permit()));
                    case DecisionView d when d.coercion() != null -> coercion(Objects.requireNonNull(d.coercion()));
                    case DecisionView d
                    when d.inspection() != null -> inspection(Objects.requireNonNull(d.inspection()));
                    default -> Stream.of();
                };
        String procedure = decision.procedure();
        return Stream.concat(
                        lines,
                        matter.line(
                                "detail.procedure",
                                procedure == null ? null : wording.code(locale, CodeList.PROCEDURE, procedure)))
                .toList();
    }

    private Stream<Line> penalty(Penalty penalty) {
        return Stream.of(
                        matter.line("detail.penaltyTypes", penalty.types().isEmpty() ? null : matter.types(penalty)),
                        matter.line("detail.violation", penalty.violation()),
                        matter.line("detail.validUntil", matter.formats().dateOrNull(penalty.validUntil())))
                .flatMap(lines -> lines);
    }

    private Stream<Line> permit(Permit permit) {
        return Stream.of(
                        matter.line(
                                "detail.category", wording.code(locale, CodeList.PERMIT_CATEGORY, permit.category())),
                        matter.line("detail.certificateName", permit.certificateName()),
                        matter.line("detail.certificateNumber", permit.certificateNumber()),
                        matter.line("detail.validFrom", matter.formats().dateOrNull(permit.validFrom())),
                        matter.line("detail.validUntil", matter.formats().dateOrNull(permit.validUntil())))
                .flatMap(lines -> lines);
    }

    private Stream<Line> coercion(Coercion coercion) {
        return matter.line("detail.completedOn", matter.formats().dateOrNull(coercion.completedOn()));
    }

    private Stream<Line> inspection(Inspection inspection) {
        boolean random = Boolean.TRUE.equals(inspection.random());
        return Stream.of(
                        matter.line("detail.item", inspection.item()),
                        matter.line("detail.random", random ? wording.text(locale, "detail.random.yes") : null),
                        matter.line("detail.handling", inspection.handling()))
                .flatMap(lines -> lines);
    }
}
