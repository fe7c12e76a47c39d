package org.gongshi.search.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows, of whichever feature it is. */
@ControllerAdvice(basePackages = "org.gongshi.search")
final class Site {
    private final PortalSettings settings;

    Site(PortalSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return settings.demo();
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request, Locale locale) {
        return Here.of(request, locale, settings.address());
    }
}
