package org.gongshi.ingest.desk;

import java.util.List;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The page of a receipt.
 *
 * @param tone good, warn, bad or plain; never told by colour alone
 * @param deadline null where the law sets none
 * @param next what happens next, or what is to be done
 * @param published address of its public page; null while it has none
 * @param waiting the processors have not spoken yet
 * @param notices what the agency should know, told once, right after it was sent
 * @param repeated it was there already
 * @param chain null for what belongs to no case
 */
record ReceiptPage(
        String id,
        String type,
        String agency,
        String receivedAt,
        String state,
        String tone,
        @Nullable Term deadline,
        List<Step> steps,
        String next,
        @Nullable String published,
        @Nullable String heldUntil,
        @Nullable String publicUntil,
        List<String> findings,
        String digest,
        String salt,
        String rules,
        @Nullable String chain,
        boolean waiting,
        List<Problem> notices,
        boolean repeated) {

    /** One change of state. */
    record Step(String state, String reason, String at) {}

    /** A deadline (公示期限), and whether it was met. */
    record Term(String dueOn, String period, String rule, String source, boolean provisional, boolean met) {}
}
