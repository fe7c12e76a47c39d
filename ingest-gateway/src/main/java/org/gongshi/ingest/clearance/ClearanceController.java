package org.gongshi.ingest.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.ReviewRound;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.calendars.Law;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.clearance.ClearanceBody.Entry;
import org.gongshi.ingest.clearance.ClearanceBody.Need;
import org.gongshi.ingest.clearance.ClearanceBody.Round;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.ingest.context.CatalogueMatch;
import org.gongshi.ingest.context.ReviewCatalogue;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.views.View;
import org.gongshi.statute.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** May this case be decided (办案前置审核查询)? */
@RestController
class ClearanceController {
    private static final Set<String> LISTS = Set.of("penaltyTypes", "majorTriggers");

    private final View<Clearance> clearances;
    private final ReviewCatalogue catalogue;
    private final Agencies agencies;
    private final Law law;
    private final Days days;

    ClearanceController(View<Clearance> clearances, ReviewCatalogue catalogue, Agencies agencies, Law law, Days days) {
        this.clearances = clearances;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.law = law;
        this.days = days;
    }

    /** The parameters describe the decision that is intended: kind, procedure, penaltyTypes, amount, and so on. */
    @GetMapping("/v1/cases/{caseNumber}/clearance")
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String caseNumber,
            @RequestParam Map<String, String> parameters,
            Locale locale) {
        if (!(caller instanceof Caller.AgencyKey key)) {
            return Problem.answer(ErrorCode.AGENCY_KEY_REQUIRED, locale);
        }
        String agency = parameters.getOrDefault("agency", key.agency());
        LocalDate today = days.today();
        if (!agencies.spokenForBy(key.agency(), today).contains(agency)) {
            return Problem.answer(ErrorCode.NOT_YOUR_AGENCY, locale, agency, key.agency());
        }
        AgencyVersion version = agencies.on(agency, today);
        if (version == null) {
            return Problem.answer(ErrorCode.AGENCY_NOT_REGISTERED, locale, agency, today.toString());
        }
        var fields = new Fields(tree(caseNumber, parameters));
        var intended = Intended.read(fields);
        return fields.findings().isEmpty()
                ? answer(agency, version, intended, locale)
                : Problem.answer(fields.findings(), locale);
    }

    private static ObjectNode tree(String caseNumber, Map<String, String> parameters) {
        var tree = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, value) -> {
            if (LISTS.contains(name)) {
                var list = tree.putArray(name);
                List.of(value.split(",", -1)).forEach(list::add);
            } else if (!name.equals("agency")) {
                tree.put(name, value);
            }
        });
        return tree.put("caseNumber", caseNumber);
    }

    private ResponseEntity<?> answer(String agency, AgencyVersion version, Intended intended, Locale locale) {
        Clearance known = clearances.get(agency + "/" + intended.caseNumber());
        if (known == null && !intended.isStated()) {
            return Problem.answer(ErrorCode.CASE_UNKNOWN, locale);
        }
        Set<MajorTrigger> triggers = intended.triggersOf(known);
        List<CatalogueMatch> listed = catalogue.matches(agency, version, facts(intended, triggers));
        Boolean major = ClearanceRules.isMajor(intended, !listed.isEmpty(), !triggers.isEmpty());
        List<Missing> missing = ClearanceRules.missing(major, known, stages(intended));
        var wording = new ClearanceWording(locale);
        return ResponseEntity.ok(new ClearanceBody(
                intended.caseNumber(),
                missing.isEmpty(),
                major,
                listed.stream().map(Entry::of).toList(),
                List.copyOf(triggers),
                ClearanceRules.state(known),
                rounds(known),
                known == null ? null : known.getReviewDueOn().orElse(null),
                missing.stream()
                        .map(need -> new Need(need.code(), need.subject(), wording.of(need)))
                        .toList()));
    }

    private static List<Round> rounds(@Nullable Clearance known) {
        List<ReviewRound> rounds = known == null ? List.of() : known.getRounds();
        return rounds.stream().map(Round::of).toList();
    }

    private List<Stage> stages(Intended intended) {
        return intended.kind() == null
                ? List.of()
                : law.statutes().stages(intended.kind(), intended.procedure(), days.today());
    }

    private ActFacts facts(Intended intended, Set<MajorTrigger> triggers) {
        return new ActFacts(
                days.today(),
                intended.kind(),
                intended.procedure(),
                Set.copyOf(intended.penaltyTypes()),
                intended.amount(),
                null,
                intended.subjectType(),
                triggers,
                intended.matter(),
                List.of(),
                null);
    }
}
