package org.gongshi.statute;

/**
 * How long a legal review (法制审核) may take, counted from the day on which its papers came, which isn't counted.
 *
 * @param rule id in the statute book
 * @param source statute or notice, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record ReviewLimit(int days, Deadline.Unit unit, String rule, String source) {}
