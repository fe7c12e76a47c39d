package org.gongshi.statute;

/** What a review makes of a case file (案卷等次). */
public enum FileGrade {
    /** 优秀. */
    EXCELLENT,
    /** 合格. */
    QUALIFIED,
    /** 不合格. */
    UNQUALIFIED
}
