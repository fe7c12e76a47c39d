package org.gongshi.bench.caselog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.bench.caselog.Timeline.Step;
import org.gongshi.exchange.DayBegan;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/**
 * A log of many cases side by side, in the order of time, with the days between. The same number of cases gives the same
 * log, but for the chance in what is sealed.
 */
public final class CaseLog {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    /** Long beside the life of a case, so that most of the log holds every kind of event in its share. */
    private static final int FILING_DAYS = 150;

    private final Envelope envelope;
    private final int cases;

    /** @param cases of {@value Timeline#EVENTS} events each */
    public CaseLog(DeploymentSecret secret, ExchangeRecords records, int cases) {
        this.envelope = new Envelope(secret, records);
        this.cases = cases;
    }

    /**
     * A record of the log.
     *
     * @param agency its key; null for a day, which every partition is told
     */
    public record Entry(@Nullable String agency, Instant at, SpecificRecord value) {}

    /** Makes one entry after the other. */
    public void forEach(Consumer<Entry> reader) {
        TreeMap<LocalDate, List<Step>> days = new TreeMap<>();
        FIRST_DAY
                .datesUntil(FIRST_DAY.plusDays(FILING_DAYS + Timeline.DAYS))
                .forEach(day -> days.put(day, new ArrayList<>()));
        Agencies agencies = new Agencies();
        for (int number = 1; number <= cases; number++) {
            SplittableRandom chance = new SplittableRandom(number);
            LocalDate filedOn = FIRST_DAY.plusDays(chance.nextInt(FILING_DAYS));
            Timeline.of(CaseFile.draw(number, filedOn, agencies, chance), envelope, chance)
                    .forEach(step -> days.getOrDefault(step.day(), List.of()).add(step));
        }
        days.forEach((day, steps) -> tell(day, steps, reader));
    }

    private static void tell(LocalDate day, List<Step> steps, Consumer<Entry> reader) {
        reader.accept(new Entry(null, day.atStartOfDay(CHINA).toInstant(), new DayBegan(day)));
        steps.sort(Comparator.comparing(step -> step.arrival().at()));
        for (Step step : steps) {
            reader.accept(new Entry(
                    step.arrival().file().agency().creditCode(), step.arrival().at(), step.event()));
        }
    }
}
