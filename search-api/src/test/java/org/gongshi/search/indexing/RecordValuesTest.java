package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RecordValuesTest {
    @Test
    void aRegistryOutOfReachPassesAndBytesThatEndTooEarlyNever() {
        assertThat(RecordValues.isPassing(new SerializationException("no", new ConnectException())))
                .isTrue();
        assertThat(RecordValues.isPassing(new SerializationException("no", new EOFException())))
                .isFalse();
        assertThat(RecordValues.isPassing(new SerializationException("no", new ClassCastException())))
                .isFalse();
    }
}
