package org.gongshi.search.portal;

import java.util.Locale;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The page of a decision that was taken back: it existed, when, taken back when and why.
 *
 * @param publishedAt null if it never was public
 */
record WithdrawnPage(
        String kind,
        String agency,
        String agencyLink,
        String others,
        String decidedOn,
        @Nullable String publishedAt,
        String withdrawnOn,
        String reason,
        String basis) {

    static WithdrawnPage of(TombstoneView tombstone, Wording wording, Locale locale) {
        var formats = new Formats(locale);
        var publishedAt = tombstone.publishedAt();
        return new WithdrawnPage(
                wording.code(locale, CodeList.KIND, tombstone.kind()),
                tombstone.agency().name(),
                "/agencies/" + tombstone.agency().creditCode(),
                "/withdrawals?agency=" + tombstone.agency().creditCode(),
                formats.date(tombstone.decidedOn()),
                publishedAt == null ? null : formats.moment(publishedAt),
                formats.date(tombstone.withdrawnOn()),
                wording.code(locale, CodeList.WITHDRAWAL_REASON, tombstone.reason()),
                tombstone.basis());
    }
}
