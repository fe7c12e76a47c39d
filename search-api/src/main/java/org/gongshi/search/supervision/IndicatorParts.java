package org.gongshi.search.supervision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Measured;
import org.gongshi.search.supervision.IndicatorsBody.Part;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** What indicators are made of, with names that people read. Errors keep their codes: those are documented. */
@Component
final class IndicatorParts {
    private final Wording wording;

    IndicatorParts(Wording wording) {
        this.wording = wording;
    }

    List<Part> of(Indicator indicator, Measured measured, Locale locale) {
        return measured.parts().stream()
                .map(part -> new Part(
                        part.name(),
                        label(indicator, part.name(), locale),
                        part.numerator(),
                        part.denominator(),
                        Optional.ofNullable(part.standard())
                                .map(BigDecimal::toPlainString)
                                .orElse(null)))
                .toList();
    }

    private String label(Indicator indicator, String name, Locale locale) {
        return switch (indicator) {
            case RECORD_COVERAGE -> wording.textOr(locale, "reason." + name, name);
            case FEED_ACCEPTED -> wording.code(locale, "receiver", name);
            case SELF_REVIEWS_UNQUALIFIED -> wording.code(locale, "standard", name);
            case REVIEWS_FORMALITY -> wording.code(locale, "signal", name);
            default -> name;
        };
    }
}
