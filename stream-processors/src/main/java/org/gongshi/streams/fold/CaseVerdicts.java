package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Notice;
import org.gongshi.exchange.StageMade;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.statute.CasePath;
import org.gongshi.statute.Stage;

/**
 * How the course of a case is judged: what is on record of it. Before the decision what is missing may still come; after it, it
 * is missing.
 */
final class CaseVerdicts {
    private static final Set<Notice> NOTICES = EnumSet.of(Notice.GROUNDS, Notice.BASIS, Notice.RIGHTS);
    /** What the decision itself, and the reviews, say. */
    private static final Set<CaseStage> OTHERWISE_KNOWN = EnumSet.of(CaseStage.DECISION, CaseStage.REVIEW);

    private CaseVerdicts() {}

    static Stream<Verdict> of(CaseFile file) {
        return Stream.of(records(file), recordings(file), certificate(file), notices(file), TimeLimitVerdicts.of(file))
                .flatMap(Optional::stream);
    }

    private static Optional<Verdict> records(CaseFile file) {
        return path(file)
                .flatMap(path -> Judged.of(VerdictName.RECORDS, file).map(judged -> records(file, path, judged)));
    }

    private static Optional<CasePath> path(CaseFile file) {
        return file.bookedOn()
                .flatMap(on -> file.present().statutes().path(file.kind(), file.procedure(), on))
                .filter(path -> !path.stages().isEmpty());
    }

    private static Verdict records(CaseFile file, CasePath path, Judged judged) {
        if (file.dossier() == null) {
            return judged.because(CardReason.NO_CASE_NUMBER).open();
        }
        file.stages().forEach(stage -> judged.from(stage.getReceiptId()));
        var known = known(file);
        path.stages().stream()
                .limit(reached(file, path, known))
                .filter(stage -> stage.mandatory() && !known.contains(CaseStage.valueOf(stage.name())))
                .map(Stage::name)
                .map(CardReason::stageMissing)
                .forEach(judged::because);
        return judged.isBlamed() || !file.decisions().isEmpty() ? judged.metUnlessBlamed() : judged.open();
    }

    private static Set<CaseStage> known(CaseFile file) {
        var known = file.stages().stream()
                .map(StageMade::getStage)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseStage.class)));
        known.addAll(OTHERWISE_KNOWN);
        return known;
    }

    /** How many stages the case has gone through: up to the decision once there is one, and up to the last on record. */
    private static int reached(CaseFile file, CasePath path, Set<CaseStage> known) {
        var deciding = deciding(path);
        int reached = 0;
        for (int at = 0; at < path.stages().size(); at++) {
            var stage = CaseStage.valueOf(path.stages().get(at).name());
            boolean isDecided = stage == deciding && !file.decisions().isEmpty();
            boolean isOnRecord = known.contains(stage) && !OTHERWISE_KNOWN.contains(stage);
            reached = isDecided || isOnRecord ? at + 1 : reached;
        }
        return reached;
    }

    /** An inspection ends without a decision of its own: its result is what the investigation finds. */
    private static CaseStage deciding(CasePath path) {
        boolean ends = path.stages().stream().anyMatch(stage -> stage.name().equals(CaseStage.DECISION.name()));
        return ends ? CaseStage.DECISION : CaseStage.INVESTIGATION;
    }

    /** Where the agency's catalogue asks for it, and always where property is seized or a place is sealed (118号文 三（八）). */
    private static Optional<Verdict> recordings(CaseFile file) {
        var asked = file.stages().stream()
                .filter(stage -> stage.getRecorded().isPresent())
                .toList();
        boolean always =
                file.kind() == DecisionKind.COERCION && !file.decisions().isEmpty() && file.dossier() != null;
        return asked.isEmpty() && !always
                ? Optional.empty()
                : Judged.of(VerdictName.RECORDINGS, file).map(judged -> recordings(asked, judged));
    }

    private static Verdict recordings(List<StageMade> asked, Judged judged) {
        asked.forEach(stage -> judged.from(stage.getReceiptId()));
        if (asked.isEmpty()
                || asked.stream().anyMatch(stage -> !stage.getRecorded().orElse(true))) {
            judged.because(CardReason.RECORDING_MISSING);
        }
        return judged.metUnlessBlamed();
    }

    private static Optional<Verdict> certificate(CaseFile file) {
        return Judged.of(VerdictName.CERTIFICATE_SHOWN, file).map(judged -> certificate(file, judged));
    }

    private static Verdict certificate(CaseFile file, Judged judged) {
        if (file.dossier() == null) {
            return judged.because(CardReason.NO_CASE_NUMBER).open();
        }
        var said = file.stages().stream()
                .filter(stage -> stage.getCertificateShown().isPresent())
                .toList();
        said.forEach(stage -> judged.from(stage.getReceiptId()));
        if (said.stream().anyMatch(stage -> !stage.getCertificateShown().orElse(true))) {
            return judged.because(CardReason.CERTIFICATE_NOT_SHOWN).missed();
        }
        if (said.isEmpty()) {
            return file.decisions().isEmpty()
                    ? judged.open()
                    : judged.because(CardReason.CERTIFICATE_NOT_STATED).missed();
        }
        return judged.done(first(said)).met();
    }

    private static Optional<Verdict> notices(CaseFile file) {
        return Judged.of(VerdictName.NOTICES, file).map(judged -> notices(file, judged));
    }

    private static Verdict notices(CaseFile file, Judged judged) {
        if (file.dossier() == null) {
            return judged.because(CardReason.NO_CASE_NUMBER).open();
        }
        var telling = file.stages().stream()
                .filter(stage -> !stage.getNoticesGiven().isEmpty())
                .toList();
        telling.forEach(stage -> judged.from(stage.getReceiptId()));
        var missing = EnumSet.copyOf(NOTICES);
        telling.forEach(stage -> stage.getNoticesGiven().forEach(missing::remove));
        if (missing.isEmpty()) {
            return judged.done(first(telling)).met();
        }
        missing.forEach(notice -> judged.because(CardReason.noticeMissing(notice)));
        return file.decisions().isEmpty() ? judged.open() : judged.missed();
    }

    private static LocalDate first(List<StageMade> stages) {
        return stages.stream()
                .map(StageMade::getOccurredOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
