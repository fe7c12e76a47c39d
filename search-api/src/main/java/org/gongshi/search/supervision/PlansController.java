package org.gongshi.search.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.reports.AgencyCards;
import org.gongshi.search.sharing.CompanyPlans;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Plans to inspect a company, by agencies within a supervisor's scope. */
@RestController
final class PlansController {
    private final ScopedCompliance compliance;
    private final CompanyPlans plans;
    private final AgencyCards agencies;
    private final Problems problems;

    PlansController(ScopedCompliance compliance, CompanyPlans plans, AgencyCards agencies, Problems problems) {
        this.compliance = compliance;
        this.plans = plans;
        this.agencies = agencies;
        this.problems = problems;
    }

    @GetMapping(SupervisionSecurity.API + "/subjects/{creditCode}/plans")
    @Operation(operationId = "listPlans", summary = "Plans to inspect a company, the next visit first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlansBody.class)))
    ResponseEntity<?> plans(
            @AuthenticationPrincipal Account supervisor, @PathVariable String creditCode, Locale locale) {
        return CreditCode.parse(creditCode)
                .value()
                .<ResponseEntity<?>>map(company -> ResponseEntity.ok(plans(supervisor, company)))
                .orElseGet(() -> Problems.answer(problems.badQuery(
                        List.of(new QueryFlaw("creditCode", QueryFlaw.Code.NOT_A_CREDIT_CODE, null)),
                        List.of("creditCode"),
                        locale)));
    }

    private PlansBody plans(Account supervisor, CreditCode company) {
        return compliance.recorded(
                supervisor,
                new Reading(AuditedMatter.PLANS, "", "subject=" + company),
                () -> new PlansBody(plans.within(agency -> isWithin(supervisor, agency), company)));
    }

    private boolean isWithin(Account supervisor, String creditCode) {
        return agencies.of(creditCode)
                .filter(agency -> supervisor.scope().includes(agency.region(), agency.sector(), creditCode))
                .isPresent();
    }
}
