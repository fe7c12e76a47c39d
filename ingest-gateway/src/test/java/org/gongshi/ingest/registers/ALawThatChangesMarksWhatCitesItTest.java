package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.BenchmarkVersion;
import org.gongshi.exchange.LawEntry;
import org.gongshi.exchange.LawVersion;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;

/**
 * 2024-01-01 an agency lists what it goes by. 2025-06-01 the law is amended in one article. 2025-09-01 the item is put anew.
 * 2027-01-01 the law is repealed.
 */
class ALawThatChangesMarksWhatCitesItTest {
    private static final LocalDate LISTED = LocalDate.of(2024, 1, 1);
    private static final LocalDate AMENDED = LocalDate.of(2025, 6, 1);
    private static final LocalDate PUT_ANEW = LocalDate.of(2025, 9, 1);
    private static final LocalDate REPEALED = LocalDate.of(2027, 1, 1);

    private static Fields fields(LocalDate from, String members) {
        return new Fields(Samples.tree(("{'validFrom':'" + from + "'," + members + "}").replace('\'', '"')));
    }

    private static LawVersion law(LocalDate from, String state, String articles) {
        return LawVersions.read(fields(
                from, "'name':'中华人民共和国某某法','level':'LAW','state':'" + state + "','articles':[" + articles + "]"));
    }

    private static final LawEntry LAW = entry(
            law(
                    LocalDate.of(2015, 10, 1),
                    "IN_FORCE",
                    "{'number':'第十条','text':'罚款一千元'},{'number':'第十一条','text':'警告'},{'number':'第十二条'}"),
            law(AMENDED, "AMENDED", "{'number':'第十条','text':'罚款二千元'},{'number':'第11条','text':'警告'},{'number':'第十二条'}"),
            law(REPEALED, "REPEALED", ""));

    private static LawEntry entry(LawVersion... versions) {
        List<LawVersion> all = new ArrayList<>();
        for (LawVersion version : versions) {
            all = new ArrayList<>(Versions.with(all, version));
        }
        return new LawEntry("某某法", Samples.AGENCY, all);
    }

    private static SpecificRecord matter(LocalDate from, String basis) {
        return MatterVersions.read(fields(from, "'name':'某事项','kind':'PENALTY','basis':['" + basis + "']"));
    }

    private static List<Outdated> on(LocalDate day, SpecificRecord version) {
        return OutdatedRules.byLaws(version, LawChange.of(LAW, day).toList());
    }

    @Test
    void the_day_before_nothing_needs_an_update() {
        assertThat(on(AMENDED.minusDays(1), matter(LISTED, "《中华人民共和国某某法》第十条"))).isEmpty();
    }

    @Test
    void from_that_day_what_cites_the_changed_article_does() {
        assertThat(on(AMENDED, matter(LISTED, "《某某法》第十条第一款")))
                .containsExactly(new Outdated("《中华人民共和国某某法》第10条", "AMENDED", AMENDED));
    }

    @Test
    void what_cites_an_article_that_stayed_does_not() {
        assertThat(on(AMENDED, matter(LISTED, "《中华人民共和国某某法》第十一条"))).isEmpty();
    }

    @Test
    void an_article_whose_text_nobody_kept_and_the_law_as_a_whole_may_have_changed() {
        assertThat(on(AMENDED, matter(LISTED, "《中华人民共和国某某法》第十二条"))).hasSize(1);
        assertThat(on(AMENDED, matter(LISTED, "《中华人民共和国某某法》"))).hasSize(1);
    }

    @Test
    void put_anew_it_is_good_until_the_law_is_repealed() {
        var anew = matter(PUT_ANEW, "《中华人民共和国某某法》第十条");
        assertThat(on(REPEALED.minusDays(1), anew)).isEmpty();
        assertThat(on(REPEALED, anew)).containsExactly(new Outdated("《中华人民共和国某某法》第10条", "REPEALED", REPEALED));
    }

    @Test
    void another_law_of_a_longer_name_is_not_meant() {
        assertThat(on(REPEALED, matter(LISTED, "《中华人民共和国某某法实施条例》第十条"))).isEmpty();
    }

    @Test
    void a_law_first_listed_as_amended_changed_on_that_day() {
        var late = entry(law(AMENDED, "AMENDED", ""));
        var inForce = entry(law(AMENDED, "IN_FORCE", ""));
        var cites = matter(LISTED, "《某某法》");
        assertThat(OutdatedRules.byLaws(cites, LawChange.of(late, AMENDED).toList()))
                .hasSize(1);
        assertThat(OutdatedRules.byLaws(cites, LawChange.of(inForce, AMENDED).toList()))
                .isEmpty();
    }

    @Test
    void every_register_with_a_basis_is_asked() {
        for (var each : List.of(
                Entries.MATTERS,
                Entries.BENCHMARKS,
                Entries.INSPECTION_ITEMS,
                Entries.SERVICE_GUIDES,
                Entries.POLICIES)) {
            var body = each.body().put("validFrom", LISTED.toString());
            body.putArray("basis").add("《某某法》第十条");
            assertThat(on(AMENDED, each.draft(new Fields(body)).version()))
                    .as(each.register())
                    .hasSize(1);
        }
        for (var each : List.of(Entries.POWERS, Entries.REVIEW_CATALOGUE)) {
            var body = each.body().put("validFrom", LISTED.toString()).put("basis", "《某某法》第十条");
            assertThat(on(AMENDED, each.draft(new Fields(body)).version()))
                    .as(each.register())
                    .hasSize(1);
        }
    }

    private static BenchmarkVersion benchmark(LocalDate from) {
        return BenchmarkVersions.read(fields(from, "'violation':'某违法行为'"));
    }

    @Test
    void a_benchmark_follows_the_one_of_the_agency_above() {
        var above = new BenchmarkEntry("B-1", Samples.OTHER_AGENCY, List.of(benchmark(LISTED), benchmark(AMENDED)));
        assertThat(OutdatedRules.bySuperior(benchmark(LISTED), above, AMENDED.minusDays(1)))
                .isEmpty();
        assertThat(OutdatedRules.bySuperior(benchmark(LISTED), above, AMENDED))
                .containsExactly(new Outdated(Samples.OTHER_AGENCY + "/B-1", "CHANGED", AMENDED));
        assertThat(OutdatedRules.bySuperior(benchmark(AMENDED), above, REPEALED))
                .isEmpty();
    }
}
