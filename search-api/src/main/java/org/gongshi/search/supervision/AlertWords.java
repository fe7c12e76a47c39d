package org.gongshi.search.supervision;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Alert;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** Alerts in words. */
@Component
final class AlertWords {
    private final Wording wording;

    AlertWords(Wording wording) {
        this.wording = wording;
    }

    String type(AlertType type, Locale locale) {
        return wording.text(locale, "alertType." + type);
    }

    /** Such as: 逾期或者不符合 · 示例市西湖区市场监督管理局 · 案 2026-12 · 按时公示. */
    String title(Alert alert, Locale locale) {
        return String.join(" · ", type(alert.type(), locale), alert.agencyName(), about(alert, locale));
    }

    /** What it is about: the case and what is judged of it, or what is known of the agency. */
    String about(Alert alert, Locale locale) {
        var caseNumber = alert.caseNumber();
        if (caseNumber != null) {
            return Stream.concat(
                            Stream.of(CardPages.written(caseNumber)),
                            Stream.ofNullable(alert.verdict()).map(name -> wording.text(locale, "verdict." + name)))
                    .collect(Collectors.joining(" · "));
        }
        return alert.details().isEmpty()
                ? wording.text(locale, "alert.about." + alert.type())
                : wording.text(
                        locale,
                        "alert.known." + alert.type(),
                        String.join(wording.text(locale, "column.and"), alert.details()));
    }

    /** Why a case is told of; an agency's details are what it is about. */
    String reasons(Alert alert, Locale locale) {
        return alert.caseNumber() == null
                ? ""
                : alert.details().stream()
                        .map(code -> reason(code, locale))
                        .collect(Collectors.joining(wording.text(locale, "column.and")));
    }

    /** When it was due, and why. */
    String summary(Alert alert, Locale locale) {
        return Stream.concat(
                        Stream.ofNullable(alert.dueOn()).map(due -> wording.text(locale, "alert.due", due.toString())),
                        Stream.of(reasons(alert, locale)).filter(why -> !why.isEmpty()))
                .collect(Collectors.joining(wording.text(locale, "column.and")));
    }

    /** A code in words; what is no code as it is. */
    String reason(String code, Locale locale) {
        return wording.textOr(locale, "reason." + code, code);
    }

    /** Where to look, below the root of the site. */
    static String path(Alert alert) {
        return switch (alert.type()) {
            case COMPLAINT_OVERDUE ->
                SupervisionSecurity.PAGES + "/complaints/" + alert.details().getFirst();
            case SILENT, SERIES_GAP -> CardLinks.agency(alert.agency());
            case RECEIVER_DOWN -> SupervisionSecurity.PAGES + "/alerts";
            case REVIEW_MISSING, OFFICER_SUSPENDED, BREACH, HOLD_ENDING, DUE_SOON ->
                CardLinks.card(Alert.cardOf(alert.id()));
        };
    }
}
