package org.gongshi.local.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The eighteen months before today, as lines for {@code POST /v1/batches?type=history}. */
public final class SampleHistory {
    static final int MONTHS = 18;
    /** Some four hundred: enough for every page to have something to show, few enough to load in seconds. */
    static final int DECISIONS = 400;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();
    /** Shares in percent; the rest are the seven rarer kinds. */
    private static final List<String> KINDS =
            kinds(Map.of("PENALTY", 60, "PERMIT", 19, "INSPECTION", 10, "COERCION", 6));

    private final LocalDate today;
    private final long seed;
    private final RandomGenerator chance;
    private final SampleParties parties;
    private final SampleDates dates;
    private final SampleBody bodies;

    private SampleHistory(LocalDate today, long seed) {
        this.today = today;
        this.seed = seed;
        this.chance = new Random(seed);
        this.parties = new SampleParties(chance);
        this.dates = new SampleDates(chance, today);
        this.bodies = new SampleBody(chance);
    }

    /**
     * One submission and the moment in which its agency sent it.
     *
     * @param type as in addresses
     */
    record Entry(Instant receivedAt, String type, Map<String, Object> body) {}

    /** Writes the file: submissions in order of time, each day opened by its own line, the last line opens today. */
    public static void write(Path file, LocalDate today, long seed) throws IOException {
        List<Entry> entries = entries(today, seed);
        try (BufferedWriter lines = Files.newBufferedWriter(file, UTF_8)) {
            int next = 0;
            for (LocalDate day :
                    today.minusMonths(MONTHS).datesUntil(today.plusDays(1)).toList()) {
                write(lines, Map.of("day", day.toString()));
                Instant end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
                while (next < entries.size() && entries.get(next).receivedAt().isBefore(end)) {
                    write(lines, line(entries.get(next++)));
                }
            }
        }
    }

    private static Map<String, Object> line(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("receivedAt", entry.receivedAt().toString());
        line.put("type", entry.type());
        line.put("body", entry.body());
        return line;
    }

    private static void write(BufferedWriter lines, Map<String, Object> line) throws IOException {
        lines.write(JSON.writeValueAsString(line));
        lines.write('\n');
    }

    static List<Entry> entries(LocalDate today, long seed) {
        return new SampleHistory(today, seed).entries();
    }

    private List<Entry> entries() {
        List<SampleDraft> drafts = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            drafts.add(draft(i));
        }
        drafts.sort(Comparator.comparing(SampleDraft::decidedOn).thenComparing(SampleDraft::receivedAt));
        List<SampleCase> cases = numbered(drafts);
        return Stream.of(
                        cases.stream().flatMap(each -> each.entries(today)),
                        cases.stream()
                                .filter(SampleCase::isFinedCompany)
                                .limit(1)
                                .map(SampleOutcomes::revocation),
                        SampleReports.of(cases, today, seed))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(Entry::receivedAt))
                .toList();
    }

    private List<SampleCase> numbered(List<SampleDraft> drafts) {
        Map<String, Integer> serials = new HashMap<>();
        List<SampleCase> cases = new ArrayList<>();
        for (SampleDraft draft : drafts) {
            String series = draft.agency().word()
                    + draft.template().kind()
                    + draft.decidedOn().getYear();
            cases.add(new SampleCase(draft, bodies.of(draft, serials.merge(series, 1, Integer::sum))));
        }
        return cases;
    }

    /** The first ones are one of each kind, so that none is missing. */
    private SampleDraft draft(int index) {
        String kind = KINDS.get(index < KINDS.size() ? index : chance.nextInt(KINDS.size()));
        SampleTemplate template = one(SampleTemplate.all().stream()
                .filter(each -> each.kind().equals(kind))
                .toList());
        SampleAgency agency = one(SampleAgency.all().stream()
                .filter(each -> each.sector().equals(template.sector()))
                .toList());
        SampleDates.Dates when = dates.draw(kind, agency.sector());
        return new SampleDraft(
                agency, template, subject(template, agency, when.decidedOn()), when.decidedOn(), when.receivedAt());
    }

    private Map<String, Object> subject(SampleTemplate template, SampleAgency agency, LocalDate decidedOn) {
        return switch (template.get("party")) {
            case "TRADER" -> parties.shop(agency);
            case "NATURAL" -> parties.citizen(decidedOn);
            default -> parties.company(agency);
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static List<String> kinds(Map<String, Integer> shares) {
        List<String> kinds = new ArrayList<>(
                List.of("LEVY", "EXPROPRIATION", "CONFIRMATION", "PAYMENT", "RULING", "REWARD", "OTHER"));
        shares.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(share -> {
            for (int i = 0; i < share.getValue(); i++) {
                kinds.add(share.getKey());
            }
        });
        return List.copyOf(kinds);
    }
}
