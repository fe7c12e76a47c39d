package org.gongshi.ingest.submission;

/** Type of identity document (证件类型). Source: 双公示 data standard, code list. */
enum IdType {
    /** 身份证. */
    ID_CARD,
    /** 护照. */
    PASSPORT,
    /** 港澳居民来往内地通行证. */
    HK_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证. */
    FOREIGNER_RESIDENCE_CARD,
    /** 其他. */
    OTHER
}
