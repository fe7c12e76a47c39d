package org.gongshi.search.suggestions;

/** What a completion is, in the order in which they are told. */
public enum CompletionType {
    AGENCY,
    COMPANY,
    VIOLATION,
    STATUTE,
    DOCUMENT_NUMBER
}
