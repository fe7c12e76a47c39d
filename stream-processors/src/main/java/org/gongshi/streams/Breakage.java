package org.gongshi.streams;

import java.util.List;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.Dossier;
import org.jspecify.annotations.Nullable;

/** The mark on what a bug in the fold broke (处理失败), also where nothing was yet. */
final class Breakage {
    private Breakage() {}

    static DecisionFile of(@Nullable DecisionFile file, boolean broken) {
        var marked = file == null
                ? DecisionFile.newBuilder().setParties(List.of()).setCourse(noCourse())
                : DecisionFile.newBuilder(file);
        return marked.setBroken(broken).build();
    }

    static Dossier of(@Nullable Dossier dossier, boolean broken) {
        var marked = dossier == null ? Dossier.newBuilder().setCourse(noCourse()) : Dossier.newBuilder(dossier);
        return marked.setBroken(broken).build();
    }

    private static Course noCourse() {
        return Course.newBuilder().build();
    }
}
