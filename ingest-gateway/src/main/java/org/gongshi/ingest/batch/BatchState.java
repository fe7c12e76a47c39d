package org.gongshi.ingest.batch;

/** How far a batch is. */
enum BatchState {
    /** 已接收: on disk. */
    RECEIVED,
    /** 校验中: rows are being checked and sent, or wait for the processors' word. */
    CHECKING,
    /** 已完成: nothing is pending. */
    DONE
}
