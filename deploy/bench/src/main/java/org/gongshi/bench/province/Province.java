package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;

/**
 * Decisions of a year, made up with known faults: one in twelve late, one in forty major, one in four of these never reviewed, one
 * serial in a hundred left out, one agency in thirty silent for the last three months; the others were last heard of days ago. The
 * same each time.
 */
final class Province {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MONTHS = 12;
    private static final int LATE_ONE_IN = 12;
    private static final int MAJOR_ONE_IN = 40;
    private static final int UNREVIEWED_ONE_IN = 4;
    private static final int LEFT_OUT_ONE_IN = 100;
    private static final int SILENT_ONE_IN = 30;
    private static final int SILENT_MONTHS = 3;
    /** What is decided later is sent in time and never held, so that nothing is late or missing only tomorrow. */
    private static final int LAST_WEEKS = 8;
    /** Each agency that isn't silent decides something on this day. */
    private static final int LAST_WORKING_DAYS = 8;

    private final List<Bureau> bureaus;
    private final Map<String, Truth> truths = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final StatuteBook statutes = StatuteBook.shipped(calendar);
    private final Random chance = new Random(825);
    private final LocalDate today;
    private int parties;

    /** Something that an agency sends at a moment; a province of bodies is too much to keep. */
    record Line(Instant receivedAt, String type, Supplier<Map<String, Object>> made) {
        Map<String, Object> body() {
            return made.get();
        }
    }

    private Province(List<Bureau> bureaus, LocalDate today) {
        this.bureaus = bureaus;
        this.today = today;
    }

    static Province of(ProvinceSize size, LocalDate today) {
        var province = new Province(Bureau.all(size.agencies()), today);
        province.fill(size.decisions());
        return province;
    }

    List<Bureau> bureaus() {
        return bureaus;
    }

    /** By agency. */
    Map<String, Truth> truths() {
        return truths;
    }

    /** In order of time. */
    List<Line> lines() {
        return lines;
    }

    LocalDate firstDay() {
        return today.minusMonths(MONTHS).minusDays(1);
    }

    private void fill(int decisions) {
        int each = decisions / bureaus.size();
        for (int at = 0; at < bureaus.size(); at++) {
            var truth = new Truth();
            truths.put(bureaus.get(at).creditCode(), truth);
            boolean isSilent = at % SILENT_ONE_IN == SILENT_ONE_IN - 1;
            if (isSilent) {
                truth.fallSilent();
            }
            fill(bureaus.get(at), truth, days(each, isSilent));
        }
        lines.sort(Comparator.comparing(Line::receivedAt));
    }

    /** Working days of one calendar year each, in order, so that a year's numbers are in the order of their days. */
    private List<LocalDate> days(int count, boolean isSilent) {
        var until = isSilent ? today.minusMonths(SILENT_MONTHS) : today.minusWeeks(LAST_WEEKS);
        var working = today.minusMonths(MONTHS)
                .datesUntil(until)
                .filter(calendar::isWorkingDay)
                .toList();
        var drawn = chance.ints(isSilent ? count : count - 1, 0, working.size())
                .sorted()
                .mapToObj(working::get);
        var last =
                Stream.of(calendar.minusWorkingDays(today, LAST_WORKING_DAYS)).filter(_ -> !isSilent);
        return Stream.concat(drawn, last).toList();
    }

    private void fill(Bureau bureau, Truth truth, List<LocalDate> days) {
        int serial = 0;
        int year = 0;
        for (int at = 0; at < days.size(); at++) {
            var day = days.get(at);
            boolean isFirst = day.getYear() != year;
            boolean isLast = at == days.size() - 1 || days.get(at + 1).getYear() != day.getYear();
            year = day.getYear();
            serial = isFirst ? 1 : serial + 1;
            if (!isFirst && !isLast && chance.nextInt(LEFT_OUT_ONE_IN) == 0) {
                truth.gaps++;
                serial++;
            }
            truth.serials += isLast ? serial : 0;
            decide(bureau, truth, day, serial);
        }
    }

    private void decide(Bureau bureau, Truth truth, LocalDate day, int serial) {
        boolean isSettled = day.isBefore(today.minusWeeks(LAST_WEEKS));
        boolean isMajor = chance.nextInt(MAJOR_ONE_IN) == 0 && isSettled;
        boolean isLate = chance.nextInt(LATE_ONE_IN) == 0 && isSettled;
        var due = statutes.publicationDeadline(DecisionKind.PENALTY, bureau.sector(), day)
                .dueOn();
        var sent = isLate
                ? due.plusDays(1 + chance.nextInt(10))
                : calendar.plus(day, 1 + chance.nextInt(4)).date();
        truth.decisions++;
        truth.late += isLate ? 1 : 0;
        var moment = sent.atTime(LocalTime.of(9, 0))
                .plusSeconds(chance.nextInt(28_000))
                .atZone(CHINA)
                .toInstant();
        String caseNumber = "%s案〔%d〕%d号".formatted(bureau.word(), day.getYear(), serial);
        if (isMajor) {
            truth.major++;
            if (chance.nextInt(UNREVIEWED_ONE_IN) == 0) {
                truth.unreviewed++;
            } else {
                lines.add(new Line(moment.minusSeconds(60), "reviews", () -> review(bureau, caseNumber, day)));
            }
        }
        int party = ++parties;
        lines.add(new Line(moment, "decisions", () -> decision(bureau, caseNumber, day, serial, isMajor, party)));
    }

    private static Map<String, Object> decision(
            Bureau bureau, String caseNumber, LocalDate day, int serial, boolean isMajor, int party) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", bureau.creditCode());
        body.put("documentNumber", "%s〔%d〕%d号".formatted(bureau.word(), day.getYear(), serial));
        body.put("caseNumber", caseNumber);
        body.put("kind", "PENALTY");
        body.put("decidedOn", day.toString());
        body.put("subject", party(bureau, party));
        body.put("facts", "当事人未按规定办理手续，擅自从事有关经营活动。");
        body.put("grounds", List.of("《中华人民共和国行政处罚法》第二十八条"));
        body.put("outcome", "罚款人民币2000.00元。");
        body.put("major", isMajor);
        body.put("penalty", Map.of("types", List.of("FINE"), "violation", "擅自经营", "fine", "2000.00"));
        return body;
    }

    private static Map<String, Object> party(Bureau bureau, int number) {
        String organisation = OrganisationCode.withCheckCharacter("B" + String.format(Locale.ROOT, "%07d", number))
                .value();
        return Map.of(
                "type",
                "LEGAL_ENTITY",
                "name",
                "基准" + number + "号商贸有限公司（示例）",
                "creditCode",
                CreditCode.withCheckCharacter("91" + bureau.region() + organisation)
                        .value());
    }

    private static Map<String, Object> review(Bureau bureau, String caseNumber, LocalDate day) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agency", bureau.creditCode());
        body.put("caseNumber", caseNumber);
        body.put("round", 1);
        body.put("outcome", "APPROVED");
        body.put("submittedOn", day.minusDays(3).toString());
        body.put("reviewedOn", day.minusDays(1).toString());
        body.put("reviewer", "审核员");
        var checklist = new LinkedHashMap<String, Object>();
        List.of("authority", "procedure", "facts", "law", "powers", "documents")
                .forEach(point -> checklist.put(point, true));
        checklist.put("crime", false);
        body.put("checklist", checklist);
        body.put("opinion", "同意。");
        return body;
    }
}
