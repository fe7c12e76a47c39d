package org.gongshi.statute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.VerdictName;
import org.jspecify.annotations.Nullable;

/** What the law says with numbers, as dated rules read from {@code statutes/*.yaml} and counted on a calendar. */
public final class StatuteBook {
    private final RuleSet rules;
    private final WorkingCalendar calendar;

    private StatuteBook(RuleSet rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The rules that come with this library, counted on the given calendar. */
    public static StatuteBook shipped(WorkingCalendar calendar) {
        return of(RuleFiles.shipped(), calendar);
    }

    /**
     * The rules that come with this library, some of their files replaced, counted on the shipped calendar.
     *
     * @param overlay YAML whose top-level keys are names of rule files, each with what the file would hold; the keys
     *     {@code disclosure} and {@code credit} are passed over
     * @throws IllegalArgumentException if a key is unknown, a rule makes no sense or a day is left without one, with a
     *     message that says which
     */
    public static StatuteBook read(Path overlay) {
        return of(RuleFiles.shipped().with(text(overlay)), WorkingCalendar.shipped());
    }

    private static String text(Path overlay) {
        try {
            return Files.readString(overlay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StatuteBook of(RuleFiles files, WorkingCalendar calendar) {
        return new StatuteBook(RuleSet.of(files), calendar);
    }

    /** The same rules with another calendar. */
    public StatuteBook on(WorkingCalendar other) {
        return new StatuteBook(rules, other);
    }

    /**
     * By when a decision must be public. Of the rules that cover it the most specific one holds.
     *
     * @param sector code of the agency's sector line, for example {@code market-regulation}
     * @param decidedOn date of the decision, which chooses the rule and is itself not counted
     */
    public Deadline publicationDeadline(DecisionKind kind, String sector, LocalDate decidedOn) {
        return deadline(rules.publicationDeadlines(), kind, sector, decidedOn);
    }

    /**
     * By when a decision must be taken back. A withdrawal doesn't say what kind of act it ends.
     *
     * @param withdrawnOn day on which the reason arose or was found, itself not counted
     */
    public Deadline withdrawalDeadline(String sector, LocalDate withdrawnOn) {
        return deadline(rules.withdrawalDeadlines(), DecisionKind.UNKNOWN, sector, withdrawnOn);
    }

    private Deadline deadline(List<DeadlineRule> deadlines, DecisionKind kind, String sector, LocalDate from) {
        DeadlineRule rule = RankedRule.strongest(deadlines, candidate -> candidate.covers(kind, sector, from))
                .orElseThrow(() -> new IllegalStateException("no rule covers " + kind + " of " + from));
        DueDate due =
                switch (rule.unit()) {
                    case WORKING_DAY -> calendar.plus(from, rule.days());
                };
        return new Deadline(due.date(), rule.days(), rule.unit(), rule.id(), rule.quotedSource(), due.provisional());
    }

    /**
     * How long a receiver shows an act; empty if without end.
     *
     * @param receiver {@code portal} (this exchange's own), {@code credit-china} (信用中国) or {@code market-regulation}
     *     (国家企业信用信息公示系统)
     * @throws IllegalArgumentException if no rule speaks of the receiver, lest something stay public for a misspelling
     */
    public Optional<PublicityPeriod> publicityPeriod(String receiver, Act act) {
        List<PublicityRegime> regimes = rules.publicityPeriods();
        Rule.require(
                regimes.stream().anyMatch(regime -> regime.receivers().containsKey(receiver)),
                "no rule speaks of the receiver " + receiver);
        return regimes.stream()
                .filter(regime -> regime.covers(receiver, act))
                .findFirst()
                .map(regime -> regime.period(act));
    }

    /**
     * What happens to a major decision without a passed review. The rule of the smallest region holds.
     *
     * @param region region code of the agency
     */
    public Hold hold(String region, LocalDate decidedOn) {
        return RankedRule.strongest(rules.holds(), rule -> rule.covers(region, decidedOn))
                .map(HoldRule::hold)
                .orElseThrow(() -> new IllegalStateException("no hold for " + region + " on " + decidedOn));
    }

    /** How long a legal review may take that was asked for on that day. */
    public ReviewLimit reviewLimit(String sector, String region, LocalDate submittedOn) {
        return RankedRule.strongest(rules.reviewLimits(), rule -> rule.covers(sector, region, submittedOn))
                .map(ReviewLimitRule::limit)
                .orElseThrow(() -> new IllegalStateException("no review limit for " + sector + " on " + submittedOn));
    }

    /**
     * The stages of a case in their order; none where no rule says how such a case runs.
     *
     * @param procedure of a penalty, ordinary if absent
     * @param on day of the case, which chooses the rule
     */
    public List<Stage> stages(DecisionKind kind, @Nullable Procedure procedure, LocalDate on) {
        return procedureRule(kind, procedure, on).map(ProcedureRule::steps).orElse(List.of());
    }

    /** How many officers at least act in a case, 0 where no rule says so. */
    public int minimumOfficers(DecisionKind kind, @Nullable Procedure procedure, LocalDate on) {
        return procedureRule(kind, procedure, on)
                .map(ProcedureRule::minimumOfficers)
                .orElse(0);
    }

    /** How such a case runs; empty where no rule says so. */
    public Optional<CasePath> path(DecisionKind kind, @Nullable Procedure procedure, LocalDate on) {
        return procedureRule(kind, procedure, on).map(ProcedureRule::path);
    }

    /**
     * By which rule a case is judged; empty where it isn't.
     *
     * @param on day of the case, which chooses the rule
     */
    public Optional<Duty> duty(VerdictName verdict, DecisionKind kind, LocalDate on) {
        return RankedRule.strongest(rules.duties(), rule -> rule.covers(verdict, kind, on))
                .map(DutyRule::duty);
    }

    /**
     * By when a step of a case must be taken; empty where no rule sets a limit.
     *
     * @param procedure of a penalty, ordinary if absent
     * @param from day from which it counts, itself not counted, which chooses the rule
     */
    public Optional<TimeLimit> timeLimit(
            TimeLimit.Span span, DecisionKind kind, @Nullable Procedure procedure, String sector, LocalDate from) {
        return RankedRule.strongest(rules.timeLimits(), rule -> rule.covers(span, kind, procedure, sector, from))
                .map(rule -> rule.counted(from, calendar));
    }

    /**
     * By when a periodic report must be there; empty where no rule asks for it.
     *
     * @param region region code of the agency
     * @param period that it tells of: its last day chooses the rule
     */
    public Optional<LocalDate> reportDue(Report report, String region, ReportingPeriod period) {
        return RankedRule.strongest(rules.reports(), rule -> rule.covers(report, region, period.lastDay()))
                .map(rule -> rule.dueOn(period));
    }

    /**
     * What points of a hundred make of a case file.
     *
     * @param region region code of the agency
     * @param reviewedOn day of the review, which chooses the rule
     */
    public FileGrade fileGrade(BigDecimal score, String region, LocalDate reviewedOn) {
        return RankedRule.strongest(rules.fileGrades(), rule -> rule.covers(region, reviewedOn))
                .map(rule -> rule.grade(score))
                .orElseThrow(() -> new IllegalStateException("no grades for " + region + " on " + reviewedOn));
    }

    private Optional<ProcedureRule> procedureRule(DecisionKind kind, @Nullable Procedure procedure, LocalDate on) {
        return RankedRule.strongest(rules.stages(), rule -> rule.covers(kind, procedure, on));
    }

    /** Short name of exactly this set of rules: 12 hexadecimal digits, and with an overlay a dash and 8 more. */
    public String version() {
        return rules.version();
    }
}
