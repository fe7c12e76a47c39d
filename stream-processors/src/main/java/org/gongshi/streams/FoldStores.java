package org.gongshi.streams;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionHome;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PartyMoved;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Standing;
import org.gongshi.streams.deadletters.BrokenCaseException;
import org.gongshi.streams.fold.Parts;
import org.jspecify.annotations.Nullable;

/** The state of one partition: loads the parts that an event touches, saves those that it changed. */
final class FoldStores {
    static final String DECISION_FILES = "decision-files";
    static final String DOSSIERS = "dossiers";
    static final String PUBLIC_DECISIONS = "public-decisions";
    static final String DECISION_HOMES = "decision-homes";
    static final String DUE_DATES = "due-dates";
    static final String LEDGERS = "ledgers";
    static final String PARTITION_FILES = "partition-files";
    static final String COUNTERS = "counters";

    static final List<String> ALL = List.of(
            DECISION_FILES, DOSSIERS, PUBLIC_DECISIONS, DECISION_HOMES, DUE_DATES, LEDGERS, PARTITION_FILES, COUNTERS);

    private final Kept<DecisionFile> decisionFiles;
    private final Kept<Dossier> dossiers;
    private final Kept<PublicDecision> publicDecisions;
    private final KeyValueStore<String, DecisionHome> homes;
    private final DueDates dueDates;
    private final KeyValueStore<String, Ledger> ledgers;
    private final KeyValueStore<String, PartitionFile> partitionFiles;
    private final String partition;
    private @Nullable PartitionFile partitionFile;

    FoldStores(ProcessorContext<?, ?> context) {
        this.decisionFiles = new Kept<>(context.getStateStore(DECISION_FILES));
        this.dossiers = new Kept<>(context.getStateStore(DOSSIERS));
        this.publicDecisions = new Kept<>(context.getStateStore(PUBLIC_DECISIONS));
        this.homes = context.getStateStore(DECISION_HOMES);
        this.dueDates = new DueDates(context.getStateStore(DUE_DATES));
        this.ledgers = context.getStateStore(LEDGERS);
        this.partitionFiles = context.getStateStore(PARTITION_FILES);
        this.partition = Integer.toString(context.taskId().partition());
    }

    /** @throws BrokenCaseException if a bug in the fold broke what the event is about, or belongs to */
    Parts load(Reach reach) {
        var files = new TreeMap<String, DecisionFile>();
        var cases = new TreeMap<String, Dossier>();
        reach.caseNumber().ifPresent(number -> load(reach, number, cases));
        var wanted = new ArrayDeque<>(reach.documents().toList());
        reach.decisionId().map(homes::get).map(DecisionHome::getDocumentNumber).ifPresent(wanted::add);
        if (reach.links()) {
            cases.values().forEach(dossier -> wanted.addAll(dossier.getDocuments()));
        }
        while (!wanted.isEmpty()) {
            load(reach, wanted.remove(), files, cases, wanted);
        }
        loadSiblings(reach, files, cases);
        var ledger = reach.ledger().map(name -> ledgers.get(key(reach, name))).orElse(null);
        return new Parts(files, cases, views(reach, files), ledger, partitionFile());
    }

    private void load(Reach reach, String caseNumber, Map<String, Dossier> cases) {
        var dossier = dossiers.get(key(reach, caseNumber));
        if (dossier == null) {
            return;
        }
        if (dossier.getBroken()) {
            throw new BrokenCaseException();
        }
        cases.put(caseNumber, dossier);
    }

    /** A decision may have had another document number, and belongs to a case. */
    private void load(
            Reach reach,
            String documentNumber,
            Map<String, DecisionFile> files,
            Map<String, Dossier> cases,
            ArrayDeque<String> wanted) {
        var file = files.containsKey(documentNumber) ? null : decisionFiles.get(key(reach, documentNumber));
        if (file == null || isLeftAlone(reach, documentNumber, file)) {
            return;
        }
        files.put(documentNumber, file);
        file.getMoved().stream().map(PartyMoved::getDocumentNumber).forEach(wanted::add);
        for (var party : file.getParties()) {
            wanted.addAll(party.getOtherNumbers());
            party.getStanding().flatMap(Standing::getCaseNumber).stream()
                    .filter(number -> !cases.containsKey(number))
                    .forEach(number -> load(reach, number, cases));
        }
    }

    /** A case is judged with all its decisions; those that the event isn't about are only looked at. */
    private void loadSiblings(Reach reach, Map<String, DecisionFile> files, Map<String, Dossier> cases) {
        cases.values().stream()
                .flatMap(dossier -> dossier.getDocuments().stream())
                .filter(number -> !files.containsKey(number))
                .distinct()
                .forEach(number -> {
                    var file = decisionFiles.get(key(reach, number));
                    if (file != null && !file.getBroken()) {
                        files.put(number, file);
                    }
                });
    }

    /** A broken document is left alone by what is said of its case; what is said of the document has to wait. */
    private static boolean isLeftAlone(Reach reach, String documentNumber, DecisionFile file) {
        if (file.getBroken() && (!reach.links() || reach.isAbout(documentNumber))) {
            throw new BrokenCaseException();
        }
        return file.getBroken();
    }

    private Map<String, @Nullable PublicDecision> views(Reach reach, Map<String, DecisionFile> files) {
        var views = new TreeMap<String, @Nullable PublicDecision>();
        files.values().stream()
                .flatMap(file -> file.getParties().stream())
                .filter(party -> concerns(reach, party))
                .map(PartyFile::getDecisionId)
                .forEach(id -> {
                    var view = publicDecisions.get(id);
                    if (view != null) {
                        views.put(id, view);
                    }
                });
        return views;
    }

    private static boolean concerns(Reach reach, PartyFile party) {
        return reach.concerns(party.getDecisionId())
                || party.getOtherIds().stream().anyMatch(reach::concerns);
    }

    void save(Reach reach, Parts before, Parts after) {
        after.files()
                .forEach((number, file) -> save(reach, number, before.files().get(number), file));
        after.dossiers().forEach((number, dossier) -> {
            if (isChanged(before.dossiers().get(number), dossier)) {
                dossiers.put(key(reach, number), dossier);
            }
        });
        after.views().forEach((id, view) -> {
            if (isChanged(before.views().get(id), view)) {
                publicDecisions.put(id, view);
            }
        });
        if (isChanged(before.ledger(), after.ledger())) {
            ledgers.put(key(reach, reach.ledger().orElseThrow()), after.ledger());
        }
        if (isChanged(before.partition(), after.partition())) {
            partitionFile = after.partition();
            partitionFiles.put(partition, partitionFile);
        }
    }

    private void save(Reach reach, String number, @Nullable DecisionFile before, DecisionFile after) {
        if (!isChanged(before, after)) {
            return;
        }
        decisionFiles.put(key(reach, number), after);
        var home = new DecisionHome(number);
        ids(after).filter(id -> ids(before).noneMatch(id::equals)).forEach(id -> homes.put(id, home));
        dueDates.save(new DueDate(reach.agency(), number), before, after);
    }

    private static Stream<String> ids(@Nullable DecisionFile file) {
        return file == null
                ? Stream.empty()
                : file.getParties().stream()
                        .flatMap(
                                party -> Stream.concat(Stream.of(party.getDecisionId()), party.getOtherIds().stream()));
    }

    /** Parts are never changed in place, so the same object has the same content. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isChanged(@Nullable Object before, @Nullable Object after) {
        return before != after;
    }

    /** Asked for with every event and changed once a day, so kept. */
    private PartitionFile partitionFile() {
        if (partitionFile == null) {
            var stored = partitionFiles.get(partition);
            partitionFile = stored == null ? Parts.NONE.partition() : stored;
        }
        return partitionFile;
    }

    /**
     * Nobody knows what the case should look like, so it takes nothing more until operators put back what broke it; the
     * others go on.
     */
    void markBroken(Reach reach) {
        setBroken(reach, true);
    }

    void mend(Reach reach) {
        setBroken(reach, false);
    }

    /** The document if one is named, else the case. */
    private void setBroken(Reach reach, boolean broken) {
        if (reach.documentNumber().isPresent()) {
            var key = key(reach, reach.documentNumber().get());
            decisionFiles.put(key, Breakage.of(decisionFiles.get(key), broken));
        } else if (reach.caseNumber().isPresent()) {
            var key = key(reach, reach.caseNumber().get());
            dossiers.put(key, Breakage.of(dossiers.get(key), broken));
        }
    }

    private static String key(Reach reach, String name) {
        return reach.agency() + "/" + name;
    }
}
