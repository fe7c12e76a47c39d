package org.gongshi.search.portal;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows. */
@ControllerAdvice(basePackageClasses = Site.class)
final class Site {
    private final PortalSettings settings;

    Site(PortalSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return settings.demo();
    }
}
