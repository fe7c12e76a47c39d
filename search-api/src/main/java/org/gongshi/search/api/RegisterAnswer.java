package org.gongshi.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/registers/{register}}.
 *
 * @param on day whose versions are told
 * @param items entries with the fields of their register; of officers only {@link org.gongshi.search.registers.Officer}
 * @param next cursor of the next answer; null: this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RegisterAnswer(
        String register,
        LocalDate on,
        Total total,
        List<Object> items,
        @Nullable String next) {

    /**
     * How many entries match.
     *
     * @param exact false: there are more than {@code value}
     */
    record Total(long value, boolean exact) {}
}
