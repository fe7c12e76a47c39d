package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.search.compliance.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of supervisors' pages: what is chosen stays chosen. */
final class CardLinks {
    static final String CARDS = SupervisionSecurity.PAGES + "/cards";
    private static final List<String> KEPT = List.of("agency", "region", "sector", "kind");

    private CardLinks() {}

    /** Cards of a period, of what else is chosen, and of the verdict in that state. */
    static String cards(Map<String, List<String>> chosen, Period period, String... pairs) {
        return cards(chosen, period.from(), period.to(), pairs);
    }

    /** The same from one day to another. */
    static String cards(Map<String, List<String>> chosen, LocalDate from, LocalDate to, String... pairs) {
        var parameters = new TreeMap<String, List<String>>();
        KEPT.stream().filter(chosen::containsKey).forEach(name -> parameters.put(name, chosen.get(name)));
        parameters.put("from", List.of(from.toString()));
        parameters.put("to", List.of(to.toString()));
        for (int at = 0; at < pairs.length; at += 2) {
            parameters.put(pairs[at], List.of(pairs[at + 1]));
        }
        return path(CARDS, parameters);
    }

    /** Inspections of a company in the public search. */
    static String inspections(String creditCode, Period period) {
        return path(
                "/search",
                new TreeMap<>(Map.of(
                        "q", List.of(creditCode),
                        "kind", List.of(DecisionKind.INSPECTION.name()),
                        "from", List.of(period.from().toString()),
                        "to", List.of(period.to().toString()))));
    }

    /** The same page with one parameter changed. */
    static String with(String path, Map<String, List<String>> chosen, String name, String value) {
        var parameters = new TreeMap<>(chosen);
        parameters.remove("cursor");
        parameters.put(name, List.of(value));
        return path(path, parameters);
    }

    /** The same page without one of the conditions. */
    static String without(String path, Map<String, List<String>> chosen, String name) {
        var parameters = new TreeMap<>(chosen);
        parameters.keySet().removeAll(List.of("cursor", name));
        return path(path, parameters);
    }

    /** Where so many are listed; null: nothing is listed, so nothing leads there. */
    static @Nullable String some(long count, @Nullable String href) {
        return count == 0 ? null : href;
    }

    static String card(String id) {
        return UriComponentsBuilder.fromPath(CARDS)
                .pathSegment(id.split("/", 2))
                .encode()
                .build()
                .toUriString();
    }

    static String agency(String creditCode) {
        return SupervisionSecurity.PAGES + "/agencies/" + creditCode;
    }

    /** What supervisors did about an agency. */
    static String acts(String creditCode) {
        return agency(creditCode) + "/acts";
    }

    /** The same as files, by what they are called. */
    static Map<String, String> files(String path, Map<String, List<String>> chosen) {
        var parameters = new TreeMap<>(chosen);
        parameters.keySet().removeAll(List.of("cursor", "size"));
        return new TreeMap<>(Map.of(
                "CSV", path(path + ".csv", parameters),
                "XLSX", path(path + ".xlsx", parameters)));
    }

    /** Alerts as a feed, for readers, which log in by themselves. */
    static String feed(Map<String, List<String>> chosen) {
        var parameters = new TreeMap<>(chosen);
        parameters.remove("cursor");
        return path(SupervisionSecurity.API + "/alerts.atom", parameters);
    }

    private static String path(String path, NavigableMap<String, List<String>> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> values.forEach(value -> address.queryParam(name, value)));
        return address.encode().build().toUriString();
    }
}
