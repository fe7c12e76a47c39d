package org.gongshi.search.reports;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that stands in for the others while Kafka is away, within the frame of all pages. */
@Controller
final class ReportsClosedController {
    static final String PATH = "/reports/closed";

    @RequestMapping(PATH)
    String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
        return "reports/closed";
    }
}
