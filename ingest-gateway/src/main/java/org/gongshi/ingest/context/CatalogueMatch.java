package org.gongshi.ingest.context;

import org.gongshi.exchange.EntryVersion;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the review catalogue that covers a decision.
 *
 * @param name of the entry (事项名称)
 * @param basis of the entry (依据)
 */
public record CatalogueMatch(
        EntryVersion entry, String name, @Nullable String basis) {}
