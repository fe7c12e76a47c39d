package org.gongshi.ingest.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Programs are answered in the language they prefer of Chinese and English; pages are Chinese unless switched. */
@Component("localeResolver")
final class DeskLanguage extends AcceptHeaderLocaleResolver {
    static final String COOKIE = "gongshi_language";

    DeskLanguage() {
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/desk")) {
            return super.resolveLocale(request);
        }
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("en"));
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
