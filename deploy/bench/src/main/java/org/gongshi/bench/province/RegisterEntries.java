package org.gongshi.bench.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an agency that keeps registers (登记) puts into them: people, items, devices, rooms, training, some of it incomplete. */
final class RegisterEntries {
    static final String LISTED = "SX-1";
    static final String REVIEWER = "审核员甲";
    /** How the number of a certificate ends that is valid, and of one that isn't any more. */
    static final String VALID = "-2";

    static final String EXPIRED = "-9";

    private final Bureau bureau;
    private final LocalDate today;
    private final LocalDate begun;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Training> trainings = new ArrayList<>();

    /**
     * A version of an entry.
     *
     * @param isComplete it lacks nothing of what it should tell
     */
    record Entry(String register, String id, LocalDate from, boolean isComplete, Map<String, Object> body) {}

    /** @param hours of all who took part together */
    record Training(LocalDate on, long hours) {}

    /** How many there are, before staff grew or since. */
    record Strength(int officers, int reviewers, int recorders, int sets) {
        static final Strength NONE = new Strength(0, 0, 0, 0);

        static Strength of(Bureau bureau, boolean hasGrown) {
            int number = bureau.number();
            return new Strength(
                    20 + number % 7 + (hasGrown ? 5 : 0),
                    1 + number % 3 + (hasGrown ? 1 : 0),
                    2 + number % 2,
                    5 + number % 4);
        }
    }

    RegisterEntries(Bureau bureau, LocalDate today) {
        this.bureau = bureau;
        this.today = today;
        this.begun = today.minusYears(3);
        people();
        lists();
        things();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Training> trainings() {
        return trainings;
    }

    /** Staff grew. */
    static LocalDate grownOn(LocalDate today) {
        return today.minusMonths(5).withDayOfMonth(1);
    }

    static String certificate(Bureau bureau, String ending) {
        return "ZF" + bureau.number() + ending;
    }

    private void people() {
        officer("-1", today.plusYears(2), Map.of("sector", "执法"));
        officer(VALID, today.plusYears(2), Map.of());
        officer(EXPIRED, today.minusYears(2), Map.of("sector", "执法"));
        put(
                "reviewers",
                "SH-1",
                begun,
                true,
                Map.of(
                        "name",
                        REVIEWER,
                        "duty",
                        "REVIEW",
                        "qualified",
                        true,
                        "fullTime",
                        true,
                        "reviewsSince",
                        begun.toString()));
        put("staffing", "1", begun, true, staff(Strength.of(bureau, false), begun));
        put("staffing", "1", grownOn(today), true, staff(Strength.of(bureau, true), begun));
        train("PX-1", today.minusMonths(4), 16, List.of("-1", "-2"), Map.of("organiser", "示例司法局"));
        train("PX-2", today.minusMonths(9), 8, List.of("-1"), Map.of());
    }

    private void officer(String ending, LocalDate until, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put("name", "执法员" + ending);
        body.put("certificateUntil", until.toString());
        put("officers", certificate(bureau, ending), begun, !more.isEmpty(), body);
    }

    private static Map<String, Object> staff(Strength strength, LocalDate reportedOn) {
        return Map.of(
                "officers", strength.officers(),
                "reviewers", strength.reviewers(),
                "recorders", strength.recorders(),
                "supervisors", 1,
                "reviewBody", "法制科",
                "reportedOn", reportedOn.toString());
    }

    private void train(String id, LocalDate on, int hours, List<String> endings, Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.putAll(Map.of("name", "行政处罚法培训", "type", "PROFESSIONAL", "heldOn", on.toString(), "hours", hours));
        body.put(
                "officers",
                endings.stream().map(ending -> certificate(bureau, ending)).toList());
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
        var camera = Map.<String, Object>of(
                "name",
                "执法记录仪",
                "type",
                "BODY_CAMERA",
                "sets",
                Strength.of(bureau, false).sets());
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
}
