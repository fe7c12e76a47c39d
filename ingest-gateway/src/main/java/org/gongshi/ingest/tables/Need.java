package org.gongshi.ingest.tables;

/** How much a layout asks for a column. */
enum Need {
    /** Without the column no row can be understood: the file is not taken. */
    COLUMN,
    /** The data standard asks for it (必填), and a decision stands without it. */
    VALUE,
    /** By the rule told beside it (有条件必填). */
    CONDITIONAL,
    /** 选填. */
    OPTIONAL,
    /** Not in the standard, but met in tables. */
    EXTRA
}
