package org.gongshi.ingest.flowcharts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flow chart may be as a file. */
public enum ChartType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String ending;

    ChartType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As in a Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with. */
    public String ending() {
        return ending;
    }

    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(ChartType::mediaType).toList();
    }

    public static @Nullable ChartType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElse(null);
    }
}
