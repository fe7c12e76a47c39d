package org.gongshi.search.decisions;

import java.time.Instant;

/**
 * Where a decision stands at a receiver, as everyone may see it: not why it was sent back.
 *
 * @param receiver name of its topic, such as credit-china
 * @param action PUBLISH or WITHDRAW
 * @param since when it came to stand there
 */
public record DeliveryView(String receiver, int edition, String action, String state, Instant since) {}
