package org.gongshi.bench.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one agency in eleven has in its registers (登记): people, items, devices, rooms, training, some of it incomplete. */
final class Registers {
    static final String LISTED = "SX-1";
    static final String UNLISTED = "SX-9";
    /** Within the benchmark of the listed item. */
    static final String USUAL_FINE = "2000.00";

    static final String HIGH_FINE = "9000.00";
    static final String REVIEWER = "审核员甲";

    /** 国办发〔2018〕118号: every agency is to have entries of these and of itself, and two catalogues and three lists more. */
    private static final Set<String> MANDATORY = Set.of(
            "officers",
            "matters",
            "recording-catalogue",
            "benchmarks",
            "reviewers",
            "staffing",
            "equipment",
            "facilities",
            "training");

    private static final int ALL_MANDATORY = 15;
    private static final int MONTHS_TOLD = 13;
    private static final String EXPIRED = "-9";

    private final Bureau bureau;
    private final LocalDate today;
    private final LocalDate begun;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Training> trainings = new ArrayList<>();

    /** @param hours of each of the officers together */
    private record Training(LocalDate on, long hours) {}

    /**
     * A version of an entry.
     *
     * @param isComplete it lacks nothing of what it should tell
     */
    record Entry(String register, String id, LocalDate from, boolean isComplete, Map<String, Object> body) {}

    Registers(Bureau bureau, LocalDate today) {
        this.bureau = bureau;
        this.today = today;
        this.begun = today.minusYears(3);
        if (bureau.keepsRegisters()) {
            people();
            lists();
            things();
        }
    }

    Bureau bureau() {
        return bureau;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Numbers of certificates: two that are valid, one of which may be an expired one or one that nobody registered. */
    static List<String> officers(Bureau bureau, Chance chance) {
        String other = chance.oneOf(List.of("-2", "-2", "-2", "-2", "-2", "-2", "-2", EXPIRED, "-0"));
        return chance.oneIn(20)
                ? List.of(certificate(bureau, "-1"))
                : List.of(certificate(bureau, "-1"), certificate(bureau, other));
    }

    /** Two at least, each with a certificate that is valid. */
    static boolean areCertified(List<String> officers) {
        return officers.size() == 2 && officers.getLast().endsWith("-2");
    }

    private static String certificate(Bureau bureau, String ending) {
        return "ZF" + bureau.number() + ending;
    }

    private void people() {
        for (String ending : List.of("-1", "-2", EXPIRED)) {
            var until = ending.equals(EXPIRED) ? today.minusYears(2) : today.plusYears(2);
            var officer = Map.<String, Object>of("name", "执法员" + ending, "certificateUntil", until.toString());
            boolean isComplete = !ending.equals("-2");
            put("officers", certificate(bureau, ending), begun, isComplete, isComplete ? with(officer, "sector", "执法") : officer);
        }
        put(
                "reviewers",
                "SH-1",
                begun,
                true,
                Map.of("name", REVIEWER, "duty", "REVIEW", "qualified", true, "fullTime", true, "reviewsSince", begun.toString()));
        put("staffing", "1", begun, true, staff(0));
        put("staffing", "1", moreSince(), true, staff(1));
        train("PX-1", today.minusMonths(4), 16, List.of("-1", "-2"), Map.of("organiser", "示例司法局"));
        train("PX-2", today.minusMonths(9), 8, List.of("-1"), Map.of());
    }

    /** Staff grew. */
    private LocalDate moreSince() {
        return today.minusMonths(5).withDayOfMonth(1);
    }

    private Map<String, Object> staff(int more) {
        return Map.of(
                "officers", officers(more),
                "reviewers", reviewers(more),
                "recorders", recorders(),
                "supervisors", 1,
                "reviewBody", "法制科",
                "reportedOn", begun.toString());
    }

    private int officers(int more) {
        return 20 + bureau.number() % 7 + 5 * more;
    }

    private int reviewers(int more) {
        return 1 + bureau.number() % 3 + more;
    }

    private int recorders() {
        return 2 + bureau.number() % 2;
    }

    private int sets() {
        return 5 + bureau.number() % 4;
    }

    private void train(String id, LocalDate on, int hours, List<String> endings, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.putAll(Map.of("name", "行政处罚法培训", "type", "PROFESSIONAL", "heldOn", on.toString(), "hours", hours));
        body.put("officers", endings.stream().map(ending -> certificate(bureau, ending)).toList());
        put("training", id, on, !more.isEmpty(), body);
        trainings.add(new Training(on, (long) hours * endings.size()));
    }

    private void lists() {
        put(
                "matters",
                LISTED,
                begun,
                true,
                Map.of("name", "擅自经营的处罚", "kind", "PENALTY", "basis", basis(), "office", "法制科", "timeLimitDays", 90));
        put(
                "benchmarks",
                "CL-1",
                begun,
                true,
                Map.of("violation", "擅自经营", "matter", LISTED, "basis", basis(), "bands", List.of(band())));
        put(
                "recording-catalogue",
                "YX-1",
                begun,
                true,
                Map.of(
                        "stage", "INVESTIGATION",
                        "manner", "FULL",
                        "startsWhen", "到达现场",
                        "content", "检查经过",
                        "endsWhen", "离开现场",
                        "retention", "两年"));
    }

    private static List<String> basis() {
        return List.of("《中华人民共和国行政处罚法》第三十四条");
    }

    private static Map<String, Object> band() {
        return Map.of("grade", "一般", "minimumFine", "1000.00", "maximumFine", "3000.00");
    }

    private void things() {
        var camera = Map.<String, Object>of("name", "执法记录仪", "type", "BODY_CAMERA", "sets", sets());
        put(
                "equipment",
                "SB-1",
                begun,
                true,
                with(with(camera, "acquiredOn", begun.toString()), "keeper", certificate(bureau, "-1")));
        put("equipment", "SB-2", begun, false, with(camera, "state", "IN_REPAIR"));
        put(
                "facilities",
                "CS-1",
                begun,
                true,
                Map.of("name", "询问室", "type", "INTERVIEW_ROOM", "recording", true, "address", "示例路1号"));
        put("facilities", "CS-2", begun, false, Map.of("name", "听证室", "type", "HEARING_ROOM", "recording", false));
    }

    private void put(String register, String id, LocalDate from, boolean isComplete, Map<String, Object> members) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", bureau.creditCode());
        body.put("validFrom", from.toString());
        body.putAll(members);
        entries.add(new Entry(register, id, from, isComplete, body));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new LinkedHashMap<>(body);
        more.put(name, value);
        return more;
    }

    /** What the registers come to at the end of each month, and what was done in it. */
    void note(Truth truth) {
        Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1))
                .limit(MONTHS_TOLD)
                .forEach(month -> note(truth, month));
    }

    private void note(Truth truth, YearMonth month) {
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        boolean has = bureau.keepsRegisters();
        int more = moreSince().isAfter(last) ? 0 : 1;
        int officers = has ? officers(more) : 0;
        truth.stands("staffing.reviewers", month, Tally.of(has ? reviewers(more) : 0, officers));
        truth.stands("staffing.recorders", month, Tally.of(has ? recorders() : 0, officers));
        truth.stands("staffing.recording-sets", month, Tally.of(has ? sets() : 0, officers));
        truth.stands("staffing.recording-rooms", month, Tally.of(has ? 1 : 0, 1));
        truth.stands("training.hours", month, Tally.of(0, officers));
        truth.stands("training.sessions", month, Tally.of(0, 1));
        truth.stands("registers.complete", month, complete(last));
        trainings.stream()
                .filter(training -> YearMonth.from(training.on()).equals(month))
                .forEach(training -> {
                    truth.note("training.hours", training.on(), Tally.of(training.hours(), 0));
                    truth.note("training.sessions", training.on(), Tally.of(1, 0));
                });
    }

    /** A register that is to have entries and has none counts as one that is missing. */
    private Tally complete(LocalDate on) {
        var held = entries.stream().filter(entry -> !entry.from().isAfter(on)).toList();
        long filled = held.stream()
                .map(Entry::register)
                .filter(MANDATORY::contains)
                .distinct()
                .count();
        long all = held.stream().map(entry -> entry.register() + entry.id()).distinct().count();
        long complete = held.stream()
                .filter(Entry::isComplete)
                .map(entry -> entry.register() + entry.id())
                .distinct()
                .count();
        long ofItself = bureau.keepsRegisters() ? 1 : 0;
        return Tally.of(ofItself + complete, 1 + all + ALL_MANDATORY - 1 - filled);
    }
}
