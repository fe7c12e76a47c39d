package org.gongshi.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.local.samples.SampleHistory.Entry;
import org.gongshi.schemas.Topics;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Entry> ALL = SampleHistory.entries(TODAY, 1);
    private static final List<Entry> ENTRIES =
            ALL.stream().filter(entry -> entry.type().equals("decisions")).toList();

    @Test
    void everyKindIsThere() {
        Set<String> kinds = new HashSet<>();
        ENTRIES.forEach(entry -> kinds.add(text(entry.body(), "kind")));
        for (DecisionKind kind : DecisionKind.values()) {
            assertThat(kinds.contains(kind.name())).as(kind.name()).isEqualTo(kind != DecisionKind.UNKNOWN);
        }
    }

    @Test
    void halfAreOfTheLastThreeMonthsAndOneInTwelveIsLate() {
        StatuteBook statutes = StatuteBook.shipped(WorkingCalendar.shipped());
        long recent = ENTRIES.stream()
                .filter(entry -> decidedOn(entry).isAfter(TODAY.minusMonths(3)))
                .count();
        long late = ENTRIES.stream().filter(entry -> isLate(statutes, entry)).count();
        assertThat(recent).isBetween(160L, 240L);
        assertThat(late).isBetween(15L, 50L);
    }

    /** Those that agencies keep themselves; nothing was handed down to a sample agency. */
    private static final String[] REGISTERS = Stream.of(
                    Topics.PUBLIC_REGISTERS, Topics.INTERNAL_REGISTERS, Topics.SHARED_REGISTERS)
            .flatMap(List::stream)
            .map(topic ->
                    topic.name().substring("register.".length(), topic.name().length() - "-v1".length()))
            .filter(name -> !name.equals("agencies") && !name.equals("powers"))
            .toArray(String[]::new);

    private static boolean isLate(StatuteBook statutes, Entry entry) {
        LocalDate due = statutes.publicationDeadline(
                        DecisionKind.valueOf(text(entry.body(), "kind")),
                        agency(entry).sector(),
                        decidedOn(entry))
                .dueOn();
        return received(entry).isAfter(due);
    }

    /** As twelve agencies would: most in time, of their own cases, and a file here and there that is found wanting. */
    @Test
    void agenciesReportOnThemselves() {
        var reviews = ALL.stream()
                .filter(entry -> entry.type().equals("self-reviews"))
                .toList();
        assertThat(reviews).hasSizeBetween(40, 72);
        var cases =
                ENTRIES.stream().map(entry -> text(entry.body(), "caseNumber")).collect(Collectors.toSet());
        var files = reviews.stream()
                .flatMap(entry -> entry.body().get("files") instanceof List<?> list ? list.stream() : Stream.of())
                .map(file -> (Map<?, ?>) file)
                .toList();
        assertThat(files).allSatisfy(file -> assertThat(cases).contains(String.valueOf(file.get("caseNumber"))));
        assertThat(files).extracting(file -> file.get("caseNumber")).doesNotHaveDuplicates();
        assertThat(files.stream().filter(file -> file.containsKey("failed")).count())
                .isBetween(5L, files.size() / 2L);
        assertThat(ALL).allSatisfy(entry -> assertThat(received(entry)).isBefore(TODAY));
        assertThat(ALL.stream().filter(entry -> entry.type().equals("statistics")))
                .hasSizeBetween(8, 12);
    }

    @Test
    void nothingIsSentBeforeItIsDecidedOrAfterYesterday() {
        assertThat(ENTRIES).isSortedAccordingTo(Comparator.comparing(Entry::receivedAt));
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(received(entry)).isBetween(decidedOn(entry), TODAY.minusDays(1)));
    }

    @Test
    void codesAndNumbersPassTheirChecksAndNoNumberIsUsedTwice() {
        Set<String> numbers = new HashSet<>();
        for (Entry entry : ENTRIES) {
            assertThat(new CreditCode(text(entry.body(), "agency")).isOrgan()).isTrue();
            String number = text(entry.body(), "documentNumber");
            assertThat(DocumentNumber.parse(number).value()).as(number).isPresent();
            assertThat(numbers.add(number)).as(number).isTrue();
            subjectPasses(subject(entry));
        }
    }

    private static void subjectPasses(Map<?, ?> subject) {
        if (subject.get("type") instanceof String type && type.equals("NATURAL_PERSON")) {
            assertThat(CitizenId.parse(text(subject, "idNumber")).value()).isPresent();
        } else {
            assertThat(CreditCode.parse(text(subject, "creditCode")).value()).isPresent();
        }
    }

    @Test
    void everyAgencyAndEveryPartyIsMarked() {
        assertThat(SampleAgency.all())
                .hasSize(12)
                .allSatisfy(agency -> assertThat(agency.name()).contains("示例"));
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(text(subject(entry), "name")).contains("示例"));
    }

    @Test
    void somePartiesAreCitizensAndOneAtLeastIsUnderAge() {
        assertThat(ENTRIES)
                .anySatisfy(entry -> assertThat(subject(entry).get("adult")).isEqualTo(false));
        assertThat(ENTRIES)
                .anySatisfy(entry -> assertThat(subject(entry).get("adult")).isEqualTo(true));
    }

    @Test
    void everyDecisionNamesAnItemAndTwoOfficersOfItsAgency() {
        for (Entry entry : ENTRIES) {
            List<SampleEntry> registers = SampleEntry.of(agency(entry), TODAY);
            assertThat(registers)
                    .filteredOn(each -> each.register().equals("matters"))
                    .extracting(SampleEntry::id)
                    .contains(text(entry.body(), "matter"));
            assertThat(registers)
                    .filteredOn(each -> each.register().equals("officers"))
                    .extracting(SampleEntry::id)
                    .containsAll(officers(entry));
            assertThat(officers(entry)).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyAgencyHasEntriesInEveryRegisterButThatOfPowers() {
        for (SampleAgency agency : SampleAgency.all()) {
            List<SampleEntry> entries = SampleEntry.of(agency, TODAY);
            assertThat(entries).extracting(SampleEntry::register).containsOnly(REGISTERS);
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(entry.version()).containsEntry("agency", agency.creditCode()));
            assertThat(entries).doesNotHaveDuplicates();
        }
    }

    private static List<String> officers(Entry entry) {
        return ((List<?>) entry.body().getOrDefault("officers", List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static SampleAgency agency(Entry entry) {
        return SampleAgency.all().stream()
                .filter(each -> each.creditCode().equals(text(entry.body(), "agency")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mostMajorDecisionsHadTheirReview() {
        List<Entry> major = ENTRIES.stream().filter(SampleHistoryTest::isMajor).toList();
        List<Entry> reviews =
                ALL.stream().filter(entry -> entry.type().equals("reviews")).toList();
        assertThat(reviews).hasSizeBetween(major.size() / 2, major.size() - 1);
        assertThat(major)
                .extracting(entry -> text(entry.body(), "caseNumber"))
                .containsAll(reviews.stream()
                        .map(review -> text(review.body(), "caseNumber"))
                        .toList());
        assertThat(ALL).isSortedAccordingTo(Comparator.comparing(Entry::receivedAt));
    }

    private static boolean isMajor(Entry entry) {
        Object fine = ((Map<?, ?>) entry.body().getOrDefault("penalty", Map.of())).get("fine");
        return fine instanceof String yuan && new BigDecimal(yuan).compareTo(new BigDecimal(100_000)) >= 0;
    }

    @Test
    void mostFinesArePaidAndACourtRevokedOneDecision() {
        List<Entry> outcomes =
                ALL.stream().filter(entry -> entry.type().equals("outcomes")).toList();
        assertThat(outcomes)
                .extracting(outcome -> text(outcome.body(), "type"))
                .contains("FULFILLED", "PARTLY_FULFILLED")
                .containsOnlyOnce("LITIGATION");
        assertThat(ENTRIES)
                .extracting(entry -> text(entry.body(), "documentNumber"))
                .containsAll(outcomes.stream()
                        .map(outcome -> text(outcome.body(), "documentNumber"))
                        .toList());
        assertThat(ALL).hasSizeLessThan(4 * SampleHistory.DECISIONS);
    }

    @Test
    void theFilesOfReviewedCasesSayHowTheDecisionCameAbout() {
        assertThat(ALL)
                .filteredOn(entry -> entry.type().equals("records"))
                .extracting(entry -> text(entry.body(), "stage"))
                .contains("FILING", "INVESTIGATION", "NOTICE");
        assertThat(ALL)
                .allSatisfy(entry -> assertThat(received(entry)).isBetween(TODAY.minusMonths(18), TODAY.minusDays(1)));
    }

    @Test
    void theFileOpensEachDayAndEndsWithToday(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("history.ndjson");
        SampleHistory.write(file, TODAY, 1);
        List<String> lines = Files.readAllLines(file);

        assertThat(lines.getFirst()).isEqualTo("{\"day\":\"2025-05-21\"}");
        assertThat(lines.getLast()).isEqualTo("{\"day\":\"2026-11-21\"}");
        assertThat(lines)
                .filteredOn(line -> line.contains("\"type\":\"decisions\""))
                .hasSize(SampleHistory.DECISIONS);
    }

    @Test
    void theSameSeedAndDayGiveTheSameFile(@TempDir Path folder) throws Exception {
        SampleHistory.write(folder.resolve("one"), TODAY, 5);
        SampleHistory.write(folder.resolve("two"), TODAY, 5);
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    private static Map<?, ?> subject(Entry entry) {
        return (Map<?, ?>) entry.body().getOrDefault("subject", Map.of());
    }

    private static LocalDate decidedOn(Entry entry) {
        return LocalDate.parse(text(entry.body(), "decidedOn"));
    }

    private static LocalDate received(Entry entry) {
        return entry.receivedAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private static String text(Map<?, ?> object, String field) {
        return String.valueOf(object.get(field));
    }
}
