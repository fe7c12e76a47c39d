package org.gongshi.search.suggestions;

/**
 * How what is being typed may go on.
 *
 * @param url where it leads, below the root of the site
 */
public record Completion(CompletionType type, String text, String url) {}
