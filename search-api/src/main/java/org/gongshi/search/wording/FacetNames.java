package org.gongshi.search.wording;

import java.util.Locale;
import java.util.Objects;
import org.gongshi.search.decisions.Facet;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.springframework.stereotype.Component;

/** Names of facets' values. */
@Component
public final class FacetNames {
    private final Wording wording;

    FacetNames(Wording wording) {
        this.wording = wording;
    }

    public String name(Locale locale, Facet facet, Bucket bucket) {
        return bucket.name() == null ? name(locale, facet, bucket.value()) : bucket.name();
    }

    /** Of a value that is not among those counted. */
    public String name(Locale locale, Facet facet, String value) {
        return switch (facet) {
            case KIND -> wording.code(locale, CodeList.KIND, value);
            case PENALTY_TYPE -> wording.code(locale, CodeList.PENALTY_TYPE, value);
            case REGION -> wording.region(value);
            case YEAR -> wording.text(locale, "facet.yearName", value);
            case AGENCY -> Objects.requireNonNull(value);
        };
    }
}
