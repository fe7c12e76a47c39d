package org.gongshi.streams.deadletters;

/** Why a record died. The names stand in {@code dead-letters-v1} and never change. */
enum DeadLetterCode {
    /** 无法解码. */
    UNDECODABLE,
    /** 处理失败: it broke its case. */
    BROKEN,
    /** 等待重放: its case was broken before. */
    WAITING
}
