package org.gongshi.search.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.identity.Region;
import org.gongshi.search.agencies.Agencies;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.directory.AgenciesPage.Chip;
import org.gongshi.search.directory.AgenciesPage.Choice;
import org.gongshi.search.directory.AgenciesPage.Row;
import org.gongshi.search.portal.Formats;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the agencies of today to the page that lists them. */
@Component
final class AgenciesPages {
    private static final int ROWS = 50;

    private final Wording wording;

    AgenciesPages(Wording wording) {
        this.wording = wording;
    }

    AgenciesPage page(AgenciesQuestion asked, Agencies agencies, Locale locale) {
        List<AgencyCard> found =
                asked.isUnsearchable() ? List.of() : agencies.matching(asked.text(), asked.region(), asked.sector());
        int from = IntStream.range(0, found.size())
                        .filter(i -> found.get(i).creditCode().equals(asked.after()))
                        .findFirst()
                        .orElse(-1)
                + 1;
        int to = Math.min(from + ROWS, found.size());
        return new AgenciesPage(
                asked.q(),
                asked.region() == null ? null : asked.region().code(),
                asked.sector(),
                Formats.count(found.size()),
                found.subList(from, to).stream().map(card -> row(card, locale)).toList(),
                regions(asked, found),
                sectors(asked, found, locale),
                chips(asked, locale),
                to == found.size()
                        ? null
                        : asked.address(
                                asked.region(),
                                asked.sector(),
                                found.get(to - 1).creditCode()),
                from == 0 ? null : asked.address(asked.region(), asked.sector(), null),
                asked.isUnsearchable() ? wording.text(locale, "agencies.unsearchable") : null);
    }

    private Row row(AgencyCard card, Locale locale) {
        return new Row(card.path(), card.name(), card.place(), wording.code(locale, "sector", card.sector()));
    }

    /** One step down from the region chosen: cities of a province, counties of a city. */
    private static List<Choice> regions(AgenciesQuestion asked, List<AgencyCard> found) {
        var counted = Agencies.counted(found, card -> below(asked.region(), card.region()));
        return counted.size() < 2
                ? List.of()
                : counted.entrySet().stream()
                        .map(entry -> new Choice(
                                Region.parse(entry.getKey())
                                        .value()
                                        .flatMap(Region::name)
                                        .orElse(entry.getKey()),
                                Formats.count(entry.getValue()),
                                asked.address(
                                        Region.parse(entry.getKey()).value().orElse(null), asked.sector(), null)))
                        .toList();
    }

    private static String below(@Nullable Region chosen, String code) {
        var region = Region.parse(code).value();
        boolean city = chosen != null && !chosen.equals(chosen.province());
        return city
                ? code.substring(0, Math.min(6, code.length()))
                : region.flatMap(Region::city).map(Region::code).orElse(code);
    }

    private List<Choice> sectors(AgenciesQuestion asked, List<AgencyCard> found, Locale locale) {
        return asked.sector() != null
                ? List.of()
                : Agencies.counted(found, AgencyCard::sector).entrySet().stream()
                        .map(entry -> new Choice(
                                wording.code(locale, "sector", entry.getKey()),
                                Formats.count(entry.getValue()),
                                asked.address(asked.region(), entry.getKey(), null)))
                        .toList();
    }

    private List<Chip> chips(AgenciesQuestion asked, Locale locale) {
        var region = asked.region();
        var sector = asked.sector();
        return Stream.of(
                        region == null
                                ? null
                                : new Chip(
                                        wording.text(locale, "entry.region"),
                                        wording.region(region.code()),
                                        asked.address(null, sector, null)),
                        sector == null
                                ? null
                                : new Chip(
                                        wording.text(locale, "entry.sector"),
                                        wording.code(locale, "sector", sector),
                                        asked.address(region, null, null)))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
