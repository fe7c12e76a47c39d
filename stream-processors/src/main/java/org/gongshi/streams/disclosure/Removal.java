package org.gongshi.streams.disclosure;

/**
 * What an agency is told when it asks why its decision looks as it does: which rule kept which field, or part of it, from
 * crossing. Never a value.
 *
 * @param field JSON pointer into the submission, e.g. {@code /subject/idNumber}; empty for all of it
 * @param rule stable id of the rule in the policy
 */
public record Removal(String field, String rule) {}
