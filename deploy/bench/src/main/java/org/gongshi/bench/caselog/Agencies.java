package org.gongshi.bench.caselog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;

/** Made-up agencies, several of every sector line, so that every partition of the log has some. */
final class Agencies {
    private static final int OF_EACH_SECTOR = 12;
    private static final int CODES = 1_000_000;
    private static final Map<String, String> WORDS = Map.of(
            "market-regulation", "市场监督管理局",
            "transport", "交通运输局",
            "culture", "文化广电旅游局",
            "environment", "生态环境局",
            "urban-management", "综合行政执法局",
            "health", "卫生健康局",
            "emergency", "应急管理局");

    private final Map<String, List<Agency>> bySector;

    Agencies() {
        List<Agency> all = new ArrayList<>();
        WORDS.keySet().stream().sorted().forEach(sector -> {
            for (int i = 0; i < OF_EACH_SECTOR; i++) {
                all.add(agency(sector, all.size() + 1));
            }
        });
        bySector = all.stream().collect(Collectors.groupingBy(Agency::sector));
    }

    /** @param word what its document numbers begin with (机关代字) */
    record Agency(String creditCode, String name, String region, String sector, String word) {}

    Agency draw(String sector, RandomGenerator chance) {
        List<Agency> choices = bySector.getOrDefault(sector, List.of());
        return choices.get(chance.nextInt(choices.size()));
    }

    private static Agency agency(String sector, int number) {
        String region = "3301" + (number % 2 == 0 ? "06" : "10");
        String kind = WORDS.getOrDefault(sector, "");
        return new Agency(
                creditCode("11", region, number),
                "示例%d区%s".formatted(number, kind),
                region,
                sector,
                "示" + number + kind.charAt(0));
    }

    /** No registrar issues organisation codes that begin with EX. Of more than a million parties some have the same. */
    static String creditCode(String department, String region, int number) {
        String organisation = OrganisationCode.withCheckCharacter(
                        "EX" + String.format(Locale.ROOT, "%06d", number % CODES))
                .value();
        return CreditCode.withCheckCharacter(department + region + organisation).value();
    }
}
