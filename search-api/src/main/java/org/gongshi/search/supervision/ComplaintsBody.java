package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.Satisfaction;
import org.gongshi.search.reports.ReportBody;
import org.jspecify.annotations.Nullable;

/**
 * Complaints of a supervisor's scope.
 *
 * @param items without what the complainants wrote
 * @param satisfaction answers to the one question, by agency
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ComplaintsBody(int total, List<ReportBody> items, Map<String, Map<Satisfaction, Long>> satisfaction) {

    /**
     * One complaint with what was written.
     *
     * @param content null once it is erased, and to who may only read
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record One(
            ReportBody complaint,
            @Nullable Written content,
            @Nullable String handledBy) {}

    /** What the complainant wrote. */
    public record Written(
            String text,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String officer) {}
}
