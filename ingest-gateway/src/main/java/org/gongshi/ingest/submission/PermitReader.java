package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the block of a permit. What it asks for: 双公示 data standard, permit fields 16 to 22. */
final class PermitReader {
    private PermitReader() {}

    private enum Result {
        GRANTED,
        CHANGED,
        EXTENDED,
        REFUSED,
        REVOKED,
        WITHDRAWN,
        CANCELLED
    }

    /** Results after which there is a permit to be valid. */
    private static final Set<Result> STANDING = EnumSet.of(Result.GRANTED, Result.CHANGED, Result.EXTENDED);

    /** 许可类别. Source: 双公示 data standard, code list. */
    private enum Category {
        ORDINARY,
        CONCESSION,
        RECOGNITION,
        APPROVAL,
        REGISTRATION,
        OTHER
    }

    static SealedPermit read(Fields block, DecisionTime time) {
        Result result = block.choiceOr("result", Result.class, Result.GRANTED);
        Category category = block.requiredChoice("category", Category.class, Category.OTHER);
        LocalDate from = block.date("validFrom");
        LocalDate until = block.date("validUntil");
        var permit = SealedPermit.newBuilder()
                .setResult(result.name())
                .setCategory(category.name())
                .setCertificateName(block.line("certificateName"))
                .setCertificateNumber(block.line("certificateNumber"))
                .setValidFrom(from)
                .setValidUntil(until)
                .build();
        if (STANDING.contains(result)) {
            recommend(block);
        }
        compareDates(block, from, until, STANDING.contains(result) ? time : null);
        block.finish();
        return permit;
    }

    /** A certificate has a name and a number, or there is none. */
    private static void recommend(Fields block) {
        block.recommendValue("validFrom");
        block.recommendValue("validUntil");
        if (block.has("certificateName") || block.has("certificateNumber")) {
            block.recommendValue("certificateName");
            block.recommendValue("certificateNumber");
        }
    }

    /** @param time null where the permit's days may all lie behind: it was taken away, or never given */
    private static void compareDates(
            Fields block, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable DecisionTime time) {
        if (from != null && until != null && until.isBefore(from)) {
            block.refuse("validUntil", ErrorCode.DATES_REVERSED);
        } else if (time != null) {
            time.doubtBefore(block, "validUntil", until);
        }
    }
}
