package org.gongshi.search.agencies;

import java.time.LocalDate;
import org.gongshi.identity.Region;
import org.gongshi.search.registers.RegisterQueries;

/**
 * An agency in a list.
 *
 * @param foldedName as names are compared
 * @param place names of its region from the province down; empty if no table knows it
 * @param since first day of it in the register
 */
public record AgencyCard(
        String creditCode,
        String name,
        String region,
        String sector,
        String foldedName,
        String place,
        LocalDate since) {

    static AgencyCard of(String creditCode, String name, String region, String sector, LocalDate since) {
        String place = Region.parse(region).value().map(Region::fullName).orElse("");
        return new AgencyCard(creditCode, name, region, sector, RegisterQueries.folded(name), place, since);
    }

    /** Address of its page, below the root of the site. */
    public String path() {
        return "/agencies/" + creditCode;
    }

    boolean isIn(Region around) {
        return Region.parse(region).value().filter(around::contains).isPresent();
    }
}
