package org.gongshi.ingest.tables;

/** How the text of a cell is read. */
enum CellType {
    TEXT,
    DATE,
    /** A date, or 长期. */
    OPEN_DATE,
    /** Last day of publicity (公示截止期): an open end means none was chosen. */
    PUBLICITY_DATE,
    /** 万元. */
    WAN,
    /** Number of an ID card, where no column tells the type of document. */
    CITIZEN,
    /** One of a code list. */
    CODE,
    /** Several of a code list. */
    CODES,
    /** What became of the decision since (当前状态). */
    STATUS,
    LIST,
    FLAG,
    INTEGER
}
