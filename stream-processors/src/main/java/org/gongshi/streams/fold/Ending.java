package org.gongshi.streams.fold;

import java.time.LocalDate;
import org.gongshi.exchange.WithdrawalReason;

/**
 * What ends a submission: a withdrawal (撤回), or an outcome that can't be challenged any more (生效的处理结果).
 *
 * @param receiptId of the withdrawal or outcome
 * @param on day on which the reason arose
 * @param basis statute and article
 */
record Ending(String receiptId, WithdrawalReason reason, LocalDate on, String basis, boolean byOutcome) {}
