package org.gongshi.search.decisions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.identity.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions that were taken back (撤回) to list, the latest first. What can't be read is passed over: it is a page's
 * question, and links to pages collect things on their way.
 *
 * @param agency credit code of the agency; null: all
 * @param year in which it was taken back; null: all
 * @param cursor null: from the start
 */
public record WithdrawalQuery(
        @Nullable String agency,
        @Nullable Integer year,
        @Nullable Cursor cursor) {
    public static final int SIZE = 50;

    public static WithdrawalQuery of(Map<String, String> given) {
        String agency = CreditCode.parse(Objects.requireNonNullElse(given.get("agency"), ""))
                .value()
                .map(CreditCode::value)
                .orElse(null);
        Integer year = Stream.ofNullable(given.get("year"))
                .filter(digits -> digits.matches("[12][0-9]{3}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
        var asked = new WithdrawalQuery(agency, year, null);
        return Optional.ofNullable(given.get("cursor"))
                .flatMap(text -> Cursor.parse(text, asked.fingerprint(), Sort.NEWEST))
                .map(cursor -> new WithdrawalQuery(agency, year, cursor))
                .orElse(asked);
    }

    /** A cursor as it stands in an address. */
    public String print(Cursor next) {
        return next.print(fingerprint());
    }

    private String fingerprint() {
        return "withdrawals\n" + agency + "\n" + year;
    }

    /**
     * What the index answered.
     *
     * @param agencies that took decisions back, with how many
     * @param years in which they did
     * @param next null: this was the last of them
     */
    public record Answer(
            long total,
            List<TombstoneView> items,
            List<SearchResult.Bucket> agencies,
            List<SearchResult.Bucket> years,
            @Nullable Cursor next) {}
}
