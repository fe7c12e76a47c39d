package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;
import org.gongshi.identity.Region;

/** An agency that doesn't exist, of a province, one of its cities or one of its counties. */
record Bureau(int number, String creditCode, String name, String region, String sector, String word) {
    private static final String PROVINCE = "33";
    private static final int CITIES = 11;
    private static final int COUNTIES = 30;
    private static final int KEEPS_ONE_IN = 11;
    private static final Map<String, String> SECTORS = Map.ofEntries(
            Map.entry("market-regulation", "市场监督管理局"),
            Map.entry("transport", "交通运输局"),
            Map.entry("culture", "文化广电旅游局"),
            Map.entry("environment", "生态环境局"),
            Map.entry("urban-management", "综合行政执法局"),
            Map.entry("health", "卫生健康局"),
            Map.entry("agriculture", "农业农村局"),
            Map.entry("emergency", "应急管理局"),
            Map.entry("housing", "住房和城乡建设局"),
            Map.entry("water", "水利局"),
            Map.entry("natural-resources", "自然资源局"),
            Map.entry("education", "教育局"),
            Map.entry("human-resources", "人力资源和社会保障局"),
            Map.entry("civil-affairs", "民政局"),
            Map.entry("statistics", "统计局"));

    /** Of every sector line some, because eleven shares nothing with fifteen. */
    boolean keepsRegisters() {
        return number % KEEPS_ONE_IN == 3;
    }

    /** Some of those that keep registers send entries in files, with rows that must come back. */
    boolean sendsFiles() {
        return number % (KEEPS_ONE_IN * 3) == 3;
    }

    /** Its own entry; complete where it keeps others. */
    Map<String, Object> entry(LocalDate today) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("validFrom", today.minusYears(3).toString());
        entry.put("name", name);
        entry.put("region", region);
        entry.put("sector", sector);
        entry.put("nature", "行政机关");
        entry.put("complaintLine", "12345");
        entry.put("joinedOn", today.minusYears(2).toString());
        if (keepsRegisters()) {
            entry.put("institution", "行政机关");
            entry.put("funding", "财政拨款");
            entry.put("establishment", "行政编制");
            entry.put("duties", List.of("行政执法"));
            entry.put("legalRepresentative", "负责人");
            entry.put("address", "示例路1号");
        }
        return entry;
    }

    /** So many, from the province down, each region with every sector line before the next. */
    static List<Bureau> all(int count) {
        var sectors = SECTORS.keySet().stream().sorted().toList();
        var bureaus = new ArrayList<Bureau>();
        regions()
                .flatMap(region -> sectors.stream().map(sector -> Map.entry(region, sector)))
                .limit(count)
                .forEach(place -> bureaus.add(of(place.getKey(), place.getValue(), bureaus.size() + 1)));
        return List.copyOf(bureaus);
    }

    private static Stream<Region> regions() {
        var cities = codes(PROVINCE, CITIES).flatMap(city -> region(city + "00").stream());
        var counties = codes(PROVINCE, CITIES)
                .flatMap(city -> codes(city, COUNTIES))
                .flatMap(county -> region(county).stream());
        return Stream.of(region(PROVINCE + "0000").stream(), cities, counties).flatMap(regions -> regions);
    }

    private static Stream<String> codes(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + String.format(Locale.ROOT, "%02d", number));
    }

    private static Optional<Region> region(String code) {
        return Region.parse(code).value().filter(region -> region.name().isPresent());
    }

    private static Bureau of(Region region, String sector, int number) {
        String organisation = OrganisationCode.withCheckCharacter("BN" + String.format(Locale.ROOT, "%06d", number))
                .value();
        return new Bureau(
                number,
                CreditCode.withCheckCharacter("11" + region.code() + organisation)
                        .value(),
                region.name().orElseThrow() + SECTORS.get(sector) + "（基准）",
                region.code(),
                sector,
                "基" + number + "罚");
    }
}
