package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTextTest {
    @Test
    void onlyTextStays() {
        assertThat(HarmlessText.of("罚款\u202E元0001\u202C，\u0000没收\u001B[31m\uD800\uFEFF"))
                .isEqualTo("罚款元0001，没收[31m");
        assertThat(HarmlessText.of("第一行\n\t第二行 <b>𠮷</b> =1+1")).isEqualTo("第一行\n\t第二行 <b>𠮷</b> =1+1");
    }

    /** Alone or not, a character is kept or left out. */
    @Test
    void noCharacterSlipsByTheQuickLook() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                assertThat(HarmlessText.of("罚" + c)).as("U+%04X", (int) c).isEqualTo(HarmlessText.of("罚\u0000" + c));
            }
        }
    }
}
