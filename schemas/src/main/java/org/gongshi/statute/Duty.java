package org.gongshi.statute;

/**
 * A duty (义务) by which a case is judged.
 *
 * @param rule id in the statute book
 * @param source statute and article, or notice, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record Duty(String rule, String source) {}
