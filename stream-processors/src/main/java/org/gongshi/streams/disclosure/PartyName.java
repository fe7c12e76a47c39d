package org.gongshi.streams.disclosure;

import java.util.List;

/**
 * A party's name and what of it crosses.
 *
 * @param submitted as the agency wrote it
 * @param shown what the public sees, in the party's field and in every text
 * @param hidden names of persons that no text may hold
 * @param rules that took something out of the name
 */
record PartyName(String submitted, String shown, List<HiddenName> hidden, List<String> rules) {

    /** A person's name, what stands for it in texts, and why. */
    record HiddenName(String name, String shown, String rule) {}
}
