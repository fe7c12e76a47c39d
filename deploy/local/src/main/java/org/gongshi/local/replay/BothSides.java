package org.gongshi.local.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.local.replay.Comparison.Judge;
import org.gongshi.local.topics.Positions;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/**
 * Reads what the product and a trial wrote, one partition after the other, and compares it at one moment of the log. What
 * the product wrote after that moment is told by where its topics were settled before it.
 *
 * @param settled up to where the product's topics hold nothing that came after the moment
 */
record BothSides(
        TopicReader reader,
        Positions positions,
        ExchangeRecords records,
        Generation trial,
        Map<TopicPartition, Long> settled) {

    /** Up to where the product's topics are settled now. */
    static Map<TopicPartition, Long> settled(Positions positions) throws InterruptedException {
        Map<TopicPartition, Long> settled = new HashMap<>(positions.settledEnds(Topics.PUBLICITY_DECISIONS.name()));
        settled.putAll(positions.settledEnds(Topics.RECEIPTS.name()));
        settled.putAll(positions.settledEnds(Topics.COMPLIANCE_CARDS.name()));
        return settled;
    }

    /** @return how many keys were left out, since they moved meanwhile */
    long compare(Consumer<Change> found) throws InterruptedException {
        return compare(Topics.PUBLICITY_DECISIONS, Differences::decision, found)
                + compare(Topics.RECEIPTS, Differences::receipt, found)
                + compare(Topics.COMPLIANCE_CARDS, CardDifferences::card, found);
    }

    private long compare(Topic<?> topic, Judge judge, Consumer<Change> found) throws InterruptedException {
        Map<TopicPartition, Long> now = positions.ends(topic.name());
        Map<TopicPartition, Long> then = positions.ends(trial.topic(topic));
        Comparison comparison = new Comparison(records::decode);
        long moved = 0;
        for (TopicPartition partition : now.keySet()) {
            View stands = view(partition, now);
            View wouldStand = view(new TopicPartition(trial.topic(topic), partition.partition()), then);
            comparison.changes(stands, wouldStand, judge).forEach(found);
            moved += stands.moved().size();
        }
        return moved;
    }

    private View view(TopicPartition partition, Map<TopicPartition, Long> ends) {
        View view = new View();
        long settledUpTo = settled.getOrDefault(partition, Long.MAX_VALUE);
        reader.read(
                Map.of(partition, ends.getOrDefault(partition, 0L)),
                record -> view.add(record.key(), record.value(), record.offset() >= settledUpTo));
        return view;
    }

    /** Records that died, with the product and in the trial. */
    Letters letters() throws InterruptedException {
        return new Letters(
                count(positions.ends(Topics.DEAD_LETTERS.name())),
                count(positions.ends(trial.topic(Topics.DEAD_LETTERS))));
    }

    /** Numbers of dead letters. */
    record Letters(long now, long then) {}

    private long count(Map<TopicPartition, Long> ends) {
        long[] count = {0};
        reader.read(ends, record -> count[0] += isNote(record.value()) ? 0 : 1);
        return count[0];
    }

    /** A note that a letter was put back is about the letters' own topic. */
    private boolean isNote(byte[] value) {
        return records.decode(value) instanceof DeadLetter letter
                && letter.getTopic().equals(Topics.DEAD_LETTERS.name());
    }
}
