package org.gongshi.ingest.submission;

/**
 * What an agency counts that no submission shows (年度申报项目), after the tables of the annual report on enforcement
 * (行政执法统计年报): permits before they are decided, and acts that are not sent one by one.
 */
enum StatisticsItem {
    /** Applications for permits (行政许可申请数量). */
    PERMITS_APPLIED,
    /** Applications for permits that were accepted (行政许可受理数量). */
    PERMITS_ACCEPTED,
    /** Penalties by summary procedure that were not sent (未逐件报送的简易程序处罚). */
    SUMMARY_PENALTIES_NOT_SENT,
    /** Coercive measures that were not sent (未逐件报送的行政强制). */
    COERCION_NOT_SENT,
    /** Inspections that were not sent (未逐件报送的行政检查). */
    INSPECTIONS_NOT_SENT,
    /** Acts of all other kinds that were not sent (未逐件报送的其他执法行为). */
    OTHER_ACTS_NOT_SENT
}
