package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a decision says, in the words of its kind: in short for a list, in full for its own page. */
final class Matter {
    /** Results of a penalty that have a sentence; another gets the plain one. */
    private static final Set<String> RESULTS = Set.of("IMPOSED", "NOT_PENALISED", "NOT_ESTABLISHED");

    private final Wording wording;
    private final Locale locale;
    private final Formats formats;

    Matter(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    /** A line of the page: what, and how much or which. */
    record Line(String label, String value) {}

    /** The amount, or the result where there is none. */
    String brief(DecisionView decision) {
        var penalty = decision.penalty();
        if (penalty != null) {
            return brief(penalty);
        }
        return result(decision);
    }

    /** What was decided about whom, in one sentence. */
    String sentence(DecisionView decision) {
        String day = formats.date(decision.decidedOn());
        String agency = decision.agency().name();
        String subject = decision.subject().name();
        var penalty = decision.penalty();
        var permit = decision.permit();
        var coercion = decision.coercion();
        var inspection = decision.inspection();
        if (penalty != null && RESULTS.contains(penalty.result())) {
            return wording.text(locale, "sentence.PENALTY." + penalty.result(), day, agency, subject, types(penalty));
        }
        if (permit != null) {
            return wording.text(locale, "sentence.PERMIT", day, agency, subject, result(decision));
        }
        if (coercion != null) {
            return wording.text(locale, "sentence.COERCION", day, agency, subject, result(decision));
        }
        return inspection == null
                ? wording.text(locale, "sentence.OTHER", day, agency, subject, kind(decision))
                : wording.text(locale, "sentence.INSPECTION", day, agency, subject, result(decision));
    }

    /** Amounts, largest type on the page. */
    List<Line> amounts(DecisionView decision) {
        var penalty = decision.penalty();
        return penalty == null
                ? List.of()
                : Stream.of(amount("amount.fine", penalty.fine()), amount("amount.confiscated", penalty.confiscated()))
                        .flatMap(lines -> lines)
                        .toList();
    }

    /** All else that the kind knows. */
    List<Line> details(DecisionView decision) {
        return new Details(this, wording, locale).lines(decision);
    }

    Formats formats() {
        return formats;
    }

    String kind(DecisionView decision) {
        return code(CodeList.KIND, decision.kind());
    }

    private String brief(Penalty penalty) {
        String fine = penalty.fine();
        if (fine != null && Formats.isPositive(fine)) {
            return wording.text(locale, "brief.fine", formats.yuan(fine));
        }
        return penalty.types().isEmpty() ? code(CodeList.PENALTY_RESULT, penalty.result()) : types(penalty);
    }

    private String result(DecisionView decision) {
        var permit = decision.permit();
        var coercion = decision.coercion();
        var inspection = decision.inspection();
        if (permit != null) {
            return code(CodeList.PERMIT_RESULT, permit.result());
        }
        if (coercion != null) {
            return code(CodeList.COERCION_TYPE, coercion.type());
        }
        return inspection == null ? kind(decision) : code(CodeList.INSPECTION_RESULT, inspection.result());
    }

    private Stream<Line> amount(String key, @Nullable String amount) {
        return amount != null && Formats.isPositive(amount) ? line(key, formats.yuan(amount)) : Stream.of();
    }

    Stream<Line> line(String key, @Nullable String value) {
        return value == null ? Stream.of() : Stream.of(new Line(wording.text(locale, key), value));
    }

    String types(Penalty penalty) {
        return penalty.types().stream()
                .map(type -> code(CodeList.PENALTY_TYPE, type))
                .collect(Collectors.joining(formats.separator()));
    }

    private String code(CodeList list, String symbol) {
        return wording.code(locale, list, symbol);
    }
}
