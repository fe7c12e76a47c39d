package org.gongshi.ingest.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: without the views no key can be known. */
@Component("viewsHealthIndicator")
final class ViewsHealth implements HealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        return (views.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
