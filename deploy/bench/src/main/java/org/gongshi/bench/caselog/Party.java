package org.gongshi.bench.caselog;

import java.util.List;
import java.util.random.RandomGenerator;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CitizenId;

/**
 * A made-up party (行政相对人): seven of ten are organisations, two sole traders, one a person.
 *
 * @param minor under age
 * @param key what its decision's id is made of
 * @param contact made-up name of somebody whom the facts may mention
 */
record Party(SubjectType type, SealedSubject subject, boolean minor, String key, String contact) {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡";
    private static final String HEADS = "晨云海华瑞丰盛泰安佳源隆达永恒明";
    private static final String TAILS = "星川岳泽润禾谷青晓朝阳江溪竹梅菊";
    private static final List<String> LINES = List.of("餐饮有限公司", "食品有限公司", "物流有限公司", "商贸有限公司", "机械制造有限公司");
    private static final List<String> SHOPS = List.of("小吃店", "便利店", "生活超市", "美发店", "水果店");

    static Party draw(int number, RandomGenerator chance) {
        int ten = chance.nextInt(10);
        return ten < 7
                ? organisation(SubjectType.LEGAL_ENTITY, "91", LINES, number, chance)
                : ten < 9 ? organisation(SubjectType.SOLE_TRADER, "92", SHOPS, number, chance) : person(chance);
    }

    private static Party organisation(
            SubjectType type, String department, List<String> lines, int number, RandomGenerator chance) {
        String keeper = name(chance);
        String code = Agencies.creditCode(department, "330106", number);
        String name = "示例市" + one(HEADS, chance) + one(TAILS, chance) + lines.get(chance.nextInt(lines.size()));
        boolean bracketed = type == SubjectType.SOLE_TRADER && chance.nextInt(3) == 0;
        SealedSubject subject = SealedSubject.newBuilder()
                .setName(bracketed ? name + "（" + keeper + "）" : name)
                .setCreditCode(code)
                .setLegalRepresentative(keeper)
                .build();
        return new Party(type, subject, false, code, keeper);
    }

    private static Party person(RandomGenerator chance) {
        int year = 1960 + chance.nextInt(45);
        String number = CitizenId.withCheckCharacter(
                        "330106%d%02d%02d000".formatted(year, 1 + chance.nextInt(12), 1 + chance.nextInt(28)))
                .number();
        String name = name(chance);
        SealedSubject subject = SealedSubject.newBuilder()
                .setName(name)
                .setIdType("ID_CARD")
                .setIdNumber(number)
                .build();
        return new Party(SubjectType.NATURAL_PERSON, subject, chance.nextInt(20) == 0, number, name(chance));
    }

    static String name(RandomGenerator chance) {
        return one(SURNAMES, chance) + "示" + one(TAILS, chance);
    }

    private static String one(String characters, RandomGenerator chance) {
        return String.valueOf(characters.charAt(chance.nextInt(characters.length())));
    }
}
