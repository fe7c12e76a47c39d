package org.gongshi.search.compliance;

/**
 * What somebody may see of the cards.
 *
 * @param isSample only the cards that the sample of social supervisors (社会监督员) holds
 */
public record Sight(Scope scope, boolean isSample) {}
