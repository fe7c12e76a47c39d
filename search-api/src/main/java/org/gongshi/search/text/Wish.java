package org.gongshi.search.text;

import java.util.List;

/**
 * One thing that a question asks for.
 *
 * @param said as written, folded
 * @param ways of saying it, the written one first; any of them will do
 */
public record Wish(String said, List<Way> ways) {
    public Wish {
        ways = List.copyOf(ways);
    }
}
