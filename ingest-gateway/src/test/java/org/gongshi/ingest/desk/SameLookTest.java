package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two doors look like one service: a file that both serve is the same file. */
class SameLookTest {
    private static final String ASSETS = "src/main/resources/static/assets";

    @ParameterizedTest
    @ValueSource(strings = {"gongshi.css", "mark.svg"})
    void the_desk_looks_as_the_portal_does(String file) {
        assertThat(Path.of(ASSETS, file)).hasSameTextualContentAs(Path.of("..", "search-api", ASSETS, file));
    }
}
