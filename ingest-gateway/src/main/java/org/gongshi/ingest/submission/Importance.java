package org.gongshi.ingest.submission;

import java.util.List;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;

/**
 * Whether the agency takes a decision for a major one (重大执法决定), and why.
 *
 * @param triggers what makes it one; a decision that has any is one (行政处罚法 第五十八条)
 */
record Importance(boolean major, List<MajorTrigger> triggers) {
    static final Importance UNSTATED = new Importance(false, List.of());

    static Importance read(Fields fields) {
        boolean stated = fields.isSet("major");
        List<MajorTrigger> triggers = fields.choices("majorTriggers", MajorTrigger.class);
        if (!stated && !triggers.isEmpty()) {
            fields.refuse("major", ErrorCode.MAJOR_BY_TRIGGER);
        }
        return new Importance(stated || !triggers.isEmpty(), triggers);
    }
}
