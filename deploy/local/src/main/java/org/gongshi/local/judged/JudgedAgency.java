package org.gongshi.local.judged;

import java.util.Map;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;

/**
 * An agency (执法主体) of a county.
 *
 * @param word of its document numbers (机关代字)
 */
record JudgedAgency(PublicAgency agency, String word) {
    private record Line(String name, String word, int number) {}

    private static final Map<String, Line> LINES = Map.of(
            "market-regulation", new Line("市场监督管理局", "市监", 1),
            "transport", new Line("交通运输局", "交", 2),
            "culture", new Line("文化和旅游局", "文旅", 3),
            "environment", new Line("生态环境局", "环", 4),
            "urban-management", new Line("综合行政执法局", "综执", 5),
            "health", new Line("卫生健康委员会", "卫健", 6),
            "emergency", new Line("应急管理局", "应急", 7),
            "traffic-police", new Line("公安局交通警察大队", "公交", 8));

    static JudgedAgency of(String county, String sector) {
        Line line = LINES.getOrDefault(sector, new Line("人民政府", "政", 9));
        Region place = new Region(county);
        String name =
                place.city().flatMap(Region::name).orElse("") + place.name().orElse("");
        String code = CreditCode.withCheckCharacter("11%sEX%06d%d".formatted(county, 0, line.number()))
                .value();
        return new JudgedAgency(
                new PublicAgency(code, name + line.name(), county, sector),
                place.name().orElse("").charAt(0) + line.word());
    }
}
