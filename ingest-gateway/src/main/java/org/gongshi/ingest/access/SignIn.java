package org.gongshi.ingest.access;

import org.gongshi.exchange.AccessKey;
import org.gongshi.ingest.access.Caller.AgencyKey;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.views.View;
import org.springframework.stereotype.Component;

/** Lets a person in with an agency's key, and tells whether the key still counts. */
@Component
public class SignIn {
    private final Keys keys;
    private final View<AccessKey> known;

    SignIn(Keys keys, View<AccessKey> known) {
        this.keys = keys;
        this.known = known;
    }

    /** In or not. */
    public sealed interface Attempt {}

    public record In(AgencyKey caller) implements Attempt {}

    public record NotIn(ErrorCode code) implements Attempt {}

    /** @throws org.gongshi.ingest.problems.UnavailableException while keys are being read in */
    public Attempt attempt(String key) {
        return switch (keys.recognise(new Token(key.strip()))) {
            case Keys.Unknown(ErrorCode code) -> new NotIn(code);
            case Keys.Known(AgencyKey caller) -> new In(caller);
            case Keys.Known(Caller.Administrator _) -> new NotIn(ErrorCode.AGENCY_KEY_REQUIRED);
        };
    }

    /** @throws org.gongshi.ingest.problems.UnavailableException while keys are being read in */
    public boolean stillCounts(AgencyKey caller) {
        AccessKey key = known.get(caller.keyId());
        return key != null && key.getRevokedAt().isEmpty() && key.getAgency().equals(caller.agency());
    }
}
