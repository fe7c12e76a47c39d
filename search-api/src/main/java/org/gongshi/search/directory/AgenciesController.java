package org.gongshi.search.directory;

import java.util.Locale;
import org.gongshi.search.agencies.AgencyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agencies by name, region and sector line. */
@Controller
final class AgenciesController {
    private final AgencyDirectory directory;
    private final AgenciesPages pages;

    AgenciesController(AgencyDirectory directory, AgenciesPages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping("/agencies")
    String agencies(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        var asked = AgenciesQuestion.of(q, region, sector, after);
        model.addAttribute("page", pages.page(asked, directory.today(), locale));
        model.addAttribute("canonical", "/agencies");
        return "agencies/list";
    }
}
