package org.gongshi.search.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gongshi.search.decisions.DecisionView.Coercion;
import org.gongshi.search.decisions.DecisionView.Fulfilment;
import org.gongshi.search.decisions.DecisionView.Inspection;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Permit;
import org.jspecify.annotations.Nullable;

/**
 * What one edition says otherwise than the one before: values as in the view, members of a list one to a line.
 *
 * @param field path in the view, such as {@code penalty.fine}
 * @param before null: it was not there
 * @param after null: it is no longer there
 */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {
    private static final Map<String, Function<DecisionView, @Nullable Object>> FIELDS = fields();

    /** In the order of the document. */
    public static List<Difference> between(DecisionView older, DecisionView newer) {
        return FIELDS.entrySet().stream()
                .map(field -> new Difference(
                        field.getKey(),
                        text(field.getValue().apply(older)),
                        text(field.getValue().apply(newer))))
                .filter(pair -> !Objects.equals(pair.before, pair.after))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> members ->
                members.isEmpty()
                        ? null
                        : String.join(
                                "\n", members.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    /** Edition, moments and the policy's version differ by their nature; what the agency is called is not its decision's. */
    private static Map<String, Function<DecisionView, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<DecisionView, @Nullable Object>>();
        fields.put("title", DecisionView::title);
        fields.put("documentNumber", DecisionView::documentNumber);
        fields.put("decidedOn", DecisionView::decidedOn);
        fields.put("subject.type", view -> view.subject().type());
        fields.put("subject.name", view -> view.subject().name());
        fields.put("subject.creditCode", view -> view.subject().creditCode());
        fields.put("facts", DecisionView::facts);
        fields.put("grounds", DecisionView::grounds);
        fields.put("outcome", DecisionView::outcome);
        fields.put("procedure", DecisionView::procedure);
        ofPenalty(fields);
        ofPermit(fields);
        fields.put("coercion.type", in(DecisionView::coercion, Coercion::type));
        fields.put("coercion.completedOn", in(DecisionView::coercion, Coercion::completedOn));
        fields.put("inspection.item", in(DecisionView::inspection, Inspection::item));
        fields.put("inspection.random", in(DecisionView::inspection, Inspection::random));
        fields.put("inspection.result", in(DecisionView::inspection, Inspection::result));
        fields.put("inspection.handling", in(DecisionView::inspection, Inspection::handling));
        fields.put("deadline.dueOn", view -> view.deadline().dueOn());
        fields.put("onTime", DecisionView::onTime);
        fields.put("fulfilment.state", in(DecisionView::fulfilment, Fulfilment::state));
        fields.put("fulfilment.paid", in(DecisionView::fulfilment, Fulfilment::paid));
        fields.put("publicUntil", DecisionView::publicUntil);
        fields.put("matter", DecisionView::matter);
        return fields;
    }

    private static void ofPenalty(Map<String, Function<DecisionView, @Nullable Object>> fields) {
        fields.put("penalty.result", in(DecisionView::penalty, Penalty::result));
        fields.put("penalty.types", in(DecisionView::penalty, Penalty::types));
        fields.put("penalty.violation", in(DecisionView::penalty, Penalty::violation));
        fields.put("penalty.fine", in(DecisionView::penalty, Penalty::fine));
        fields.put("penalty.confiscated", in(DecisionView::penalty, Penalty::confiscated));
        fields.put("penalty.validUntil", in(DecisionView::penalty, Penalty::validUntil));
    }

    private static void ofPermit(Map<String, Function<DecisionView, @Nullable Object>> fields) {
        fields.put("permit.result", in(DecisionView::permit, Permit::result));
        fields.put("permit.category", in(DecisionView::permit, Permit::category));
        fields.put("permit.certificateName", in(DecisionView::permit, Permit::certificateName));
        fields.put("permit.certificateNumber", in(DecisionView::permit, Permit::certificateNumber));
        fields.put("permit.validFrom", in(DecisionView::permit, Permit::validFrom));
        fields.put("permit.validUntil", in(DecisionView::permit, Permit::validUntil));
    }

    private static <B> Function<DecisionView, @Nullable Object> in(
            Function<DecisionView, @Nullable B> block, Function<B, @Nullable Object> field) {
        return view -> Optional.ofNullable(block.apply(view)).map(field).orElse(null);
    }
}
