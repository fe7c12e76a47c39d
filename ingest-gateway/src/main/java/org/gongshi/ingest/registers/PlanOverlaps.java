package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.registers.PlanRules.Overlap;
import org.gongshi.ingest.views.View;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.springframework.stereotype.Component;

/** Warns who enters a plan of those who come on the same days. Every plan there is, is looked at: they are few, and rare. */
@Component
class PlanOverlaps {
    /** Companies that a warning names; of more it says that there are. */
    private static final int NAMED = 20;

    private final View<PlanEntry> plans;
    private final Agencies agencies;
    private final Clock clock;

    PlanOverlaps(Views views, Agencies agencies, Clock clock) {
        this.plans = views.of(Topics.REGISTER_PLANS);
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Finding> of(Draft<?> draft) {
        if (!(draft.version() instanceof PlanVersion plan)
                || plan.getInspected().isEmpty()) {
            return List.of();
        }
        LocalDate today = CivilDay.of(clock.instant());
        return PlanRules.overlaps(draft.agency(), plan, plans.all(), today).stream()
                .map(overlap -> warning(overlap, today))
                .toList();
    }

    private Finding warning(Overlap overlap, LocalDate today) {
        var other = agencies.on(overlap.agency(), today);
        return new Finding(
                "/inspected",
                ErrorCode.PLAN_OVERLAP,
                "",
                List.of(
                        (other == null ? "" : other.getName() + " ") + overlap.agency(),
                        overlap.first().toString(),
                        overlap.last().toString(),
                        named(overlap.companies())));
    }

    private static String named(List<String> companies) {
        String first = companies.stream().limit(NAMED).collect(Collectors.joining("、"));
        return companies.size() > NAMED ? first + "… (" + companies.size() + ")" : first;
    }
}
