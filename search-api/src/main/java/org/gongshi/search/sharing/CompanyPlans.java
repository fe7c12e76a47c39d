package org.gongshi.search.sharing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AgreedField;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.access.KeyReads;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.topics.TopicTable;
import org.springframework.stereotype.Component;

/** Plans to inspect one company, the next visit first. */
@Component
public final class CompanyPlans {
    private final TopicTable<PlanEntry> plans;
    private final TopicTable<AgreementEntry> agreements;
    private final KeyReads reads;
    private final InstantSource clock;

    CompanyPlans(
            TopicTable<PlanEntry> plans, TopicTable<AgreementEntry> agreements, KeyReads reads, InstantSource clock) {
        this.plans = plans;
        this.agreements = agreements;
        this.reads = reads;
        this.clock = clock;
    }

    /** For an agency, whose reading is recorded before it is answered; and with each giver what was given beyond the common. */
    public List<PlanView> shownTo(AccessKey key, CreditCode company) {
        LocalDate today = CivilDay.of(clock.instant());
        var standing = standing(company, today, _ -> true);
        var entries = agreements.all();
        var taker = key.getAgency();
        var given = standing.stream()
                .map(PlanEntry::getAgency)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), giver -> SharingRules.agreed(entries, giver, taker, today)));
        String question = "subject=" + company;
        reads.record(key, AuditedMatter.PLANS, "", question);
        given.forEach((giver, fields) -> {
            if (!giver.equals(taker) && !fields.isEmpty()) {
                reads.record(key, AuditedMatter.PLANS, giver, question + "&fields=" + names(fields));
            }
        });
        return views(standing, company, today, giver -> given.getOrDefault(giver, Set.of()));
    }

    /** For a supervisor, who sees all of what lies within the scope. */
    public List<PlanView> within(Predicate<String> agencies, CreditCode company) {
        LocalDate today = CivilDay.of(clock.instant());
        return views(standing(company, today, agencies), company, today, _ -> SharingRules.ALL);
    }

    private List<PlanEntry> standing(CreditCode company, LocalDate today, Predicate<String> agencies) {
        return plans.all().stream()
                .filter(plan ->
                        SharingRules.standing(plan, company.value(), today).isPresent())
                .filter(plan -> agencies.test(plan.getAgency()))
                .toList();
    }

    private static List<PlanView> views(
            List<PlanEntry> plans, CreditCode company, LocalDate today, Function<String, Set<AgreedField>> shown) {
        return plans.stream()
                .flatMap(plan -> SharingRules.standing(plan, company.value(), today)
                        .map(version -> SharingRules.view(plan, version, shown.apply(plan.getAgency())))
                        .stream())
                .sorted(Comparator.comparing(PlanView::from)
                        .thenComparing(PlanView::agency)
                        .thenComparing(PlanView::id))
                .toList();
    }

    private static String names(Set<AgreedField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
