package org.gongshi.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Programs get messages in the language they prefer of Chinese and English; pages are Chinese. */
@Component("localeResolver")
final class ReaderLanguage extends AcceptHeaderLocaleResolver {

    ReaderLanguage() {
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/api/") ? super.resolveLocale(request) : Locale.SIMPLIFIED_CHINESE;
    }
}
