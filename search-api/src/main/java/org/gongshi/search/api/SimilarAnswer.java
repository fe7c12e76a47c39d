package org.gongshi.search.api;

import java.util.List;
import org.gongshi.search.freshness.Freshness;

/** Answer of {@code GET /api/v1/decisions/{id}/similar}: the most similar first. */
record SimilarAnswer(List<DecisionsAnswer.Item> items, Freshness freshness) {}
