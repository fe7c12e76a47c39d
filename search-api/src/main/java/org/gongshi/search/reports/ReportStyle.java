package org.gongshi.search.reports;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Forms look alike on every page of theirs: citizens' and supervisors'. */
@ControllerAdvice(basePackages = {"org.gongshi.search.reports", "org.gongshi.search.supervision"})
final class ReportStyle {
    @ModelAttribute("styles")
    String styles() {
        return "reports.css";
    }
}
