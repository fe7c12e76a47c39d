package org.gongshi.search.reports;

/**
 * A justice bureau (司法行政机关), which supervises the agencies of its region.
 *
 * @param region prefix of the region codes it is in charge of; empty: of all that no other is
 */
public record Bureau(String code, String region, String name) {}
