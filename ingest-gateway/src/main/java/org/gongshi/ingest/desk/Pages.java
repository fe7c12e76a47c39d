package org.gongshi.ingest.desk;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers of controllers. */
final class Pages {
    private static final int REFRESH_SECONDS = 3;

    private Pages() {}

    static ModelAndView of(String name, Object page) {
        return new ModelAndView("desk/" + name, Map.of("page", page));
    }

    static ModelAndView of(String name, Object page, HttpStatus status) {
        return new ModelAndView("desk/" + name, Map.of("page", page), status);
    }

    /** Without script the page is read again by itself while something is under way. */
    static ModelAndView following(ModelAndView page, boolean isUnderWay) {
        return isUnderWay ? page.addObject("refresh", REFRESH_SECONDS) : page;
    }

    static ModelAndView failure(HttpStatus status) {
        return new ModelAndView("desk/failure", Map.of("status", status.value()), status);
    }

    /** After a form another page is read, so that reading it again sends nothing. */
    static ModelAndView see(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
