package org.gongshi.search.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.gongshi.search.decisions.AgencyActivity;
import org.gongshi.search.elasticsearch.AgencyActivities;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.freshness.FreshnessWatch;
import org.gongshi.search.portal.StatusPage.Condition;
import org.gongshi.search.portal.StatusPage.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the service stands, for people. It opens whatever is down. */
@Controller
final class StatusController {
    private final AgencyActivities activities;
    private final FreshnessWatch freshness;
    private final InstantSource clock;

    StatusController(AgencyActivities activities, FreshnessWatch freshness, InstantSource clock) {
        this.activities = activities;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/status")
    String status(Model model, Locale locale) {
        model.addAttribute("page", page(new Formats(locale)));
        model.addAttribute("canonical", "/status");
        return "status";
    }

    private StatusPage page(Formats formats) {
        try {
            return page(Condition.GOOD, activities.all(), formats);
        } catch (IndexUnavailableException down) {
            return page(Condition.DOWN, List.of(), formats);
        }
    }

    private StatusPage page(Condition index, List<AgencyActivity> agencies, Formats formats) {
        var now = clock.instant();
        var complete = freshness.of(List.of()).completeUpTo();
        return new StatusPage(
                formats.second(now),
                index,
                complete == null
                        ? Condition.DOWN
                        : freshness.isBehind(complete, now) ? Condition.BEHIND : Condition.GOOD,
                complete == null ? null : formats.second(complete),
                agencies.stream().map(agency -> row(agency, now)).toList());
    }

    private Row row(AgencyActivity agency, Instant now) {
        var complete = freshness.completeUpTo(agency.creditCode());
        return new Row(
                agency.name(),
                "/agencies/" + agency.creditCode(),
                Formats.count(agency.decisions()),
                complete.map(Formats::inTable).orElse(null),
                Formats.inTable(agency.lastSubmission()),
                complete.filter(moment -> !freshness.isBehind(moment, now)).isEmpty());
    }
}
