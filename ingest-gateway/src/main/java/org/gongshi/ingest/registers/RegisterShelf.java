package org.gongshi.ingest.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.access.Caller.AgencyKey;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.registers.Currency.Standard;
import org.gongshi.ingest.registers.Register.Keeper;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of an agency's registers, for people to look at. */
@Component
public class RegisterShelf {
    private static final String VERSIONS = "versions";

    private final Registers registers;
    private final Currency currency;
    private final PlanOverlaps overlaps;
    private final Clock clock;

    RegisterShelf(Registers registers, Currency currency, PlanOverlaps overlaps, Clock clock) {
        this.registers = registers;
        this.currency = currency;
        this.overlaps = overlaps;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param now the version that holds today, each field as it may be put again; empty if none does
     * @param versions oldest first
     * @param outdated what it cites that has changed since
     */
    public record Shown(
            String id, Map<String, Object> now, List<Map<String, Object>> versions, List<String> outdated) {}

    public boolean has(String register) {
        return registers.named(register) != null;
    }

    /** All entries of an agency, by id. */
    public List<Shown> of(String register, String agency) {
        Register<?, ?> named = registers.named(register);
        return named == null ? List.of() : all(named, agency);
    }

    /** Null if there is none. */
    public @Nullable Shown find(String register, String agency, String id) {
        Register<?, ?> named = registers.named(register);
        SpecificRecord entry = named == null ? null : named.find(agency, EntryId.normal(id));
        return named == null || entry == null || isAnothers(named, entry, agency)
                ? null
                : shown(named, entry, standard(agency));
    }

    /** Ids of the agency's plans that have come to overlap with others'. */
    public Set<String> overlapping(String register, AgencyKey key) {
        Register<?, ?> named = registers.named(register);
        return named == null || !named.topic().equals(Topics.REGISTER_PLANS)
                ? Set.of()
                : overlaps.of(key, named.of(key.agency())).keySet();
    }

    /** Who else would come on the days of a plan of the agency; nothing of entries that are no plans. */
    public List<Finding> overlaps(String register, AgencyKey key, String id) {
        Register<?, ?> named = registers.named(register);
        String normal = EntryId.normal(id);
        SpecificRecord entry = named == null ? null : named.find(key.agency(), normal);
        return entry == null ? List.of() : overlaps.of(key, List.of(entry)).getOrDefault(normal, List.of());
    }

    private List<Shown> all(Register<?, ?> register, String agency) {
        Standard standard = standard(agency);
        return register.of(agency).stream()
                .filter(entry -> !isAnothers(register, entry, agency))
                .map(entry -> shown(register, entry, standard))
                .toList();
    }

    /** Of the operator's register an agency sees its own entry. */
    private static boolean isAnothers(Register<?, ?> register, SpecificRecord entry, String agency) {
        return register.isKeptBy(Keeper.OPERATOR)
                && !agency.equals(EntryBody.of(entry).get("id"));
    }

    private Shown shown(Register<?, ?> register, SpecificRecord entry, Standard standard) {
        Map<String, Object> body = EntryBody.of(entry);
        SpecificRecord held = register.holding(entry, standard.day());
        return new Shown(
                String.valueOf(body.get("id")),
                held == null ? Map.of() : EntryBody.of(held),
                versions(body),
                held == null
                        ? List.of()
                        : currency.of(held, standard).stream()
                                .map(Outdated::cites)
                                .toList());
    }

    private static List<Map<String, Object>> versions(Map<String, Object> body) {
        return body.get(VERSIONS) instanceof List<?> versions
                ? versions.stream().map(RegisterShelf::fields).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object version) {
        return (Map<String, Object>) version;
    }

    private Standard standard(String agency) {
        LocalDate today = CivilDay.of(clock.instant());
        return currency.standard(agency, today);
    }
}
