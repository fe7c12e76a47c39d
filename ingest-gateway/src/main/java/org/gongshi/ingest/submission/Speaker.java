package org.gongshi.ingest.submission;

import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.access.Caller;

/**
 * On whose behalf decisions come in.
 *
 * @param keyId id of the key, which the event carries
 * @param agency agency of the key; empty for the operator, whose history holds everybody's
 */
public record Speaker(String keyId, String agency) {

    public static Speaker of(Caller caller) {
        return switch (caller) {
            case Caller.AgencyKey(String keyId, String agency) -> new Speaker(keyId, agency);
            case Caller.Administrator admin -> new Speaker(admin.keyId(), "");
        };
    }

    boolean speaksFor(String deciding, AgencyVersion version) {
        return agency.isEmpty()
                || agency.equals(deciding)
                || version.getSuperior().filter(agency::equals).isPresent();
    }
}
