package org.gongshi.ingest.registers;

import org.gongshi.exchange.LawArticle;
import org.gongshi.exchange.LawLevel;
import org.gongshi.exchange.LawState;
import org.gongshi.exchange.LawVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a law (执法依据). */
final class LawVersions {
    private LawVersions() {}

    static LawVersion read(Fields fields) {
        return new LawVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("level", LawLevel.class, LawLevel.UNKNOWN),
                fields.requiredChoice("state", LawState.class, LawState.UNKNOWN),
                fields.line("number"),
                fields.line("issuer"),
                fields.objects("articles").stream().map(LawVersions::article).toList());
    }

    private static LawArticle article(Fields fields) {
        var article = new LawArticle(fields.requiredLine("number"), fields.text("text"));
        fields.finish();
        return article;
    }
}
