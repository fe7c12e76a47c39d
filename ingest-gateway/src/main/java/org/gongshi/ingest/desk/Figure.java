package org.gongshi.ingest.desk;

/**
 * A number with its name and its part of a bar.
 *
 * @param start where its part of the bar begins, 0 to 1000
 * @param width how wide it is, 0 to 1000
 */
record Figure(String name, String label, String value, long start, long width) {}
