package org.gongshi.search.text;

import java.util.List;

/** One way of saying what is wished for. */
public sealed interface Way {
    /** All of these phrases, anywhere in the text. */
    record Said(List<String> phrases) implements Way {
        public Said {
            phrases = List.copyOf(phrases);
        }
    }

    /** Decided in one of these divisions (行政区划), or in what lies in them. */
    record Place(List<String> codes) implements Way {
        public Place {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A statute, or an article of it, cited.
     *
     * @param article 0: any
     */
    record Provision(String law, int article) implements Way {
        /** As the index keeps it. */
        public String term() {
            return Provisions.term(law, article);
        }
    }
}
