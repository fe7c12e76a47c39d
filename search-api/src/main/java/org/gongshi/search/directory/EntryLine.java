package org.gongshi.search.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entry as a page shows it: words, a list or a table; nothing if it is wanted and nobody said it.
 *
 * @param isChinese the words are the agency's own, not ours
 * @param ordered the list is one of steps
 */
record EntryLine(String label, List<Words> words, @Nullable Table table, boolean isChinese, boolean ordered) {

    /** Words, with a link if they lead somewhere. */
    record Words(String text, @Nullable String link) {
        static Words of(String text) {
            return new Words(text, null);
        }
    }

    /** Groups of fields: a row each. */
    record Table(List<String> heads, List<List<String>> rows) {}

    static EntryLine of(String label, List<Words> words, boolean isChinese) {
        return new EntryLine(label, words, null, isChinese, false);
    }
}
