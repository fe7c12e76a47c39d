package org.gongshi.ingest.desk;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The first page after logging in: what needs somebody, then how to send. */
@Controller
final class OverviewController {

    @GetMapping("/desk")
    ModelAndView overview(@RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk, Locale locale) {
        return Pages.of("overview", clerk.agency());
    }
}
