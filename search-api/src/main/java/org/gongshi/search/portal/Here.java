package org.gongshi.search.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the reader is, for the frame around every page.
 *
 * @param section first part of the path: what the navigation marks as current
 * @param language of the page, as HTML names it
 * @param otherLanguage reference to the same page in the other language, relative to the page; null of a page that answers a
 *     form: it cannot be asked for again
 * @param root scheme, host and port under which readers know the site, without a slash at the end
 */
record Here(String section, String language, @Nullable String otherLanguage, String root) {

    static Here of(HttpServletRequest request, Locale locale, String address) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        boolean english = locale.getLanguage().equals("en");
        return new Here(
                path.split("/", -1).length > 1 ? path.split("/", -1)[1] : "",
                english ? "en" : "zh-CN",
                isAsked(request) ? in(english ? "zh" : "en", request.getQueryString()) : null,
                address.isEmpty() ? asAsked(request) : address);
    }

    public boolean isEnglish() {
        return language.equals("en");
    }

    /** The page of a failure is made by a call of its own, whatever the call was that failed. */
    private static boolean isAsked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return !(failed == null ? request.getMethod() : failed.toString()).equals("POST");
    }

    /** A query only, so that no path from outside stands in a link. */
    private static String in(String language, String query) {
        return Stream.concat(
                        Stream.ofNullable(query)
                                .flatMap(all -> Stream.of(all.split("&")))
                                .filter(pair -> !pair.isEmpty() && !pair.startsWith(ReaderLanguage.NAME + "=")),
                        Stream.of(ReaderLanguage.NAME + "=" + language))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String asAsked(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(request.getServerPort())
                .build()
                .toUriString()
                .replaceFirst("^(http://[^/]*):80$|^(https://[^/]*):443$", "$1$2");
    }
}
