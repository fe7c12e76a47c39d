package org.gongshi.search.push;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.ReceiverAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is pushed of what came, and what a receiver's answer says about it. */
final class PushRules {
    private static final List<ReceiverAnswer> SAID =
            List.of(ReceiverAnswer.ACCEPTED, ReceiverAnswer.REJECTED, ReceiverAnswer.APPLIED);
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_CODE = 64;

    private PushRules() {}

    /** Of several editions of a decision the last is enough. */
    static List<CreditRecord> latest(List<CreditRecord> records) {
        var latest = new LinkedHashMap<String, CreditRecord>();
        records.forEach(record -> latest.merge(
                record.getDecisionId(), record, (one, other) -> other.getEdition() >= one.getEdition() ? other : one));
        return List.copyOf(latest.values());
    }

    /**
     * One acknowledgement for each record: what the receiver says about this edition, else that it was sent.
     *
     * @param body {@code {"results":[{"decisionId","edition","answer","code","message"}]}}, or nothing
     * @return empty if the body makes no sense: then nobody knows what became of the records
     */
    static Optional<List<CreditAck>> acks(String receiver, List<CreditRecord> sent, JsonNode body, Instant at) {
        if (!body.isMissingNode() && !body.path("results").isArray()) {
            return Optional.empty();
        }
        Map<String, JsonNode> results = new LinkedHashMap<>();
        body.path("results").forEach(result -> results.put(key(result), result));
        return Optional.of(sent.stream()
                .map(record ->
                        ack(receiver, record, results.get(record.getDecisionId() + "/" + record.getEdition()), at))
                .toList());
    }

    private static String key(JsonNode result) {
        return result.path("decisionId").asString("") + "/"
                + result.path("edition").asInt(0);
    }

    private static CreditAck ack(String receiver, CreditRecord record, @Nullable JsonNode result, Instant at) {
        var said = result == null
                ? ReceiverAnswer.SENT
                : said(result.path("answer").asString(""));
        return CreditAck.newBuilder(ack(receiver, record.getAgency(), record.getDecisionId(), record.getEdition(), at))
                .setAnswer(said)
                .setCode(said == ReceiverAnswer.REJECTED && result != null ? text(result, "code", LONGEST_CODE) : null)
                .setMessage(result == null ? null : text(result, "message", LONGEST_MESSAGE))
                .build();
    }

    /** The receiver has none of it, for a reason that is its protocol's. */
    static List<CreditAck> refused(String receiver, Collection<CreditRecord> sent, String code, Instant at) {
        return sent.stream()
                .map(record -> CreditAck.newBuilder(
                                ack(receiver, record.getAgency(), record.getDecisionId(), record.getEdition(), at))
                        .setAnswer(ReceiverAnswer.REJECTED)
                        .setCode(code)
                        .build())
                .toList();
    }

    static CreditAck ack(String receiver, String agency, String decisionId, int edition, Instant at) {
        return CreditAck.newBuilder()
                .setAgency(agency)
                .setReceiver(receiver)
                .setDecisionId(decisionId)
                .setEdition(edition)
                .setAnswer(ReceiverAnswer.SENT)
                .setAnsweredAt(at)
                .build();
    }

    private static ReceiverAnswer said(String answer) {
        return SAID.stream()
                .filter(each -> each.name().equals(answer))
                .findFirst()
                .orElse(ReceiverAnswer.SENT);
    }

    private static @Nullable String text(JsonNode result, String name, int longest) {
        var text = result.path(name).asString("");
        return text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
    }
}
