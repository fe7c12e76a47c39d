package org.gongshi.local.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.gongshi.identity.CitizenId;

/** Makes up parties (行政相对人). Each is marked 示例; codes and ID numbers pass their checks and were never issued. */
final class SampleParties {
    static final String HEADS = "晨云海华瑞丰盛泰安佳源隆达永恒明春秋林森金嘉诚信德博宏新景雅清";
    static final String TAILS = "星川岳泽润禾谷青晓朝阳江溪竹梅菊松柏鹤鹿凤祥禄悦欣茂祺旋绣程";
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡";
    private static final Map<String, List<String>> COMPANIES = Map.of(
            "market-regulation", List.of("餐饮有限公司", "食品有限公司", "医药有限公司", "网络科技有限公司", "商贸有限公司"),
            "transport", List.of("物流有限公司", "货运有限公司", "客运有限公司"),
            "culture", List.of("网络文化有限公司", "旅行社有限公司", "酒店有限公司"),
            "environment", List.of("纺织印染有限公司", "建设工程有限公司", "电镀有限公司"),
            "urban-management", List.of("建筑工程有限公司", "餐饮管理有限公司", "环境工程有限公司"),
            "health", List.of("美容有限公司", "口腔门诊部有限公司", "酒店管理有限公司"),
            "emergency", List.of("机械制造有限公司", "化工有限公司", "仓储有限公司"));
    private static final Map<String, List<String>> SHOPS = Map.of(
            "culture", List.of("网吧", "网咖"),
            "health", List.of("美发店", "旅馆", "浴室"),
            "urban-management", List.of("水果店", "早餐店"));
    private static final List<String> ANY_SHOP = List.of("小吃店", "便利店", "生活超市", "面馆", "粮油店");

    private final RandomGenerator chance;
    private int made;
    private int citizens;

    SampleParties(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A subject as the contract has it. */
    Map<String, Object> company(SampleAgency agency) {
        List<String> lines = Objects.requireNonNull(COMPANIES.get(agency.sector()));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", "LEGAL_ENTITY");
        subject.put("name", agency.city() + word() + one(lines) + "（示例）");
        subject.put("creditCode", SampleAgency.creditCode("91", agency.region(), ++made));
        subject.put("legalRepresentative", person());
        return subject;
    }

    /** Some have their keeper's name in brackets, as registers often do; the public must not see that. */
    Map<String, Object> shop(SampleAgency agency) {
        String name = agency.city() + word() + one(SHOPS.getOrDefault(agency.sector(), ANY_SHOP)) + "（示例）";
        String keeper = person();
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", "SOLE_TRADER");
        subject.put("name", chance.nextInt(3) == 0 ? name + "（" + keeper + "）" : name);
        subject.put("creditCode", SampleAgency.creditCode("92", agency.region(), ++made));
        subject.put("legalRepresentative", keeper);
        return subject;
    }

    /** One in four is under age. */
    Map<String, Object> citizen(LocalDate decidedOn) {
        boolean adult = ++citizens % 4 != 1;
        LocalDate born =
                decidedOn.minusYears(adult ? 20 + chance.nextInt(40) : 16).minusDays(chance.nextInt(300));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", "NATURAL_PERSON");
        subject.put("name", person());
        subject.put("idType", "ID_CARD");
        subject.put("idNumber", idNumber(born));
        subject.put("adult", adult);
        return subject;
    }

    /** Serial numbers on real cards begin with 001. */
    static String idNumber(LocalDate born) {
        String date = String.format(Locale.ROOT, "%tY%<tm%<td", born);
        return CitizenId.withCheckCharacter("330106" + date + "000").number();
    }

    String person() {
        return SURNAMES.charAt(chance.nextInt(SURNAMES.length())) + "示例";
    }

    private String word() {
        return "" + HEADS.charAt(chance.nextInt(HEADS.length())) + TAILS.charAt(chance.nextInt(TAILS.length()));
    }

    private String one(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
