package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return draft.version() instanceof PlanVersion plan
                ? told(caller, List.of(new Planned(draft.agency(), draft.id(), plan)))
                        .getOrDefault(draft.id(), List.of())
                : List.of();
    }

    /** By the id of each of an agency's plans in the register; nothing of those that are over, and of other registers' entries. */
    Map<String, List<Finding>> of(Caller caller, Collection<? extends SpecificRecord> entries) {
        LocalDate today = CivilDay.of(clock.instant());
        return told(
                caller,
                entries.stream()
                        .filter(PlanEntry.class::isInstance)
                        .map(PlanEntry.class::cast)
                        .flatMap(plan -> PlanRules.standing(plan, today)
                                .map(version -> new Planned(plan.getAgency(), plan.getId(), version))
                                .stream())
                        .toList());
    }

    /** An entry is in its register now. */
    synchronized void entered(SpecificRecord entry) {
        if (entry instanceof PlanEntry plan && known != null) {
            known.put(plan);
        }
    }

    private record Planned(String agency, String id, PlanVersion plan) {}

    private Map<String, List<Finding>> told(Caller caller, List<Planned> plans) {
        LocalDate today = CivilDay.of(clock.instant());
        Map<String, List<Finding>> told = new HashMap<>();
        List<AuditedRead> reads = new ArrayList<>();
        for (Planned planned : plans) {
            for (Overlap overlap :
                    PlanRules.overlaps(planned.agency(), planned.plan(), visiting(planned.plan()), today)) {
                reads.add(read(caller, planned.id(), overlap));
                told.computeIfAbsent(planned.id(), _ -> new ArrayList<>()).add(warning(overlap, today));
            }
        }
        publisher.confirm(Topics.AUDIT_READS, AuditedRead::getAgency, reads);
        return told;
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

    private AuditedRead read(Caller caller, String id, Overlap overlap) {
        String subject = "plan=%s&from=%s&until=%s".formatted(id, overlap.first(), overlap.last());
        return new AuditedRead(overlap.agency(), account(caller), clock.instant(), AuditedMatter.PLANS, subject);
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
