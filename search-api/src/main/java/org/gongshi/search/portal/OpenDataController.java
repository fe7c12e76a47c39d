package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import org.gongshi.search.freshness.FreshnessWatch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs can take away today, and under which terms. */
@Controller
final class OpenDataController {
    private final FreshnessWatch freshness;

    OpenDataController(FreshnessWatch freshness) {
        this.freshness = freshness;
    }

    @GetMapping("/data")
    String data(Model model, Locale locale) {
        model.addAttribute("freshness", FreshnessLine.of(freshness.of(List.of()), locale));
        model.addAttribute("canonical", "/data");
        return "data";
    }
}
