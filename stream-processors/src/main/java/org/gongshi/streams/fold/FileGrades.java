package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongshi.exchange.FileReviewed;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.Tally;
import org.gongshi.statute.FileGrade;
import org.gongshi.statute.StatuteBook;

/**
 * What the case files of a self-review come to (案卷等次): "files-reviewed", of these "files-excellent", "files-qualified" (the
 * excellent ones, too) and "files-unqualified", and how many fail a basic standard as "failed:PROCEDURE".
 */
final class FileGrades {
    private FileGrades() {}

    static List<Tally> tallies(SelfReviewSubmitted submitted, String region, StatuteBook statutes) {
        var counts = new TreeMap<String, Long>();
        counts.put("files-reviewed", (long) submitted.getFiles().size());
        for (var file : submitted.getFiles()) {
            switch (grade(file, submitted, region, statutes)) {
                case EXCELLENT -> {
                    counts.merge("files-excellent", 1L, Long::sum);
                    counts.merge("files-qualified", 1L, Long::sum);
                }
                case QUALIFIED -> counts.merge("files-qualified", 1L, Long::sum);
                case UNQUALIFIED -> counts.merge("files-unqualified", 1L, Long::sum);
            }
            file.getFailed().forEach(standard -> counts.merge("failed:" + standard, 1L, Long::sum));
        }
        var tallies = new ArrayList<Tally>();
        counts.forEach((name, count) -> tallies.add(new Tally(name, count)));
        return tallies;
    }

    /** One that fails a basic standard has no points, and none are needed to tell that it is unqualified. */
    private static FileGrade grade(
            FileReviewed file, SelfReviewSubmitted submitted, String region, StatuteBook statutes) {
        return file.getScore()
                .map(score -> statutes.fileGrade(score, region, submitted.getReviewedOn()))
                .orElse(FileGrade.UNQUALIFIED);
    }
}
