package org.gongshi.search.access;

/** Whose questions are counted together. */
sealed interface Asker {
    String counted();

    /** A key that an agency was given. */
    record Key(String id) implements Asker {
        @Override
        public String counted() {
            return id;
        }
    }

    /** Everybody else at one address. */
    record Address(String counted) implements Asker {}
}
