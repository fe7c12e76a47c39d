package org.gongshi.search.supervision;

import java.util.Optional;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.springframework.stereotype.Component;

/** Agencies as one supervisor may see them: one outside the scope is missing, as one that doesn't exist. */
@Component
final class ScopedAgencies {
    private final AgencyDirectory directory;

    ScopedAgencies(AgencyDirectory directory) {
        this.directory = directory;
    }

    Optional<AgencyCard> find(Account supervisor, String creditCode) {
        return directory
                .today()
                .find(creditCode)
                .filter(agency -> supervisor.scope().includes(agency.region(), agency.sector(), agency.creditCode()));
    }
}
