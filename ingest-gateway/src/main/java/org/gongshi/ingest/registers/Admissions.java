package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose entries a key may see and write. */
@Component
class Admissions {
    private final Agencies agencies;
    private final Clock clock;

    Admissions(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Why the caller may not speak for the agency; null if it may. */
    @Nullable
    Finding refusal(Caller caller, String agency) {
        LocalDate today = CivilDay.of(clock.instant());
        String own = own(caller);
        if (own != null && !agencies.speaksFor(own, agency, today)) {
            return refusal(ErrorCode.NOT_YOUR_AGENCY, agency, own);
        }
        return agencies.on(agency, today) == null
                ? refusal(ErrorCode.AGENCY_NOT_REGISTERED, agency, today.toString())
                : null;
    }

    /** Whose entries are asked for. */
    sealed interface Whose {
        record Of(String agency) implements Whose {}

        record Nobody(Finding finding) implements Whose {}
    }

    /** @param agency the caller's own if it is not named */
    Whose whose(Caller caller, @Nullable String agency) {
        String owner = agency == null ? own(caller) : agency;
        if (owner == null) {
            return new Whose.Nobody(Finding.of(ErrorCode.PARAMETER, "agency", "<credit code>"));
        }
        Finding refusal = refusal(caller, owner);
        return refusal == null ? new Whose.Of(owner) : new Whose.Nobody(refusal);
    }

    private static Finding refusal(ErrorCode code, String agency, String argument) {
        return new Finding("/agency", code, agency, List.of(agency, argument));
    }

    /** The agency of the key; null for the operator, who has none. */
    static @Nullable String own(Caller caller) {
        return switch (caller) {
            case Caller.AgencyKey(String key, String agency) -> agency;
            case Caller.Administrator all -> null;
        };
    }
}
