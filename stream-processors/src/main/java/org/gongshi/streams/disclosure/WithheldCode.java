package org.gongshi.streams.disclosure;

/** Why a decision stays unpublished. The names stand in {@code receipts-v1} and never change. */
public enum WithheldCode {
    /** 商业秘密, as the agency states. */
    TRADE_SECRET,
    /** 个人隐私, as the agency states. */
    PRIVACY,
    /** 未成年人 or of unknown age; as the agency states, or as the party's age shows. */
    MINOR,
    /** 危及安全稳定, as the agency states. */
    SECURITY,
    /** 法律法规禁止公开, as the agency states. */
    LAW_FORBIDS,
    /** 不具有一定社会影响, as the agency states. */
    NO_SOCIAL_EFFECT,
    /** 国家秘密, as the agency states. */
    STATE_SECRET,
    /** The agency withholds it for a reason that this version doesn't know. */
    REASON_UNKNOWN,
    /** 自然人: the region publishes none of them, or the party bears a person's name and nobody states whose. */
    NATURAL_PERSON,
    /** The kind of party isn't known, so it may be a person. */
    SUBJECT_UNKNOWN,
    /** The kind of act isn't known, so no rule allows a field of it. */
    KIND_UNKNOWN,
    /** The content can't be opened any more. */
    CONTENT_ERASED,
    /** 简易程序: counted only, where the sector publishes ordinary procedure alone. */
    SUMMARY_PROCEDURE,
    /** 仅受到警告: counted only, where the sector's rules say so. */
    WARNING_ONLY,
    /** 不予处罚: counted only, where the policy says so. */
    NOT_PENALISED,
    /** 违法事实不能成立: who did nothing wrong isn't named. */
    NOT_ESTABLISHED
}
