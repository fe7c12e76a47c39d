package org.gongshi.search.unified;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that fits.
 *
 * @param id of a decision, an entry or an agency (its credit code); of an officer the certificate's number
 * @param url below the root of the site
 * @param agency credit code; null: it is an agency
 * @param valid of an officer's certificate; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        String id,
        String url,
        String title,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String detail,
        @Nullable Boolean valid) {}
