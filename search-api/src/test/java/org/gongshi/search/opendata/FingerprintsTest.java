package org.gongshi.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void anEditionIsThereIfItWasAdded() {
        var editions = new Fingerprints();
        IntStream.range(0, 5000).forEach(number -> editions.add("id-" + number, 1 + number % 3));

        assertThat(IntStream.range(0, 5000)).allMatch(number -> editions.contains("id-" + number, 1 + number % 3));
        assertThat(IntStream.range(0, 5000)).noneMatch(number -> editions.contains("id-" + number, 4));
    }
}
