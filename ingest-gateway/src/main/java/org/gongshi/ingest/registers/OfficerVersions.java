package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Versions of an officer's certificate (执法证件): how they are read, and what it is worth on a day. */
public final class OfficerVersions {
    private static final SuspensionTerms TERMS = SuspensionTerms.shipped();

    private OfficerVersions() {}

    /** What a register may say; that it expired follows from the day. */
    private enum Certificate {
        VALID,
        SUSPENDED,
        CANCELLED
    }

    static OfficerVersion read(Fields fields) {
        LocalDate from = fields.requiredDate("validFrom");
        LocalDate to = fields.date("validTo");
        Certificate state = fields.choiceOr("state", Certificate.class, Certificate.VALID);
        if (state != Certificate.VALID) {
            fields.requireValue("ground");
        }
        return new OfficerVersion(
                from,
                to == null && state == Certificate.SUSPENDED ? TERMS.lastDay(from) : to,
                fields.requiredLine("name"),
                fields.line("sector"),
                OfficerState.valueOf(state.name()),
                fields.line("ground"),
                certificateUntil(from, fields));
    }

    private static @Nullable LocalDate certificateUntil(LocalDate from, Fields fields) {
        LocalDate until = fields.date("certificateUntil");
        if (until != null && until.isBefore(from)) {
            fields.refuse("certificateUntil", ErrorCode.VERSION_DATES);
        }
        return until;
    }

    /** The certificate as it is on that day, whatever the register last said; null if it is not registered. */
    static @Nullable OfficerVersion on(List<OfficerVersion> versions, LocalDate day) {
        OfficerVersion begun = Versions.begunBy(versions, day);
        OfficerState state = stateOn(versions, day);
        return begun == null || state == OfficerState.NOT_REGISTERED ? null : as(begun, state);
    }

    private static OfficerVersion as(OfficerVersion begun, OfficerState state) {
        if (begun.getState() == state) {
            return begun;
        }
        LocalDate over =
                (state == OfficerState.EXPIRED ? begun.getCertificateUntil() : begun.getValidTo()).orElseThrow();
        return new OfficerVersion(
                over.plusDays(1),
                null,
                begun.getName(),
                begun.getSector().orElse(null),
                state,
                null,
                begun.getCertificateUntil().orElse(null));
    }

    /** A suspension that is over leaves the certificate as good as before: it ends by itself. */
    public static OfficerState stateOn(List<OfficerVersion> versions, LocalDate day) {
        OfficerVersion running = Versions.on(versions, day);
        OfficerVersion begun = Versions.begunBy(versions, day);
        if (begun == null || (running == null && begun.getState() != OfficerState.SUSPENDED)) {
            return OfficerState.NOT_REGISTERED;
        }
        OfficerState state = running == null ? OfficerState.VALID : running.getState();
        boolean expired = begun.getCertificateUntil().filter(day::isAfter).isPresent();
        return expired && state != OfficerState.CANCELLED ? OfficerState.EXPIRED : state;
    }
}
