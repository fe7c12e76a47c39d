package org.gongshi.search.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as everyone may see it: the answer of {@code /api/v1/decisions/{id}} and what the index keeps. Codes are the
 * symbols of the public topic, amounts decimal strings in yuan; what a decision doesn't have is absent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        String id,
        int edition,
        String kind,
        String documentNumber,
        String title,
        Agency agency,
        Subject subject,
        LocalDate decidedOn,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable String facts,
        List<String> grounds,
        String outcome,
        @Nullable String procedure,
        @Nullable Penalty penalty,
        @Nullable Permit permit,
        @Nullable Coercion coercion,
        @Nullable Inspection inspection,
        Deadline deadline,
        boolean onTime,
        String disclosure,
        @Nullable Fulfilment fulfilment,
        @Nullable LocalDate publicUntil,
        @Nullable String matter) {

    public DecisionView {
        grounds = List.copyOf(grounds);
    }

    /** The deciding agency (执法主体). */
    public record Agency(String creditCode, String name, String region, String sector) {}

    /** The party (行政相对人). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            String type, String name, @Nullable String creditCode) {
        /** The symbol of a natural person (自然人). */
        public static final String PERSON = "NATURAL_PERSON";
    }

    /** Penalty (行政处罚). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Penalty(
            String result,
            List<String> types,
            @Nullable String violation,
            @Nullable String fine,
            @Nullable String confiscated,
            @Nullable LocalDate validUntil) {}

    /** Permit (行政许可). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Permit(
            String result,
            String category,
            @Nullable String certificateName,
            @Nullable String certificateNumber,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** Coercive measure or execution (行政强制). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coercion(String type, @Nullable LocalDate completedOn) {}

    /** Inspection (行政检查). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inspection(
            @Nullable String item,
            @Nullable Boolean random,
            String result,
            @Nullable String handling) {}

    /** By when the agency had to submit (公示期限) and the rule that says so. */
    public record Deadline(LocalDate dueOn, int days, String unit, String rule, String source, boolean provisional) {}

    /** How far it is fulfilled (履行情况), as last reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fulfilment(
            String state, LocalDate reportedOn, @Nullable String paid) {}

    /** Whether the party is a person (自然人): neither a name nor a search engine may lead to it. */
    @JsonIgnore
    public boolean isOfPerson() {
        return subject.type().equals(Subject.PERSON);
    }

    /** Address of its page, below the root of the site. */
    public String path() {
        return "/decisions/" + id;
    }
}
