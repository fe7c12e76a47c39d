package org.gongshi.ingest.registers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.registers.EntryWriter.Terms;
import org.gongshi.ingest.registers.EntryWriter.Written;
import org.gongshi.ingest.registers.Register.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes entries in, one by one or as rows of a batch: read, checked whose they are, written. */
@Component
public class EntryIntake {
    private final Registers registers;
    private final Admissions admissions;
    private final PlanOverlaps overlaps;
    private final EntryWriter writer;

    EntryIntake(Registers registers, Admissions admissions, PlanOverlaps overlaps, EntryWriter writer) {
        this.registers = registers;
        this.admissions = admissions;
        this.overlaps = overlaps;
        this.writer = writer;
    }

    /** What became of an entry. */
    public sealed interface Taken {}

    /**
     * It is in the register.
     *
     * @param isChanged false if it had been there just so
     */
    public record Entered(SpecificRecord entry, boolean isChanged, List<Finding> warnings) implements Taken {}

    /** It is not. */
    public record Refused(List<Finding> findings) implements Taken {}

    /**
     * Takes in a row of a batch, which names its id.
     *
     * @param register name as in addresses
     */
    public Taken row(String register, Caller caller, ObjectNode row, boolean dryRun) {
        var named = Objects.requireNonNull(registers.named(register), register);
        return take(named, caller, null, new Terms(dryRun, null), new Fields(row));
    }

    /** @param id in the address; null: the body names it */
    <E extends SpecificRecord, V extends SpecificRecord> Taken take(
            Register<E, V> register, Caller caller, @Nullable String id, Terms terms, Fields fields) {
        Draft<V> draft = Draft.read(register.keeper(), register.reader(), id, fields);
        if (fields.findings().stream().anyMatch(Finding::isError)) {
            return new Refused(fields.findings());
        }
        Finding refusal = refusal(register, caller, draft.agency());
        if (refusal != null) {
            return new Refused(List.of(refusal));
        }
        List<Finding> warnings = Stream.of(fields.findings(), overlaps.of(caller, draft))
                .flatMap(List::stream)
                .toList();
        Written<E> written = writer.put(register, draft, terms);
        if (written == null) {
            return new Refused(List.of(Finding.of(ErrorCode.REGISTER_STALE)));
        }
        if (!terms.dryRun()) {
            overlaps.entered(written.entry());
        }
        return new Entered(written.entry(), written.isChanged(), warnings);
    }

    private @Nullable Finding refusal(Register<?, ?> register, Caller caller, String agency) {
        if (register.isKeptBy(Keeper.AGENCY)) {
            return admissions.refusal(caller, agency);
        }
        return caller instanceof Caller.Administrator ? null : Finding.of(ErrorCode.ADMIN_KEY_REQUIRED);
    }
}
