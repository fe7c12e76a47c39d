package org.gongshi.ingest.registers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How complete an agency's registers are on a day (登记完整度).
 *
 * @param share complete entries by entries and empty mandatory registers, three decimals
 * @param counted what the share counts, in words
 * @param empty mandatory registers without an entry
 */
public record Completeness(
        String agency,
        LocalDate on,
        String share,
        int numerator,
        int denominator,
        String counted,
        List<String> empty,
        List<OfRegister> registers) {

    /**
     * One of the registers.
     *
     * @param isPublic whether everybody may read it
     * @param entries that hold on the day
     * @param complete those of them that lack nothing and need no update
     * @param incomplete those that lack something recommended
     * @param missing how many lack what
     * @param needsUpdate how many go by what has changed since
     * @param newest first day of the youngest version; null without entries
     * @param ageDays days since then
     * @param heldDays days since the first day of each version that holds, added up
     * @param source why it is asked for
     */
    public record OfRegister(
            String register,
            @JsonProperty("public") boolean isPublic,
            boolean mandatory,
            int entries,
            int complete,
            int incomplete,
            Map<String, Integer> missing,
            int needsUpdate,
            @Nullable LocalDate newest,
            @Nullable Long ageDays,
            long heldDays,
            String source) {
        boolean isMissing() {
            return mandatory && entries == 0;
        }
    }

    static Completeness of(String agency, LocalDate on, String counted, List<OfRegister> registers) {
        List<String> empty = registers.stream()
                .filter(OfRegister::isMissing)
                .map(OfRegister::register)
                .toList();
        int complete = registers.stream().mapToInt(OfRegister::complete).sum();
        int all =
                empty.size() + registers.stream().mapToInt(OfRegister::entries).sum();
        return new Completeness(agency, on, share(complete, all), complete, all, counted, empty, registers);
    }

    private static String share(int complete, int all) {
        return all == 0
                ? "0.000"
                : BigDecimal.valueOf(complete)
                        .divide(BigDecimal.valueOf(all), 3, RoundingMode.DOWN)
                        .toPlainString();
    }
}
