package org.gongshi.identity;

/**
 * Why a text is not the identifier it should be. The names are stable: they are the codes that an agency meets in error
 * reports. In brackets the arguments of {@link Parsed.Invalid}; positions count from 1 in the text without spaces.
 */
public enum Flaw {
    /** A unified social credit code has 18 characters. [characters found] */
    CREDIT_CODE_LENGTH,
    /** A character that may not stand there: I, O, S, V, Z anywhere, a letter in the region. [position, character] */
    CREDIT_CODE_CHARACTER,
    /** The last character doesn't follow from the others. */
    CREDIT_CODE_CHECK_DIGIT,
    /** 00000000000000000X, written where there is no code. */
    CREDIT_CODE_FILLER,
    /** A citizen's ID number stands in the field; one in 31 would pass for a credit code and become public. */
    CREDIT_CODE_IS_ID_NUMBER,

    /** An organisation code has 9 characters, not counting the hyphen. [characters found] */
    ORGANISATION_CODE_LENGTH,
    /** Neither a digit nor a capital letter; the last one a digit or X. [position, character] */
    ORGANISATION_CODE_CHARACTER,
    /** The last character doesn't follow from the others. */
    ORGANISATION_CODE_CHECK_DIGIT,

    /** A registration number has 15 digits, before 2007 13. [characters found] */
    REGISTRATION_NUMBER_LENGTH,
    /** Not a digit. [position, character] */
    REGISTRATION_NUMBER_CHARACTER,
    /** The fifteenth digit doesn't follow from the others. */
    REGISTRATION_NUMBER_CHECK_DIGIT,

    /** A citizen's ID number has 18 characters, in its first form 15. [characters found] */
    ID_NUMBER_LENGTH,
    /** Neither a digit nor a closing X. [position] */
    ID_NUMBER_CHARACTER,
    /** Some digits are hidden behind * or #. */
    ID_NUMBER_MASKED,
    /** The seventh digit and the following ones are no date of birth. */
    ID_NUMBER_BIRTH_DATE,
    /** The last character doesn't follow from the others. */
    ID_NUMBER_CHECK_DIGIT,

    /** A region code has six digits, of a township nine, of a village twelve. [characters found] */
    REGION_LENGTH,
    /** Not a digit. [position, character] */
    REGION_CHARACTER,

    /** Nothing is left without the spaces and the label. */
    DOCUMENT_NUMBER_EMPTY,
    /** Longer than the 128 characters the exchange format allows. [characters found] */
    DOCUMENT_NUMBER_LENGTH,
    /** The brackets hold no year between 1900 and 2099 in four digits. */
    DOCUMENT_NUMBER_YEAR,
    /** A bracket has no partner. */
    DOCUMENT_NUMBER_BRACKETS,
    /** No serial number follows the year. */
    DOCUMENT_NUMBER_SERIAL,
    /** A sentence, a name or a date, not a number. */
    DOCUMENT_NUMBER_TEXT,
    /** A citizen's ID number stands in the document number. */
    DOCUMENT_NUMBER_HOLDS_ID_NUMBER,
    /** More than a neutral serial of one to ten digits where a state secret is reported. */
    DOCUMENT_NUMBER_NOT_NEUTRAL,

    /** Nothing is left without the spaces. */
    CASE_NUMBER_EMPTY,
    /** Longer than 128 characters. [characters found] */
    CASE_NUMBER_LENGTH,
    /** A citizen's ID number stands in the case number. */
    CASE_NUMBER_HOLDS_ID_NUMBER
}
