package org.gongshi.streams;

import org.gongshi.schemas.Topic;

/**
 * A run of the fold over the whole log. The first writes the topics of the exchange; a later one is a replay with an
 * application and topics of its own, until the readers are moved over to it.
 *
 * @param number from 1
 */
record Generation(int number) {
    Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + number);
        }
    }

    String applicationId() {
        return "gongshi-fold-g" + number;
    }

    String topic(Topic<?> topic) {
        return number == 1 ? topic.name() : topic.name() + ".g" + number;
    }
}
