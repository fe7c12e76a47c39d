package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.PlanRules.Overlap;
import org.gongshi.ingest.views.View;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Warns who enters a plan, and whoever looks at it later, of those who come on the same days. That is a reading of another
 * agency's plan, and is recorded before it is told.
 */
@Component
class PlanOverlaps {
    /** Companies that a warning names; of more it says that there are. */
    private static final int NAMED = 20;
    /** What another gateway took is known here after so long; what this one took at once. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(2);

    private final View<PlanEntry> plans;
    private final Agencies agencies;
    private final Publisher publisher;
    private final Clock clock;
    private @Nullable PlansByCompany known;
    private Instant readAt = Instant.MIN;

    PlanOverlaps(Views views, Agencies agencies, Publisher publisher, Clock clock) {
        this.plans = views.of(Topics.REGISTER_PLANS);
        this.agencies = agencies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of a plan that somebody wants in the register, on a dry run too. */
    List<Finding> of(Caller caller, Draft<?> draft) {
        return draft.version() instanceof PlanVersion plan ? told(caller, draft.agency(), draft.id(), plan) : List.of();
    }

    /** Of a plan that is in the register; nothing of one that is over, and of other registers' entries. */
    List<Finding> of(Caller caller, SpecificRecord entry) {
        return entry instanceof PlanEntry plan
                ? PlanRules.standing(plan, CivilDay.of(clock.instant())).stream()
                        .flatMap(version -> told(caller, plan.getAgency(), plan.getId(), version).stream())
                        .toList()
                : List.of();
    }

    /** An entry is in its register now. */
    synchronized void entered(SpecificRecord entry) {
        if (entry instanceof PlanEntry plan && known != null) {
            known.put(plan);
        }
    }

    private List<Finding> told(Caller caller, String agency, String id, PlanVersion plan) {
        LocalDate today = CivilDay.of(clock.instant());
        List<Overlap> overlaps = PlanRules.overlaps(agency, plan, visiting(plan), today);
        overlaps.forEach(overlap -> record(caller, id, overlap));
        return overlaps.stream().map(overlap -> warning(overlap, today)).toList();
    }

    private synchronized List<PlanEntry> visiting(PlanVersion plan) {
        Instant now = clock.instant();
        PlansByCompany index = known;
        if (index == null || now.isAfter(readAt.plus(READ_AGAIN))) {
            index = new PlansByCompany(plans.all());
            known = index;
            readAt = now;
        }
        return index.visiting(plan.getInspected());
    }

    private void record(Caller caller, String id, Overlap overlap) {
        String subject = "plan=%s&from=%s&until=%s".formatted(id, overlap.first(), overlap.last());
        publisher.confirm(
                Topics.AUDIT_READS,
                overlap.agency(),
                new AuditedRead(overlap.agency(), account(caller), clock.instant(), AuditedMatter.PLANS, subject));
    }

    private static String account(Caller caller) {
        return switch (caller) {
            case Caller.AgencyKey key -> key.agency() + "/" + key.keyId();
            case Caller.Administrator administrator -> administrator.keyId();
        };
    }

    private Finding warning(Overlap overlap, LocalDate today) {
        var name = Optional.ofNullable(agencies.on(overlap.agency(), today))
                .map(other -> other.getName() + " ")
                .orElse("");
        return new Finding(
                "/inspected",
                ErrorCode.PLAN_OVERLAP,
                "",
                List.of(
                        name + overlap.agency(),
                        overlap.first().toString(),
                        overlap.last().toString(),
                        named(overlap.companies())));
    }

    private static String named(List<String> companies) {
        String first = companies.stream().limit(NAMED).collect(Collectors.joining("、"));
        return companies.size() > NAMED ? first + "… (" + companies.size() + ")" : first;
    }
}
