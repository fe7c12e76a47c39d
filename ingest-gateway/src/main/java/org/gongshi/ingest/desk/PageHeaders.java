package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What every page says to browsers. Nothing comes from elsewhere, nothing is kept, nobody puts a page into a frame. */
final class PageHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    static void onto(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("X-Robots-Tag", "noindex");
        // Static files say otherwise for themselves.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
