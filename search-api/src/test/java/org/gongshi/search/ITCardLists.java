package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind each number are the cards that it counts: on the page, to programs and in files. */
@ExtendWith(RealServers.class)
class ITCardLists {
    private static final PublicAgency AGENCY = ComplianceSamples.agency("330106", "market-regulation", 71);
    private static final String CODE = AGENCY.getCreditCode();
    private static final String CARDS = "/supervision/cards?agency=" + CODE;
    /** A link with what its cell or row says. */
    private static final Pattern LINK = Pattern.compile(
            "(?s)<a[^>]* href=\"(/supervision/cards\\?[^\"]*)\"[^>]*>(.*?)</a>(?=(.*?)(?:</tr>|</li>))");

    private static final Pattern SAID = Pattern.compile("共 ([0-9,]+) 件，其中(?:决定|所选判定) ([0-9,]+) [件项]");

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start() {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(Topics.REGISTER_AGENCIES, CODE, ComplianceSamples.entry(AGENCY));
        var cards = cards();
        cards.forEach(card -> search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card));
        ComplianceSamples.sums(cards).forEach((key, sums) -> search.enter(Topics.COMPLIANCE_INDICATORS, key, sums));
        String month = YearMonth.from(today()).toString();
        search.enter(
                Topics.COMPLIANCE_INDICATORS,
                CODE + "/" + month + "/besides",
                ComplianceSamples.besides(AGENCY, month));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(total("state=MET,MISSED,OPEN,NOT_APPLICABLE")).isEqualTo(cards.size());
            assertThat(counted("correction.rate")).isEqualTo(5);
            assertThat(counted("instruments.answered")).isEqualTo(2);
            assertThat(counted("reviews.in-time")).isEqualTo(12);
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> search.supervision("county", "/agencies/" + CODE + "/acts")
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static List<ComplianceCard> cards() {
        var two = card("两份决定", DecisionKind.PENALTY, "1", "2");
        var permit = card("示甬环许|2026|3", DecisionKind.PERMIT, "3");
        return List.of(
                with(
                        two,
                        ofDecision(two.getDecisions().getFirst(), VerdictState.MISSED),
                        ofDecision(two.getDecisions().getLast(), VerdictState.MISSED),
                        verdict(VerdictName.RECORDS, VerdictState.MISSED),
                        verdict(VerdictName.DELIVERY, VerdictState.MET)),
                with(
                        card("到期未办", DecisionKind.PENALTY, "4"),
                        due(VerdictName.PUBLICATION, -1),
                        due(VerdictName.DELIVERY, -2),
                        verdict(VerdictName.NOTICES, VerdictState.MISSED)),
                with(
                        permit,
                        verdict(VerdictName.PUBLICATION, VerdictState.MET),
                        verdict(VerdictName.REVIEW, VerdictState.NOT_APPLICABLE)),
                with(
                        card("补报", DecisionKind.PENALTY, "5"),
                        verdict(VerdictName.PUBLICATION, VerdictState.NOT_APPLICABLE)),
                with(card("尚未决定", DecisionKind.UNKNOWN), due(VerdictName.TIME_LIMIT, 9)),
                with(
                        card("instrument:示督|2026|77", DecisionKind.UNKNOWN),
                        verdict(VerdictName.INSTRUMENT, VerdictState.MISSED)),
                with(card("instrument:示督|2026|78", DecisionKind.UNKNOWN), due(VerdictName.INSTRUMENT, -1)));
    }

    private static ComplianceCard card(String name, DecisionKind kind, String... serials) {
        return ComplianceSamples.card(AGENCY, name, today())
                .setKind(kind)
                .setDecisions(Stream.of(serials)
                        .map(serial -> ComplianceSamples.decisionOf(
                                        AGENCY, "list" + serial, "示罚|2026|" + serial, today())
                                .setKind(kind)
                                .setDays(3)
                                .build())
                        .toList())
                .build();
    }

    private static ComplianceCard with(ComplianceCard card, Verdict... verdicts) {
        return ComplianceCard.newBuilder(card).setVerdicts(List.of(verdicts)).build();
    }

    private static Verdict verdict(VerdictName name, VerdictState state) {
        return ComplianceSamples.verdict(name, state).build();
    }

    private static Verdict ofDecision(CardDecision decision, VerdictState state) {
        return ComplianceSamples.verdict(VerdictName.PUBLICATION, state)
                .setDecisionId(decision.getDecisionId())
                .build();
    }

    private static Verdict due(VerdictName name, int days) {
        return ComplianceSamples.verdict(name, VerdictState.OPEN)
                .setDueOn(today().plusDays(days))
                .build();
    }

    private static long total(String condition) {
        return RunningSearch.json(search.supervision("county", "/cards?agency=" + CODE + "&" + condition))
                .path("total")
                .asLong();
    }

    private static long counted(String indicator) {
        return RunningSearch.json(search.supervision(
                        "county",
                        "/indicators?agency=%s&period=%s&indicator=%s".formatted(CODE, today().getYear(), indicator)))
                .path("items")
                .valueStream()
                .mapToLong(item -> item.get("denominator").asLong())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/supervision?period=YEAR&agency=CODE",
                "/supervision/agencies/CODE?period=YEAR",
                "/supervision/reports/annual/YEAR?agency=CODE"
            })
    void aNumberLeadsToAsManyCardsAsItSays(String path) {
        var visit = new Visit(search).as("county");
        var page = visit.get(
                        path.replace("YEAR", String.valueOf(today().getYear())).replace("CODE", CODE))
                .body();
        var links = LINK.matcher(page).results().toList();

        assertThat(links).hasSizeGreaterThan(1).allSatisfy(link -> {
            var number = number(link.group(2), link.group(3));
            var list = link.group(1).replace("&amp;", "&");
            assertThat(said(visit.get(list).body()).group(2)).as(list).isEqualTo(number);
            assertThat(number).as(list).isNotEqualTo("0");
            if (list.contains("verdict=") || list.contains("state=") || list.contains("overdue=")) {
                assertThat(rows(visit, list)).as(list).hasSize(Integer.parseInt(number));
            }
        });
    }

    /** Of a headline the number or, of a rate, its numerator; of a link without a number that of its row. */
    private static String number(String inside, String after) {
        return Stream.of(
                        Pattern.compile("headline-note\">([0-9]+) / ").matcher(inside),
                        Pattern.compile("headline-value[^>]*>([0-9]+)<").matcher(inside),
                        Pattern.compile("^([0-9]+)$").matcher(inside),
                        Pattern.compile("amount number\">([0-9]+)<").matcher(after))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new AssertionError(inside + after))
                .group(1);
    }

    private static Matcher said(String list) {
        var said = SAID.matcher(list);
        assertThat(said.find()).as(list).isTrue();
        return said;
    }

    private static List<String> rows(Visit visit, String list) {
        return visit.get(list.replace("/cards?", "/cards.csv?"))
                .body()
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    void whatNoCardsShowIsNoLink() {
        var page = new Visit(search)
                .as("county")
                .get("/supervision/agencies/" + CODE)
                .body();

        assertThat(page)
                .contains("<td class=\"amount number\">9</td>", "<a>已公示</a>")
                .doesNotContain(">0</a>", "-01-01&amp;to=%s-12-31&amp;verdict=".formatted(today().getYear()));
    }

    /** A case counts once, however many of its verdicts were chosen; what is missed and what is overdue make one list. */
    @ParameterizedTest
    @CsvSource({
        "'', 5, 5",
        "&verdict=publication, 4, 5",
        "&verdict=publication&state=MISSED, 1, 2",
        "&verdict=publication&state=MISSED&overdue=true, 2, 3",
        "&state=MISSED, 3, 5",
        "&overdue=true, 2, 3",
        "&overdue=true&state=OPEN, 3, 4",
        "&overdue=false, 4, 4",
        "&verdict=instrument, 2, 2",
        "&kind=UNKNOWN, 1, 0",
    })
    void aListSaysHowManyCasesAndHowManyOfWhatWasChosen(String condition, String cases, String chosen) {
        var said = said(new Visit(search).as("county").get(CARDS + condition).body());

        assertThat(said.group(1)).isEqualTo(cases);
        assertThat(said.group(2)).isEqualTo(chosen);
    }

    @Test
    void anInstrumentIsNoCase() {
        var visit = new Visit(search).as("county");

        assertThat(visit.get(CARDS).body()).contains("尚未决定").doesNotContain("示督");
        assertThat(visit.get(CARDS + "&kind=UNKNOWN").body()).doesNotContain("示督");
        assertThat(visit.get(CARDS + "&state=MISSED").body()).contains("示督〔2026〕77号");
        assertThat(visit.get(CARDS + "&overdue=true").body()).contains("示督〔2026〕78号");
        assertThat(rows(visit, CARDS)).noneMatch(row -> row.contains("示督"));
    }

    @Test
    void aFileHoldsWhatWasChosenInTheWordsOfThePage() {
        var visit = new Visit(search).as("county");

        assertThat(rows(visit, CARDS + "&verdict=instrument"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("监督文书,示督〔2026〕77号,", ",不符合,"))
                .anySatisfy(row -> assertThat(row).contains("监督文书,示督〔2026〕78号,", ",到期未办,"));
        assertThat(rows(visit, CARDS + "&kind=PERMIT"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("行政许可,示甬环许〔2026〕3号,"));
        assertThat(rows(visit, CARDS + "&kind=UNKNOWN"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("尚未作出决定,尚未决定,"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 去掉条件：, 机关, 地区, 领域", "en, Remove condition:, Agency, Region, Sector"})
    void whatIsChosenIsShownAndCanBeTakenBack(
            String language, String remove, String agency, String region, String sector) {
        var list = CARDS + "&region=330106&sector=market-regulation&state=MISSED";
        var page = new Visit(search)
                .as("county")
                .get(list, "Accept-Language", language)
                .body();

        var chips = page.substring(page.indexOf("<div class=\"chips\">"));
        assertThat(chips)
                .contains(remove, ">" + agency + "<", ">" + region + "<", ">" + sector + "<")
                .contains("lang=\"zh-CN\">" + AGENCY.getName() + "<", "西湖区<")
                .contains("\"/supervision/cards?region=330106&amp;sector=market-regulation&amp;state=MISSED\"")
                .contains("\"/supervision/cards?agency=" + CODE + "&amp;sector=market-regulation&amp;state=MISSED\"")
                .contains("\"/supervision/cards?agency=" + CODE + "&amp;region=330106&amp;state=MISSED\"");
        assertThat(page)
                .contains("name=\"agency\" value=\"" + CODE + "\"", "name=\"sector\" value=\"market-regulation\"");
        assertThat(new Visit(search).as("county").get("/supervision/cards").body())
                .doesNotContain("class=\"chips\"");
    }
}
