package org.gongshi.ingest.context;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/** What an agency should know about item, officers and power of an act that is taken in all the same. */
public final class ContextFindings {
    private ContextFindings() {}

    /** @param minimumOfficers how many the law asks for; 0 where it asks for none, or where that is not known */
    public static List<Finding> of(Resolved resolved, ActFacts act, int minimumOfficers) {
        List<Finding> findings = new ArrayList<>();
        if (resolved.isMatterAsked() && resolved.matter() == null) {
            findings.add(finding("/matter", ErrorCode.MATTER_NOT_LISTED, String.valueOf(act.matter()), day(act)));
        }
        resolved.officers().stream().flatMap(officer -> officer(officer, act)).forEach(findings::add);
        int named = resolved.officers().size();
        if (named > 0 && named < minimumOfficers) {
            findings.add(finding(
                    "/officers", ErrorCode.OFFICERS_TOO_FEW, String.valueOf(named), String.valueOf(minimumOfficers)));
        }
        PowerOnDay power = resolved.power();
        if (power != null && power.getCompetence() == Competence.NONE) {
            findings.add(finding("/kind", ErrorCode.POWER_MISSING, day(act)));
        }
        CatalogueMatch review = resolved.review();
        if (review != null) {
            findings.add(
                    finding("", ErrorCode.MAJOR_BY_CATALOGUE, review.entry().getId(), review.name()));
        }
        return findings;
    }

    private static Stream<Finding> officer(OfficerOnDay officer, ActFacts act) {
        ErrorCode code = code(officer.getState());
        return code == null ? Stream.empty() : Stream.of(finding("/officers", code, officer.getNumber(), day(act)));
    }

    private static @Nullable ErrorCode code(OfficerState state) {
        return switch (state) {
            case VALID, UNKNOWN -> null;
            case SUSPENDED -> ErrorCode.OFFICER_SUSPENDED;
            case EXPIRED, CANCELLED -> ErrorCode.OFFICER_NOT_VALID;
            case NOT_REGISTERED -> ErrorCode.OFFICER_NOT_REGISTERED;
        };
    }

    private static String day(ActFacts act) {
        return act.day().toString();
    }

    private static Finding finding(String pointer, ErrorCode code, String... arguments) {
        return new Finding(pointer, code, "", List.of(arguments));
    }
}
