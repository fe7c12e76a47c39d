package org.gongshi.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void everyNameThatProgramsRelyOnIsExplainedInBothLanguages() throws IOException {
        var names = Files.readAllLines(Path.of("src/test/resources/json-names.txt")).stream()
                .filter(name -> name.matches("(change|decision|tombstone)\\..*"))
                .filter(name -> !name.matches("change\\.(decision|tombstone)|tombstone\\.agency\\..*"))
                .toList();

        assertThat(Dictionary.fields()).extracting(Dictionary.Field::name).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Dictionary.fields())
                .allSatisfy(field -> assertThat(field.meaning()).isNotBlank().isNotEqualTo(field.meaningEnglish()));
    }
}
