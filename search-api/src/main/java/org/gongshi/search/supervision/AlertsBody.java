package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.search.supervision.ScopedAlerts.Entry;
import org.gongshi.search.supervision.ScopedAlerts.Page;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/supervision/alerts}.
 *
 * @param next cursor of the next answer; null: this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AlertsBody(List<Item> items, @Nullable String next) {

    /**
     * An alert.
     *
     * @param caseNumber null: it is about no case
     * @param by account that did the last about it
     * @param note what that account wrote; of a closed one it begins with the code of the reason
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            String id,
            String type,
            String agency,
            String agencyName,
            String region,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable String verdict,
            @Nullable LocalDate dueOn,
            List<String> reasons,
            String state,
            @Nullable String by,
            @Nullable String assignee,
            @Nullable String note,
            @Nullable Instant at) {

        static Item of(Entry entry) {
            var alert = entry.alert();
            var standing = entry.standing();
            return new Item(
                    alert.id(),
                    alert.type().name(),
                    alert.agency(),
                    alert.agencyName(),
                    alert.region(),
                    alert.caseNumber(),
                    alert.verdict(),
                    alert.dueOn(),
                    alert.details(),
                    standing.state().name(),
                    standing.account(),
                    standing.assignee(),
                    standing.note(),
                    standing.at());
        }
    }

    static AlertsBody of(Page page) {
        return new AlertsBody(page.entries().stream().map(Item::of).toList(), page.next());
    }
}
