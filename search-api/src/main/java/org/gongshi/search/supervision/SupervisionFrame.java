package org.gongshi.search.supervision;

import java.time.InstantSource;
import org.gongshi.search.registers.CivilDay;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page for supervisors has. */
@ControllerAdvice(basePackageClasses = SupervisionFrame.class)
final class SupervisionFrame {
    private final InstantSource clock;

    SupervisionFrame(InstantSource clock) {
        this.clock = clock;
    }

    /** Asks for numbers again when they change. */
    @ModelAttribute("script")
    String script() {
        return "supervision.js";
    }

    /** Whose annual statistics are offered. */
    @ModelAttribute("thisYear")
    int thisYear() {
        return CivilDay.of(clock.instant()).getYear();
    }
}
