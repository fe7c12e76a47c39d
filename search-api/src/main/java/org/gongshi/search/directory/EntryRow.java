package org.gongshi.search.directory;

import org.jspecify.annotations.Nullable;

/** An entry in a list. */
record EntryRow(
        String path,
        String title,
        @Nullable String agency,
        @Nullable String agencyPath,
        @Nullable String detail) {}
