package org.gongshi.streams.deadletters;

/** Why a record died. The names stand in {@code dead-letters-v1} and never change. */
enum DeadLetterCode {
    /** 无法解码. */
    UNDECODABLE,
    /** 处理失败. */
    BROKEN
}
