package org.gongshi.streams.fold;

import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.Notice;

/** What is missing or wrong in a case (判定理由), beside {@link org.gongshi.exchange.FindingCode}. Codes are stable. */
enum CardReason {
    /** First received after the last day (逾期报送). */
    RECEIVED_LATE,
    /** The decision is withheld from publication (依法不予公开). */
    WITHHELD,
    /** Sent in late with leave (补报). */
    BACKFILLED,
    /** Not taken back in time (逾期撤回). */
    TAKEN_BACK_LATE,
    /** The reviewers took longer than they may (超期审核). */
    REVIEW_OVERDUE,
    /** Not all points of the review hold, or none is stated (审核内容不全). */
    CHECKLIST_INCOMPLETE,
    /** The reviewer is not in the register (审核人员未登记). */
    REVIEWER_NOT_LISTED,
    /** Who reviewed the case had handled it (审核人兼承办人). */
    REVIEWER_HANDLED_CASE,
    /** The decision names no case, so nothing of its course is known (未报案号). */
    NO_CASE_NUMBER,
    /** Not recorded from beginning to end (未全程音像记录). */
    RECORDING_MISSING,
    /** No officers are named (未报执法人员). */
    OFFICERS_NOT_NAMED,
    /** The certificate was not shown (未亮证). */
    CERTIFICATE_NOT_SHOWN,
    /** No record says that it was shown (未记录亮证). */
    CERTIFICATE_NOT_STATED,
    /** The fine lies outside the benchmark (超出裁量基准). */
    OUTSIDE_BENCHMARK,
    /** Decided after the time for it (逾期决定). */
    DECIDED_LATE,
    /** Served after the time for it (逾期送达). */
    SERVED_LATE,
    /** A measure lasted longer than it may (超期强制). */
    HELD_TOO_LONG,
    /** A column that the receiver needs is missing (缺必填项). */
    COLUMN_MISSING,
    /** The receiver sent it back (接收方退回). */
    REJECTED,
    /** The receiver had it after the last day (逾期报送信用平台). */
    DELIVERED_LATE,
    /** Fulfilled after the time for it (逾期履行). */
    FULFILLED_LATE,
    /** Fulfilled in part (部分履行). */
    PARTLY_FULFILLED,
    /** Not fulfilled (未履行). */
    UNFULFILLED,
    /** A supervisor's instrument was answered after its day (逾期答复). */
    ANSWERED_LATE;

    private static final String STAGE = "STAGE_";
    private static final String NOTICE = "NOTICE_";
    private static final String INSTRUMENT = "INSTRUMENT_";

    /** A stage that is not on record (环节缺失), such as STAGE_NOTICE. */
    static String stageMissing(String stage) {
        return STAGE + stage;
    }

    /** What is to be answered (监督文书种类), such as INSTRUMENT_OPINION. */
    static String instrument(InstrumentType type) {
        return INSTRUMENT + type;
    }

    /** Something that the party was not told (未告知), such as NOTICE_RIGHTS. */
    static String noticeMissing(Notice notice) {
        return NOTICE + notice;
    }
}
