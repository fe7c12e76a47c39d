package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.DeviceState;
import org.gongshi.exchange.EquipmentVersion;
import org.gongshi.exchange.FacilityVersion;
import org.gongshi.exchange.StaffingVersion;
import org.gongshi.exchange.TrainingVersion;
import org.gongshi.ingest.registers.Completeness.OfRegister;
import org.springframework.stereotype.Component;

/** What an agency's registers come to on the last day of a month (队伍与登记计数): numbers, nobody's name. */
@Component
public class RegisterCounts {
    private static final String LAWS = "laws";

    private final Registers registers;
    private final CompletenessReport completeness;

    RegisterCounts(Registers registers, CompletenessReport completeness) {
        this.registers = registers;
        this.completeness = completeness;
    }

    /** @param first day of the month, for what is held in it and not had */
    public Map<String, Long> of(String agency, LocalDate first, LocalDate last) {
        var counts = new TreeMap<String, Long>();
        var staffing = held("staffing", StaffingVersion.class, agency, last);
        counts.put("all-officers", sum(staffing, StaffingVersion::getOfficers));
        counts.put("reviewers", sum(staffing, StaffingVersion::getReviewers));
        counts.put("recorders", sum(staffing, version -> version.getRecorders().orElse(0)));
        counts.put("recording-sets", sum(equipment(agency, last), EquipmentVersion::getSets));
        counts.put(
                "recording-rooms",
                held("facilities", FacilityVersion.class, agency, last).stream()
                        .filter(FacilityVersion::getRecording)
                        .count());
        var training = held("training", TrainingVersion.class, agency, last).stream()
                .filter(held ->
                        !held.getHeldOn().isBefore(first) && !held.getHeldOn().isAfter(last))
                .toList();
        counts.put("training-sessions", (long) training.size());
        counts.put(
                "training-hours",
                sum(
                        training,
                        held -> (long) held.getHours() * held.getOfficers().size()));
        var complete = completeness.of(agency, last, Locale.CHINESE);
        counts.put("entries", (long) complete.denominator());
        counts.put("complete-entries", (long) complete.numerator());
        counts.putAll(ages(complete.registers()));
        return counts;
    }

    /** Of what is published and the agency's to change: from when a law is in force is not. */
    static Map<String, Long> ages(List<OfRegister> registers) {
        var kept = registers.stream()
                .filter(register -> register.isPublic() && !register.register().equals(LAWS))
                .toList();
        long held = sum(kept, OfRegister::entries);
        return Map.of(
                "held-entries",
                held,
                "current-entries",
                held - sum(kept, OfRegister::needsUpdate),
                "held-days",
                sum(kept, OfRegister::heldDays));
    }

    private List<EquipmentVersion> equipment(String agency, LocalDate day) {
        return held("equipment", EquipmentVersion.class, agency, day).stream()
                .filter(version -> version.getState() == DeviceState.IN_USE)
                .toList();
    }

    private <V extends SpecificRecord> List<V> held(String register, Class<V> type, String agency, LocalDate day) {
        var named = Objects.requireNonNull(registers.named(register), register);
        return named.of(agency).stream()
                .map(entry -> named.holding(entry, day))
                .filter(Objects::nonNull)
                .map(type::cast)
                .toList();
    }

    private static <V> long sum(List<V> versions, ToLongFunction<V> number) {
        return versions.stream().mapToLong(number).sum();
    }
}
