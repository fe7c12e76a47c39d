package org.gongshi.statute;

import java.time.LocalDate;

/**
 * A day that a notice names.
 *
 * @param name the holiday it belongs to, for example 春节
 * @param dayOff a day off, else a working day (调休)
 */
public record ArrangedDay(LocalDate date, String name, boolean dayOff) {}
