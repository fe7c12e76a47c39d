package org.gongshi.search.supervision;

import java.util.Locale;

/** What an account is for, by the word in the file; a word that nobody knows may only read. */
enum Role {
    VIEWER,
    SUPERVISOR,
    /** Of the people's government (本级政府): reads all of its region but what citizens wrote. */
    GOVERNMENT,
    /** A citizen who supervises on invitation (社会监督员): reads a sample, without events and document numbers. */
    SOCIAL,
    ADMINISTRATOR;

    static Role of(String word) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        return VIEWER;
    }

    boolean mayAct() {
        return this == SUPERVISOR || this == ADMINISTRATOR;
    }

    boolean seesSample() {
        return this == SOCIAL;
    }
}
