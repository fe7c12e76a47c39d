package org.gongshi.search.decisions;

/**
 * One public edition (公示版次) of a decision: as it stood, and why there is this edition.
 *
 * @param cause symbol of the public topic: PUBLISHED, CORRECTED, REPUBLISHED, FULFILMENT, RECALCULATED
 */
public record Edition(DecisionView decision, String cause) {}
