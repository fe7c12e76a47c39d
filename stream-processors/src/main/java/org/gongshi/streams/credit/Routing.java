package org.gongshi.streams.credit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Route;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.Standing;
import org.gongshi.schemas.Topics;
import org.gongshi.statute.WorkingCalendar;
import org.gongshi.streams.credit.RoutingFile.Rule;
import org.gongshi.streams.credit.RoutingRules.Act;

/** Which decisions go to which receivers (报送去向), and by when. */
public final class Routing {
    private final RoutingFile file;

    private Routing(RoutingFile file) {
        for (var rule : file.routes()) {
            if (!Topics.CREDIT.containsKey(rule.receiver())) {
                throw new IllegalArgumentException("route " + rule.id() + ": no topic is for " + rule.receiver());
            }
        }
        this.file = file;
    }

    /** The rules that come with this build. */
    public static Routing shipped() {
        return new Routing(CreditFiles.shipped("routes", RoutingFile.class));
    }

    /**
     * The rules that stand in a file of rules under the key {@code credit}; the shipped ones if it holds none.
     *
     * @param overlay YAML; its other keys are other rules
     */
    public static Routing read(Path overlay) {
        return new Routing(CreditFiles.replaced("routes", RoutingFile.class, overlay));
    }

    /** The first rule of each receiver that covers the decision says whether it goes there. */
    public List<Route> routes(DecisionSubmitted submitted, SealedDecision content, WorkingCalendar calendar) {
        var first = new LinkedHashMap<String, Rule>();
        file.routes().stream()
                .filter(rule -> RoutingRules.covers(rule, submitted, content))
                .forEach(rule -> first.putIfAbsent(rule.receiver(), rule));
        return first.values().stream()
                .filter(rule -> rule.table() != null)
                .map(rule -> route(
                        rule,
                        RoutingRules.begin(
                                rule,
                                submitted.getDecidedOn(),
                                submitted.getHeader().getReceivedAt()),
                        calendar))
                .toList();
    }

    /**
     * The same receivers, their days counted on a calendar that knows more.
     *
     * @param standing a decision with its routes
     * @param receivedAt when it was received
     */
    public List<Route> countedAnew(Standing standing, Instant receivedAt, WorkingCalendar calendar) {
        var act = new Act(
                standing.getKind(), standing.getSector(), standing.getAgency().getRegion(), standing.getDecidedOn());
        return standing.getRoutes().stream()
                .map(route -> file.routes().stream()
                        .filter(rule -> rule.receiver().equals(route.getReceiver())
                                && rule.table() == route.getTable()
                                && RoutingRules.coversAct(rule, act))
                        .findFirst()
                        .map(rule -> route(rule, RoutingRules.begin(rule, act.decidedOn(), receivedAt), calendar))
                        .orElse(route))
                .toList();
    }

    private static Route route(Rule rule, LocalDate begin, WorkingCalendar calendar) {
        var due = calendar.plus(begin, rule.workingDays()).date();
        return new Route(rule.receiver(), Objects.requireNonNull(rule.table()), due);
    }

    /** Last day on which a receiver is to have what was corrected. */
    public LocalDate correctionDue(LocalDate correctedOn, WorkingCalendar calendar) {
        return calendar.plus(correctedOn, file.corrections().workingDays()).date();
    }

    /** Whether a receiver says by a code that it stopped because of repair (信用修复), and may decide on that. */
    public boolean isRepair(String receiver, String code) {
        return file.repairers().stream()
                .anyMatch(repairer -> repairer.receiver().equals(receiver)
                        && repairer.reason().equals(code));
    }

    /** Where it is laid down that repair ends publication everywhere (依据). */
    public String repairBasis(String receiver) {
        return file.repairers().stream()
                .filter(repairer -> repairer.receiver().equals(receiver))
                .findFirst()
                .orElseThrow()
                .source();
    }
}
