package org.gongshi.search.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of compliance cards (合规卡).
 *
 * @param total how many there are, and of how many verdicts or decisions, in words
 * @param chips conditions that no control shows
 * @param next address of the next page; null: this was the last
 */
record CardsPage(
        String total,
        Choices choices,
        List<Chip> chips,
        List<Row> rows,
        @Nullable String next) {
    /**
     * A condition, and the address of the list without it.
     *
     * @param language of names; null: that of the page
     */
    record Chip(String label, String value, @Nullable String language, String remove) {}

    /** A condition that stays when others are chosen. */
    record Kept(String name, String value) {}

    /** What can be chosen, and what is. */
    record Choices(
            List<DashboardPage.Choice> verdicts,
            List<DashboardPage.Choice> states,
            List<DashboardPage.Choice> kinds,
            String from,
            String to,
            boolean overdue,
            List<Kept> kept) {}

    /** A card in the list, with what went wrong in it. */
    record Row(
            String name,
            String href,
            String agency,
            String agencyHref,
            String kind,
            String bookedOn,
            List<Mark> marks) {}

    /**
     * A verdict.
     *
     * @param state its name in words
     * @param tone good, warn or bad; empty: neither
     */
    record Mark(String name, String state, String tone, String dueOn, String doneOn, List<String> reasons) {}

    /**
     * One card.
     *
     * @param asked what the instrument asks for; null: it is none
     * @param noReviewHref where to confirm that there was no review; null: nothing waits for one, or this account may not
     * @param noReview who confirmed that, and when; null: nobody did
     * @param nothingWaits whether somebody just tried to where nothing waits
     */
    record Card(
            String name,
            String agency,
            String agencyHref,
            String place,
            String kind,
            String bookedOn,
            @Nullable String asked,
            List<Decision> decisions,
            List<Judged> verdicts,
            List<Statement> statements,
            List<Event> events,
            @Nullable String chain,
            @Nullable String noReviewHref,
            @Nullable String noReview,
            boolean nothingWaits) {}

    /** A decision of the case. */
    record Decision(
            String documentNumber,
            String href,
            String kind,
            String decidedOn,
            String days,
            int corrections,
            boolean major,
            boolean backfill) {}

    /** A verdict with what it rests on. */
    record Judged(
            Mark mark, @Nullable String decision, String rule, String source, List<Event> events, boolean contested) {}

    /** The words of an objection or an answer. */
    record Statement(Event event, String text, String doneOn, List<Document> documents) {}

    /** What it comes with. */
    record Document(String name, @Nullable String sha256) {}

    /** Something that happened. */
    record Event(String occurredOn, String what, String receiptId) {}
}
