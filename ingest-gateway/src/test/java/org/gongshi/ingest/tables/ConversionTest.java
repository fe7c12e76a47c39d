package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConversionTest {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private ConversionTest with(String header, String text) {
        cells.put(header, text);
        return this;
    }

    private ConversionTest penalty() {
        List<String> texts = TableFiles.penalty(Samples.AGENCY, "示市监罚〔2026〕12号");
        for (int place = 0; place < texts.size(); place++) {
            with(TableFiles.PENALTY.get(place), texts.get(place));
        }
        return this;
    }

    private Columns columns() {
        return Columns.of(new Columns.Header("decisions", List.copyOf(cells.keySet()), false, Samples.OTHER_AGENCY));
    }

    private Row row() {
        return columns().row(1, new RawRow.Cells(new ArrayList<>(cells.values()), List.of()));
    }

    private JsonNode json() {
        return Samples.tree(TableFiles.json(row()));
    }

    private List<String> codes() {
        return row().found().stream()
                .map(finding -> finding.column() + " " + finding.code())
                .toList();
    }

    private List<String> headerCodes(ErrorCode code) {
        return columns().findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::column)
                .toList();
    }

    @Test
    void an_official_penalty_says_what_a_line_of_json_says() {
        assertThat(penalty().json()).isEqualTo(Samples.penalty());
        assertThat(codes()).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order_and_be_called_by_their_codes() {
        with("CF_JDRQ", "2026年3月5日")
                .with("cf_cfjgdm", Samples.AGENCY)
                .with("CF_CFLB", "罚款")
                .with("CF_NR_FK", "0.5");
        with("CF_NR", "罚款5000元。").with("CF_YJ", "《中华人民共和国食品安全法》第三十四条").with("CF_SY", "使用超过保质期的食品原料。");
        with("CF_WFXW", "经营超过保质期的食品").with("CF_WSH", "示市监罚〔2026〕12号").with("CF_XDR_SHXYM", Samples.COMPANY);
        with("CF_XDR_LB", "02").with(" *CF_XDR_MC ", "示例市晨星餐饮有限公司(示例)");
        assertThat(json()).isEqualTo(Samples.penalty());
    }

    @Test
    void headers_are_known_in_full_width_and_with_marks() {
        penalty();
        cells.remove("罚款金额(万元)");
        with("罚款金额（万元）（选填）", "0.5");
        assertThat(json()).isEqualTo(Samples.penalty());
    }

    @Test
    void unknown_missing_and_doubled_columns_are_named() {
        penalty().with("处罚决定日朝", "x").with("颜色", "红").with("CF_WSH", "1").with("错误说明", "…");
        cells.remove("处罚内容");
        assertThat(headerCodes(ErrorCode.COLUMN_UNKNOWN)).containsExactly("处罚决定日朝", "颜色");
        assertThat(columns().findings().getFirst().arguments()).containsExactly("处罚决定日朝", "处罚决定日期");
        assertThat(headerCodes(ErrorCode.COLUMN_TWICE)).containsExactly("CF_WSH");
        assertThat(headerCodes(ErrorCode.COLUMN_MISSING)).containsExactly("处罚内容");
        assertThat(headerCodes(ErrorCode.COLUMN_RECOMMENDED)).contains("数据来源单位");
    }

    @Test
    void the_case_number_and_any_other_member_may_have_a_column() {
        penalty()
                .with("案号", "示市监案〔2026〕7号")
                .with("officers", "3301；3302")
                .with("major", "是")
                .with("revision", "2");
        JsonNode json = json();
        assertThat(json.path("caseNumber").asString()).isEqualTo("示市监案〔2026〕7号");
        assertThat(json.path("officers")).hasSize(2);
        assertThat(json.path("major").booleanValue()).isTrue();
        assertThat(json.path("revision").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "警告;罚款,WARNING FINE",
        "警告、通报批评,WARNING CRITICISM_NOTICE",
        "FINE；CLOSE,FINE CLOSE",
        "暂扣执照,SUSPEND_LICENCE",
        "降低资质等级；限制从业,DOWNGRADE BAR_FROM_TRADE",
        "其他-训诫,OTHER",
        "行政拘留 ，罚款,DETENTION FINE",
        "责令改正;罚款,FINE"
    })
    void kinds_of_penalty_are_read_in_words_and_symbols(String text, String symbols) {
        penalty().with("处罚类别", text.replace(" ，", "，"));
        assertThat(json().at("/penalty/types").valueStream().map(JsonNode::asString))
                .containsExactly(symbols.split(" "));
    }

    @Test
    void an_order_to_mend_is_no_penalty() {
        assertThat(penalty().with("处罚类别", "责令改正").codes()).containsExactly("处罚类别 NOT_A_PENALTY");
        assertThat(json().at("/penalty/types").isMissingNode()).isTrue();
    }

    @Test
    void what_is_other_keeps_its_words() {
        assertThat(penalty()
                        .with("处罚类别", "其他-训诫")
                        .with("备注", "甲")
                        .json()
                        .path("remark")
                        .asString())
                .isEqualTo("甲；处罚类别：其他-训诫");
    }

    @Test
    void a_wrong_cell_is_told_once_by_its_column_and_its_words() {
        Row row = penalty()
                .with("处罚类别", "罚金")
                .with("罚款金额(万元)", "五千")
                .with("处罚决定日期", "去年")
                .row();
        assertThat(row.all(List.of(
                        new Finding("/penalty/types", ErrorCode.REQUIRED, "", List.of()),
                        new Finding("/decidedOn", ErrorCode.DATE_FORMAT, "去年", List.of()))))
                .extracting(finding -> finding.column() + " " + finding.code())
                .containsExactly("处罚类别 UNKNOWN_VALUE", "罚款金额(万元) AMOUNT_WAN_FORMAT", "处罚决定日期 DATE_FORMAT");
        assertThat(row.found().getFirst().arguments().getFirst()).contains("警告 | 通报批评 | 罚款");
    }

    @Test
    void a_natural_person_has_the_persons_columns_and_a_company_the_representatives() {
        penalty().with("法定代表人证件类型", "护照号").with("法定代表人证件号码", "G1");
        with("证件类型", "身份证").with("证件号码", Samples.ADULT_ID);
        assertThat(json().at("/subject/idNumber").asString()).isEqualTo("G1");
        with("行政相对人类别", "自然人");
        assertThat(json().at("/subject/idNumber").asString()).isEqualTo(Samples.ADULT_ID);
        assertThat(json().at("/subject/idType").asString()).isEqualTo("ID_CARD");
    }

    @Test
    void a_number_of_a_person_is_not_shown() {
        penalty().with("行政相对人类别", Samples.ADULT_ID);
        assertThat(row().found().getFirst().value()).doesNotContain(Samples.ADULT_ID);
    }

    @Test
    void an_open_end_of_publicity_is_none() {
        penalty().with("公示截止期", "2099/12/31").with("处罚有效期", "长期");
        assertThat(json().has("publicUntil")).isFalse();
        assertThat(json().at("/penalty/validUntil").asString()).isEqualTo("2099-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "1,ORDINARY",
        "01,ORDINARY",
        "05,REGISTRATION",
        "9,OTHER",
        "特许,CONCESSION",
        "APPROVAL,APPROVAL",
        "其他-备案,OTHER"
    })
    void categories_of_permits_are_read_in_words_numbers_and_symbols(String text, String symbol) {
        with("XK_XDR_MC", "示例市晨星餐饮有限公司(示例)").with("XK_XDR_LB", "法人及非法人组织").with("XK_XDR_SHXYM", Samples.COMPANY);
        with("XK_WSH", "示许〔2026〕1号").with("XK_XKLB", text).with("XK_NR", "准予").with("XK_JDRQ", "20260305");
        with("XK_YXQZ", "2026/3/5")
                .with("XK_YXQZI", "2099/12/31")
                .with("XK_XKJGDM", Samples.AGENCY)
                .with("XK_ZT", "1");
        JsonNode json = json();
        assertThat(json.path("kind").asString()).isEqualTo("PERMIT");
        assertThat(json.at("/permit/category").asString()).isEqualTo(symbol);
        assertThat(json.at("/permit/validUntil").asString()).isEqualTo("2099-12-31");
        assertThat(codes()).isEmpty();
    }

    private ConversionTest penaltyOf2015() {
        with("CF_WSH", "示市监罚〔2016〕3号")
                .with("CF_CFMC", "某公司案")
                .with("CF_CFLB1", "1")
                .with("CF_CFLB2", "");
        with("CF_SY", "未公示").with("CF_YJ", "《条例》第一条").with("CF_XDR_MC", "某公司").with("CF_XDR_SHXYM", Samples.COMPANY);
        with("CF_XDR_ZDM", "").with("CF_XDR_GSDJ", "").with("CF_XDR_SFZ", "").with("CF_FR", "");
        return with("CF_JG", "罚款一万元")
                .with("CF_JDRQ", "2016/1/5")
                .with("CF_XZJG", "某局")
                .with("CF_ZT", "0")
                .with("DFBM", "330106");
    }

    @Test
    void the_layout_of_2015_is_read() {
        JsonNode json = penaltyOf2015().json();
        assertThat(json.path("agency").asString()).isEqualTo(Samples.OTHER_AGENCY);
        assertThat(json.at("/subject/type").asString()).isEqualTo("LEGAL_ENTITY");
        assertThat(json.at("/penalty/types/0").asString()).isEqualTo("FINE");
        assertThat(json.at("/penalty/violation").asString()).isEqualTo("未公示");
        assertThat(json.path("facts").asString()).isEqualTo("未公示");
        assertThat(json.path("title").asString()).isEqualTo("某公司案");
        assertThat(row().found()).extracting(Finding::code).containsExactly(ErrorCode.AGENCY_ASSUMED);
    }

    @Test
    void old_numbers_that_leave_the_kind_open_are_told() {
        penaltyOf2015().with("CF_CFLB2", "4");
        assertThat(json().at("/penalty/types").valueStream().map(JsonNode::asString))
                .containsExactly("FINE", "OTHER");
        assertThat(row().found()).extracting(Finding::code).contains(ErrorCode.CODE_COARSE);
        assertThat(json().path("remark").asString()).contains("暂扣或者吊销");
    }

    @Test
    void an_old_row_with_a_persons_number_is_about_a_person_and_a_revoked_one_is_refused() {
        penaltyOf2015()
                .with("CF_XDR_SHXYM", "")
                .with("CF_XDR_SFZ", Samples.ADULT_ID)
                .with("CF_ZT", "1");
        assertThat(json().at("/subject/type").asString()).isEqualTo("NATURAL_PERSON");
        assertThat(json().at("/subject/idType").asString()).isEqualTo("ID_CARD");
        assertThat(row().isRefused()).isTrue();
    }

    @Test
    void a_number_means_nothing_in_the_newer_list_of_penalties() {
        assertThat(penalty().with("处罚类别", "1").codes()).containsExactly("处罚类别 UNKNOWN_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例行（请删除）", "示例行"})
    void the_example_of_a_template_is_no_decision(String name) {
        assertThat(TableFiles.unread(penalty().with("行政相对人名称", name).row())).containsExactly(ErrorCode.EXAMPLE_ROW);
    }

    @Test
    void cells_beyond_the_header_are_told() {
        penalty();
        List<String> texts = new ArrayList<>(cells.values());
        texts.add("多余");
        assertThat(columns().row(1, new RawRow.Cells(texts, List.of())).found())
                .extracting(Finding::code)
                .containsExactly(ErrorCode.CELL_WITHOUT_COLUMN);
    }

    @Test
    void members_of_any_type_are_columns_and_objects_in_lists_have_places() {
        var columns = Columns.of(new Columns.Header(
                "records",
                List.of(
                        "agency",
                        "caseNumber",
                        "stage",
                        "occurredOn",
                        "certificateShown",
                        "documents.0.type",
                        "documents.1.type"),
                false,
                ""));
        var row = columns.row(
                1, new RawRow.Cells(List.of(Samples.AGENCY, "1", "FILING", "2026/3/5", "否", "甲", "乙"), List.of()));
        assertThat(new String(row.json(), StandardCharsets.UTF_8))
                .contains(
                        "\"documents\":[{\"type\":\"甲\"},{\"type\":\"乙\"}]",
                        "\"certificateShown\":false",
                        "2026-03-05");
        assertThat(columns.findings()).isEmpty();
    }
}
