package org.gongshi.search.unified;

import java.util.List;
import org.gongshi.search.decisions.SearchText;

/**
 * What was typed into the one box. One that exists is valid.
 *
 * @param typed as given
 * @param sections that are looked into
 */
public record UnifiedQuery(String typed, SearchText text, List<Section> sections) {
    private static final int GLANCE = 5;
    private static final int LIST = 20;

    /** How many of each section are told. */
    public int size() {
        return sections.size() == 1 ? LIST : GLANCE;
    }
}
