package org.gongshi.schemas;

/**
 * A run of the fold over the whole log. The first writes the topics of the exchange; a later one is a replay with an
 * application, topics and an index of its own, until the readers are moved over to it.
 *
 * @param number from 1
 */
public record Generation(int number) {
    public static final Generation FIRST = new Generation(1);

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + number);
        }
    }

    /** Application id of the processors, which is their consumer group too. */
    public String applicationId() {
        return "gongshi-fold-g" + number;
    }

    /** Name under which this generation keeps a topic that the processors write ({@link Topics#FOLDED}). */
    public String topic(Topic<?> topic) {
        return topic.name() + suffix();
    }

    /** What the names of its topics end with; empty for the first. */
    public String suffix() {
        return number == 1 ? "" : ".g" + number;
    }
}
