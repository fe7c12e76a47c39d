package org.gongshi.ingest.rejections;

import java.util.List;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.rejections.QueuePage.Place;
import org.gongshi.ingest.rejections.QueuePage.Wanted;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An agency's queue, for people to look at and to give rows up. */
@Component
public class Queue {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REASON = "reason";

    private final View<Rejection> view;
    private final Rejections rejections;

    Queue(View<Rejection> rejections, Rejections queue) {
        this.view = rejections;
        this.rejections = queue;
    }

    /**
     * Some rows, oldest first.
     *
     * @param total all that match
     * @param next where the next ones begin; null if these are the last
     */
    public record Listing(
            long total, List<Rejection> rows, @Nullable String next) {}

    /** @param cursor of the page before; empty for the first */
    public Listing of(String agency, RejectionState state, String cursor, int size) {
        var page = new QueuePage(new Wanted(state, null), Place.parse(cursor), size);
        view.forEachUnder(agency + "/", page::add);
        return new Listing(page.total(), page.rows(), page.next());
    }

    public @Nullable Rejection find(String agency, String batch, long row) {
        return view.get(agency + "/" + batch + "/" + row);
    }

    /** Gives a row up, unless something is wrong with the reason; one that is closed stays as it is. */
    public List<Finding> abandon(Rejection rejection, String reason) {
        var fields = new Fields(JSON.createObjectNode().put(REASON, reason));
        String line = fields.requiredLine(REASON);
        fields.refusePersonalNumber(REASON);
        if (fields.findings().isEmpty() && rejection.getState() == RejectionState.OPEN) {
            rejections.abandon(rejection, line);
        }
        return fields.findings();
    }
}
