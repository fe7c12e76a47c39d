package org.gongshi.ingest.desk;

import java.util.regex.Pattern;

/** Where to go back to: never out of the desk, whatever an address says. */
final class Backward {
    private static final Pattern OURS = Pattern.compile("/desk(?:[/?][\\w\\-./?=&%~]*)?");

    private Backward() {}

    static String within(String address) {
        return OURS.matcher(address).matches() && !address.contains("..") ? address : "/desk";
    }
}
