package org.gongshi.local.judged;

import java.util.List;
import java.util.random.RandomGenerator;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;

/**
 * A party that doesn't exist. Its short name is put together from a sign and the end of a brand's name.
 *
 * @param shortName as people say it, such as 晨尔盾
 */
record JudgedCompany(SubjectType type, String name, String shortName, String creditCode) {
    private static final String HEADS = "晨云海华瑞丰盛泰安佳源隆达永恒明春秋林森金嘉诚信德博宏新景雅清星川岳泽润禾谷青晓朝阳江溪竹梅菊松柏鹤鹿凤祥禄悦欣茂祺";
    private static final List<String> BRANDS = JudgedTable.lines("short-names.txt");
    private static final List<String> TRADES = List.of(
            "餐饮管理", "食品", "医药", "网络科技", "商贸", "物流", "建设工程", "环保科技", "文化传媒", "旅行社", "酒店管理", "美容美发", "机械制造", "化工", "物业服务",
            "汽车服务");
    private static final List<String> SHOPS =
            List.of("小吃店", "便利店", "生活超市", "面馆", "粮油店", "水果店", "美发店", "旅馆", "网吧", "大药房", "汽车修理厂", "诊所", "烤肉店");

    static JudgedCompany made(RandomGenerator chance, int number, String county) {
        String brand = one(chance, BRANDS);
        String shortName =
                HEADS.charAt(chance.nextInt(HEADS.length())) + brand.substring(Math.max(0, brand.length() - 2));
        Region place = new Region(county);
        String city = place.city().flatMap(Region::name).orElse("");
        boolean shop = chance.nextInt(3) == 0;
        String name = shop
                ? city + place.name().orElse("") + shortName + one(chance, SHOPS)
                : company(chance, city, shortName);
        String code = CreditCode.withCheckCharacter("9%s%sEX%07d".formatted(shop ? "2" : "1", county, number))
                .value();
        return new JudgedCompany(shop ? SubjectType.SOLE_TRADER : SubjectType.LEGAL_ENTITY, name, shortName, code);
    }

    /** Some have their city in brackets. */
    private static String company(RandomGenerator chance, String city, String shortName) {
        String trade = one(chance, TRADES) + "有限公司";
        return chance.nextInt(6) == 0
                ? shortName + "（" + city.replaceFirst("市$", "") + "）" + trade
                : city + shortName + trade;
    }

    static <T> T one(RandomGenerator chance, List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
