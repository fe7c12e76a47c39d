package org.gongshi.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.gongshi.exchange.CloseReason;
import org.gongshi.exchange.ComplaintAbout;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.ErrorAbout;
import org.gongshi.exchange.ErrorOutcome;
import org.gongshi.exchange.FulfilmentState;
import org.gongshi.exchange.Misconduct;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.ReportState;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.compliance.Standing;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.reports.ReportFlaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class CodesTest {
    private static final ResourceBundleMessageSource MESSAGES = messages();

    @ParameterizedTest
    @MethodSource
    void everySymbolOfTheTopicHasAName(String key) {
        assertThat(MESSAGES.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    static Stream<String> everySymbolOfTheTopicHasAName() {
        return Stream.of(
                        Stream.of(DecisionKind.values()).map(kind -> "kind." + kind),
                        Stream.of(PenaltyType.values()).map(type -> "penaltyType." + type),
                        Stream.of(SubjectType.values()).map(type -> "subjectType." + type),
                        Stream.of(WithdrawalReason.values()).map(reason -> "withdrawalReason." + reason),
                        Stream.of(FulfilmentState.values()).map(state -> "fulfilment." + state),
                        Stream.of(Procedure.values()).map(procedure -> "procedure." + procedure),
                        named(ComplaintAbout.values(), "complaintAbout."),
                        named(ErrorAbout.values(), "errorAbout."),
                        named(Misconduct.values(), "misconduct."),
                        named(ReportState.values(), "reportState."),
                        named(CloseReason.values(), "closeReason."),
                        named(ErrorOutcome.values(), "errorOutcome."),
                        named(Satisfaction.values(), "satisfaction."),
                        named(AlertType.values(), "alertType."),
                        named(Standing.State.values(), "alertState."),
                        named(ReportFlaw.Code.values(), "report.flaw."),
                        named(ReportFlaw.Code.values(), "report.fix."))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource
    void everyFlawIsExplainedInBothLanguages(String key) {
        String chinese = MESSAGES.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);

        assertThat(MESSAGES.getMessage(key, null, Locale.ENGLISH)).isNotBlank().isNotEqualTo(chinese);
    }

    static Stream<String> everyFlawIsExplainedInBothLanguages() {
        return Stream.of(QueryFlaw.Code.values()).flatMap(code -> Stream.of("flaw." + code, "fix." + code));
    }

    @ParameterizedTest
    @MethodSource
    void everyParameterHasAFieldNameAndADescription(String key) {
        assertThat(MESSAGES.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
    }

    static Stream<String> everyParameterHasAFieldNameAndADescription() {
        return DecisionQueries.PARAMETERS.stream().flatMap(name -> Stream.of("field." + name, "parameter." + name));
    }

    /** Reports are written by this version, so the symbol for those of the future needs no name. */
    private static Stream<String> named(Enum<?>[] symbols, String prefix) {
        return Stream.of(symbols)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .map(name -> prefix + name);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/pages",
                "messages/registers",
                "messages/api",
                "messages/reports",
                "messages/compliance",
                "messages/alerts",
                "codes/codes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
