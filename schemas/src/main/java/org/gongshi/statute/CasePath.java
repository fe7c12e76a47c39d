package org.gongshi.statute;

import java.util.List;

/**
 * How a case runs (办案程序).
 *
 * @param rule id in the statute book
 * @param minimumOfficers how many officers at least act in it, 0 where the law doesn't say
 * @param stages in their order
 * @param source statute and article, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record CasePath(String rule, int minimumOfficers, List<Stage> stages, String source) {
    public CasePath {
        stages = List.copyOf(stages);
    }
}
