package org.gongshi.search.reports;

import org.jspecify.annotations.Nullable;

/** What a citizen wrote: the sealed part, opened. */
public record ReportContent(
        String text,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String officer) {}
