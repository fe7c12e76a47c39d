package org.gongshi.local.judged;

import org.gongshi.exchange.PublicDecision;

/** A decision as the public topic has it, its place in the corpus, and its truth. */
public record JudgedDecision(int number, PublicDecision decision, Truth truth) {}
