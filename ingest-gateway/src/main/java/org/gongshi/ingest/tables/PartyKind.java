package org.gongshi.ingest.tables;

/** Whom a column is about, where two columns fill one member. */
enum PartyKind {
    /** 自然人. */
    PERSON,
    /** 法人及非法人组织, 个体工商户. */
    ORGANISATION;

    boolean holdsFor(String subjectType) {
        return (this == PERSON) == subjectType.equals("NATURAL_PERSON");
    }
}
