package org.gongshi.ingest;

import java.util.concurrent.ThreadLocalRandom;
import org.gongshi.identity.CreditCode;

/** Agencies no other test knows. */
final class Agencies {
    private Agencies() {}

    static String fresh() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000);
        return CreditCode.withCheckCharacter("11330106MB%07d".formatted(number)).value();
    }
}
