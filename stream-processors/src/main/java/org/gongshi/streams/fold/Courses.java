package org.gongshi.streams.fold;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.OutcomeMade;
import org.gongshi.exchange.ReviewMade;
import org.gongshi.exchange.Standing;
import org.jspecify.annotations.Nullable;

/** Reviews and outcomes (办理进程): of a document, of a case, or of both. */
final class Courses {
    private Courses() {}

    /** What names the decision's document or its case; what names both counts once. */
    static Course of(Parts parts, Standing standing) {
        var ofDocument = parts.file(standing.getDocumentNumber()).getCourse();
        return standing.getCaseNumber()
                .map(number -> both(ofDocument, parts.dossier(number).getCourse()))
                .orElse(ofDocument);
    }

    private static Course both(Course document, Course dossier) {
        return new Course(
                both(document.getReviews(), dossier.getReviews(), ReviewMade::getReceiptId),
                both(document.getOutcomes(), dossier.getOutcomes(), OutcomeMade::getReceiptId),
                document.getNoReviewConfirmed() || dossier.getNoReviewConfirmed());
    }

    private static <T> List<T> both(List<T> first, List<T> second, Function<T, String> id) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        var known = first.stream().map(id).collect(Collectors.toSet());
        return Stream.concat(first.stream(), second.stream().filter(each -> !known.contains(id.apply(each))))
                .toList();
    }

    /** The parts with the course of the document and of the case changed, where they are named. */
    static Parts change(
            Parts parts, Optional<String> documentNumber, Optional<String> caseNumber, UnaryOperator<Course> change) {
        var changed = parts;
        if (documentNumber.isPresent()) {
            changed = changeFile(changed, documentNumber.get(), change);
        }
        return caseNumber.isPresent() ? changeDossier(changed, caseNumber.get(), change) : changed;
    }

    private static Parts changeFile(Parts parts, String number, UnaryOperator<Course> change) {
        var file = parts.file(number);
        return parts.with(
                number,
                DecisionFile.newBuilder(file)
                        .setCourse(change.apply(file.getCourse()))
                        .build());
    }

    private static Parts changeDossier(Parts parts, String number, UnaryOperator<Course> change) {
        var dossier = parts.dossier(number);
        return parts.with(
                number,
                Dossier.newBuilder(dossier)
                        .setCourse(change.apply(dossier.getCourse()))
                        .build());
    }

    /** All courses that an event names. */
    static Stream<Course> named(Parts parts, @Nullable String documentNumber, @Nullable String caseNumber) {
        return Stream.concat(
                Stream.ofNullable(documentNumber)
                        .map(number -> parts.file(number).getCourse()),
                Stream.ofNullable(caseNumber)
                        .map(number -> parts.dossier(number).getCourse()));
    }
}
