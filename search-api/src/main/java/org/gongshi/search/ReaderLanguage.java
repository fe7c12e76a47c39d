package org.gongshi.search;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Chinese first. Programs get the language of Chinese and English that {@code Accept-Language} prefers; people too, unless they
 * chose: by {@code ?lang=zh|en} in an address, which is remembered in a cookie of the same name.
 */
@Component("localeResolver")
public final class ReaderLanguage extends AcceptHeaderLocaleResolver {
    /** Parameter and cookie. */
    public static final String NAME = "lang";

    private static final Map<String, Locale> CHOICES = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    ReaderLanguage() {
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        Locale preferred = super.resolveLocale(request);
        return path.startsWith("/api/")
                ? preferred
                : chosen(request)
                        .or(() -> remembered(request))
                        .map(CHOICES::get)
                        .orElse(preferred);
    }

    /** What the address asks for, {@code zh} or {@code en}. */
    static Optional<String> chosen(HttpServletRequest request) {
        return known(request.getParameter(NAME));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> known(value).stream())
                .findFirst();
    }

    private static Optional<String> known(@Nullable String language) {
        return Optional.ofNullable(language).filter(CHOICES::containsKey);
    }
}
