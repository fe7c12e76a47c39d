package org.gongshi.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gongshi.search.sharing.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/subjects/{creditCode}/inspections}.
 *
 * @param results of inspections, for everybody
 * @param plans of inspections to come, the next first; null: not for this reader
 */
record InspectionsAnswer(
        @JsonUnwrapped DecisionsAnswer results,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlanView> plans) {}
