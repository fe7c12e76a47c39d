package org.gongshi.search.suggestions;

import java.util.List;

/** Answer of {@code GET /api/v1/suggest}. */
public record Completions(List<Completion> items) {}
