package org.gongshi.search.supervision;

import java.util.List;
import org.gongshi.search.sharing.PlanView;

/** Answer of {@code GET /api/v1/supervision/subjects/{creditCode}/plans}, the next visit first. */
public record PlansBody(List<PlanView> items) {}
