package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongshi.search.decisions.SearchResult.Bucket;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.decisions.WithdrawalQuery;
import org.gongshi.search.elasticsearch.Withdrawals;
import org.gongshi.search.portal.WithdrawalsPage.Choice;
import org.gongshi.search.portal.WithdrawalsPage.Row;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was taken back, by whom, when and why: tombstones only, no party, no text, no document number. */
@Controller
final class WithdrawalsController {
    private final Withdrawals withdrawals;
    private final Wording wording;

    WithdrawalsController(Withdrawals withdrawals, Wording wording) {
        this.withdrawals = withdrawals;
        this.wording = wording;
    }

    @GetMapping("/withdrawals")
    String withdrawals(@RequestParam Map<String, String> parameters, Model model, Locale locale) {
        var query = WithdrawalQuery.of(parameters);
        model.addAttribute("page", page(query, withdrawals.list(query), locale));
        model.addAttribute("canonical", "/withdrawals");
        return "withdrawals";
    }

    private WithdrawalsPage page(WithdrawalQuery query, WithdrawalQuery.Answer answer, Locale locale) {
        var next = answer.next();
        return new WithdrawalsPage(
                Formats.count(answer.total()),
                answer.items().stream().map(item -> row(item, locale)).toList(),
                choices(answer.agencies(), query.agency()),
                choices(answer.years(), Objects.toString(query.year(), null)),
                query.agency() != null || query.year() != null,
                next == null ? null : address(query, query.print(next)),
                query.cursor() == null ? null : address(query, null));
    }

    private Row row(TombstoneView tombstone, Locale locale) {
        var published = tombstone.publishedAt();
        return new Row(
                "/decisions/" + tombstone.id(),
                tombstone.agency().name(),
                wording.code(locale, CodeList.KIND, tombstone.kind()),
                tombstone.decidedOn().toString(),
                published == null ? null : Formats.day(published).toString(),
                tombstone.withdrawnOn().toString(),
                wording.code(locale, CodeList.WITHDRAWAL_REASON, tombstone.reason()),
                tombstone.basis());
    }

    private static List<Choice> choices(List<Bucket> counted, @Nullable String chosen) {
        return counted.stream()
                .map(bucket -> new Choice(
                        bucket.value(),
                        Objects.requireNonNullElse(bucket.name(), bucket.value()),
                        Formats.count(bucket.count()),
                        bucket.value().equals(chosen)))
                .toList();
    }

    private static String address(WithdrawalQuery query, @Nullable String cursor) {
        return "/withdrawals?" + part("agency", query.agency()) + part("year", query.year()) + part("cursor", cursor);
    }

    /** Codes, numbers and cursors need no encoding. */
    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value + "&";
    }
}
