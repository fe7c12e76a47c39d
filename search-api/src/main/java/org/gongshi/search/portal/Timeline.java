package org.gongshi.search.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongshi.search.decisions.Difference;
import org.gongshi.search.decisions.Edition;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The editions of a decision, the latest first, each with what it says otherwise than the one before. */
final class Timeline {
    /** Where a part may have changed; everything else is told as a whole. */
    private static final Set<String> TEXTS = Set.of(
            "title", "facts", "grounds", "outcome", "penalty.violation", "inspection.item", "inspection.handling");

    private final Wording wording;
    private final Locale locale;
    private final Formats formats;

    Timeline(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    /** An edition: its number, when it was received, why there is one. */
    record Entry(int number, String at, String cause, List<Change> changes) {}

    /**
     * A field that changed; what is the same at both ends is given once.
     *
     * @param head what both begin with; shortened
     * @param tail what both end with; shortened
     */
    record Change(String label, String head, String before, String after, String tail) {}

    /** A payment as it was reported: on which day, how much, and how much in all up to then. */
    record Instalment(String on, String amount, String total) {}

    /** Payments that the editions tell of; the editions the first first. */
    List<Instalment> instalments(List<Edition> editions) {
        var paid = new ArrayList<Instalment>();
        var total = BigDecimal.ZERO;
        for (var edition : editions) {
            var fulfilment = edition.decision().fulfilment();
            var now = fulfilment == null || fulfilment.paid() == null ? total : new BigDecimal(fulfilment.paid());
            if (now.compareTo(total) > 0) {
                String on = formats.date(Objects.requireNonNull(fulfilment).reportedOn());
                paid.add(new Instalment(
                        on, formats.yuan(now.subtract(total).toPlainString()), formats.yuan(now.toPlainString())));
            }
            total = now;
        }
        return List.copyOf(paid);
    }

    /** @param editions the first first */
    List<Entry> entries(List<Edition> editions) {
        return IntStream.range(0, editions.size())
                .mapToObj(i -> entry(editions.get(i), i == 0 ? null : editions.get(i - 1)))
                .toList()
                .reversed();
    }

    private Entry entry(Edition edition, @Nullable Edition before) {
        var decision = edition.decision();
        return new Entry(
                decision.edition(),
                formats.moment(decision.updatedAt()),
                wording.code(locale, CodeList.EDITION_CAUSE, edition.cause()),
                before == null
                        ? List.of()
                        : Difference.between(before.decision(), decision).stream()
                                .map(this::change)
                                .toList());
    }

    private Change change(Difference difference) {
        String before = shown(difference.field(), difference.before());
        String after = shown(difference.field(), difference.after());
        String label = wording.text(locale, "difference." + difference.field());
        return TEXTS.contains(difference.field())
                ? SharedEnds.change(label, before, after)
                : new Change(label, "", before, after, "");
    }

    /** As the page says it elsewhere. */
    private String shown(String field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "decidedOn",
                    "deadline.dueOn",
                    "publicUntil",
                    "penalty.validUntil",
                    "permit.validFrom",
                    "permit.validUntil",
                    "coercion.completedOn" -> formats.date(LocalDate.parse(value));
            case "penalty.fine", "penalty.confiscated", "fulfilment.paid" -> formats.yuan(value);
            case "onTime" -> wording.text(locale, Boolean.parseBoolean(value) ? "state.onTime" : "state.late");
            case "subject.type" -> code(CodeList.SUBJECT_TYPE, value);
            case "procedure" -> code(CodeList.PROCEDURE, value);
            case "penalty.result" -> code(CodeList.PENALTY_RESULT, value);
            case "penalty.types" -> types(value);
            case "permit.result" -> code(CodeList.PERMIT_RESULT, value);
            case "permit.category" -> code(CodeList.PERMIT_CATEGORY, value);
            case "coercion.type" -> code(CodeList.COERCION_TYPE, value);
            case "inspection.result" -> code(CodeList.INSPECTION_RESULT, value);
            case "fulfilment.state" -> code(CodeList.FULFILMENT, value);
            default -> value;
        };
    }

    private String types(String value) {
        return String.join(
                formats.separator(),
                value.lines().map(type -> code(CodeList.PENALTY_TYPE, type)).toList());
    }

    private String code(CodeList list, String symbol) {
        return wording.code(locale, list, symbol);
    }
}
