package org.gongshi.statute;

import java.time.LocalDate;

/**
 * The last day of a period, civil date in Asia/Shanghai.
 *
 * @param provisional the day lies beyond the last year whose holidays are announced and may still move
 */
public record DueDate(LocalDate date, boolean provisional) {}
