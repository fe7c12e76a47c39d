package org.gongshi.ingest.flowcharts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a drawing may consist of: elements and attributes of SVG 2 that draw, and nothing that acts or fetches. */
final class SvgList {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "switch",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern",
            "clipPath",
            "mask");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "version",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "points",
            "transform",
            "dx",
            "dy",
            "rotate",
            "textLength",
            "lengthAdjust",
            "pathLength",
            "offset",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "patternUnits",
            "patternContentUnits",
            "patternTransform",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "refX",
            "refY",
            "orient",
            "startOffset",
            "requiredFeatures",
            "systemLanguage");

    /** Presentation attributes; the same words are the properties that a style may set. */
    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "color",
            "display",
            "visibility",
            "overflow",
            "clip-path",
            "clip-rule",
            "mask",
            "marker",
            "marker-start",
            "marker-mid",
            "marker-end",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "font-stretch",
            "font-variant",
            "text-anchor",
            "text-decoration",
            "letter-spacing",
            "word-spacing",
            "dominant-baseline",
            "alignment-baseline",
            "baseline-shift",
            "writing-mode",
            "direction",
            "stop-color",
            "stop-opacity",
            "paint-order",
            "vector-effect",
            "shape-rendering",
            "text-rendering",
            "color-interpolation",
            "white-space");

    private static final Pattern INSIDE = Pattern.compile("#[\\w.:-]+");
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([\\w.:-]+)");

    private static final Pattern LINK = Pattern.compile("^\\s*#([\\w.:-]+)");
    /** A reference into this very file; its quotes may be left out. */
    private static final Pattern OWN_URL = Pattern.compile("url\\(\\s*['\"]?#[\\w.:-]+['\"]?\\s*\\)");
    /** Fetches, acts, or hides that it does: functions but for colours and places, escapes, comments, at-rules. */
    private static final Pattern SUSPECT =
            Pattern.compile("url|expression|javascript|data:|import|image|\\\\|/\\*|@|<|&");

    private SvgList() {}

    /** Ids that an attribute refers to. */
    static Set<String> references(String name, String value) {
        return (name.equals("href") ? LINK : REFERENCE)
                .matcher(value)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static boolean isDrawing(String element) {
        return ELEMENTS.contains(element);
    }

    /** What of an attribute's value may stay; empty if nothing. */
    static String allowed(String name, String value) {
        if (name.equals("href")) {
            return INSIDE.matcher(value.strip()).matches() ? value.strip() : "";
        }
        if (name.equals("style")) {
            return style(value);
        }
        boolean isKnown = ATTRIBUTES.contains(name) || PROPERTIES.contains(name);
        return isKnown && isHarmless(value) ? value : "";
    }

    private static String style(String value) {
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(SvgList::isHarmlessDeclaration)
                .collect(Collectors.joining(";"));
    }

    private static boolean isHarmlessDeclaration(String declaration) {
        int colon = declaration.indexOf(':');
        return colon > 0
                && PROPERTIES.contains(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                && isHarmless(declaration.substring(colon + 1));
    }

    private static boolean isHarmless(String value) {
        String rest = OWN_URL.matcher(value).replaceAll("");
        return !SUSPECT.matcher(rest.toLowerCase(Locale.ROOT)).find();
    }
}
