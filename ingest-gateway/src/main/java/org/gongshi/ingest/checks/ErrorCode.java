package org.gongshi.ingest.checks;

import static org.gongshi.ingest.checks.Severity.WARNING;

import org.gongshi.identity.Flaw;

/**
 * Everything that can be found, or refused. Names are stable and documented in ERRORS.md; in brackets the arguments of the
 * message. The codes of identifiers are those of {@link Flaw}.
 */
public enum ErrorCode {
    /** The body, or the file, holds nothing. */
    EMPTY(400),
    /** Not JSON. [line, column] */
    MALFORMED_JSON(400),
    /** Not UTF-8. */
    INVALID_UTF8(400),
    /** A member is named twice. [line, column] */
    DUPLICATE_MEMBER(400),
    /** Nested too deeply, or a number or name beyond all measure. */
    BEYOND_MEASURE(400),
    /** JSON, but not an object. */
    NOT_AN_OBJECT(400),
    /** A parameter of the request is missing or not understood. [parameter, allowed] */
    PARAMETER(400),
    /** The request cannot be understood. */
    BAD_REQUEST(400),

    /** No key, or not one of ours. */
    KEY_UNKNOWN(401),
    /** The key was revoked. */
    KEY_REVOKED(401),
    /** The key speaks for another agency. [agency] */
    NOT_YOUR_AGENCY(403),
    /** Only the operator's key may do this. */
    ADMIN_KEY_REQUIRED(403),
    /** Only an agency's key may do this. */
    AGENCY_KEY_REQUIRED(403),
    /** History goes only into a demonstration. */
    NOT_A_DEMO(403),
    /** Nothing is at this address. */
    NOT_FOUND(404),
    /** Nothing is known of the case, and nothing is said of the decision. */
    CASE_UNKNOWN(404),
    /** The address does not take this method. [allowed] */
    METHOD_NOT_ALLOWED(405),
    /** No representation of the kind asked for. */
    NOT_ACCEPTABLE(406),
    /** Today has begun; history ends before. */
    HISTORY_CLOSED(409),
    /** The register's entry was changed meanwhile. */
    REGISTER_STALE(409),
    /** The agency has as many live keys as it may have. [number, ids] */
    KEYS_TOO_MANY(409),
    /** The rejected row was mended already. */
    REJECTION_MENDED(409),
    /** The error report was answered already, or ended. */
    REPORT_CLOSED(409),
    /** Larger than the limit. [limit] */
    TOO_LARGE(413),
    /** This type of content is not taken here. [allowed] */
    MEDIA_TYPE(415),
    /** Too many calls. */
    TOO_MANY_REQUESTS(429),
    /** A fault of ours; the submission was not taken in. */
    INTERNAL(500),
    /** The exchange cannot confirm anything just now. */
    UNAVAILABLE(503),

    /** No such member exists. [nearest name, or empty] */
    UNKNOWN_FIELD(422),
    /** A required member is missing or empty. */
    REQUIRED(422),
    /** Another JSON type was expected. [expected] */
    WRONG_TYPE(422),
    /** Not in the code list. [allowed] */
    UNKNOWN_VALUE(422),
    /** Control characters or half a character. */
    TEXT_CHARACTER(422),
    /** Longer than the limit. [limit] */
    TEXT_LENGTH(422),
    /** Not a whole number in the range. [least, greatest] */
    NUMBER_RANGE(422),
    /** Not a date as 2026-03-05. */
    DATE_FORMAT(422),
    /** Not a moment as 2026-03-05T09:30:00+08:00. */
    TIME_FORMAT(422),
    /** Not an amount as 5000.00. */
    AMOUNT_FORMAT(422),
    /** Not a number from 0 to 100 with at most two decimals. */
    POINTS_FORMAT(422),
    /** Not a quarter as 2026-Q1. */
    QUARTER_FORMAT(422),
    /** Not a code in lower case as market-regulation. */
    SECTOR_FORMAT(422),
    /** Not 64 hexadecimal digits. */
    SHA256_FORMAT(422),

    /** Decided after today. [today] */
    DECIDED_IN_FUTURE(422),
    /** Taken back after today. [today] */
    WITHDRAWN_IN_FUTURE(422),
    /** After today. [today] */
    IN_FUTURE(422),
    /** Before what must come first. [earlier member, later member] */
    TIME_ORDER(422),
    /** Neither case number nor document number is given. */
    CASE_OR_DOCUMENT_REQUIRED(422),
    /** Means nothing for this type. [type] */
    NOT_OF_THIS_TYPE(422),
    /** The block named after the kind is missing. [kind] */
    BLOCK_REQUIRED(422),
    /** A block of another kind. [kind] */
    BLOCK_OF_OTHER_KIND(422),
    /** None of the party's codes is given. */
    PARTY_CODE_REQUIRED(422),
    /** A kind of penalty where the result says that none was imposed. [result] */
    PENALTY_NOT_IMPOSED(422),
    /** A company's code for a natural person. */
    CODE_OF_NATURAL_PERSON(422),
    /** The corrected decision is another agency's. [agency] */
    CORRECTION_OF_OTHER_AGENCY(422),
    /** Not the id of a decision. */
    DECISION_ID_FORMAT(422),
    /** The agency is in the register on no version of that day. [agency, day] */
    AGENCY_NOT_REGISTERED(422),
    /** More than the five members a state secret may have. */
    SECRET_CONTENT(422),
    /** Before the line above it, or after now. */
    HISTORY_ORDER(422),
    /** Another original of this decision stands already. Found when the exchange compares. */
    CONFLICT(422),
    /** Refused when the exchange compared it. [code] */
    REFUSED(422),
    /** A number of a person where others may read it. */
    PERSONAL_NUMBER(422),
    /** A version ends before it begins. */
    VERSION_DATES(422),
    /** Not fit for the id of a register's entry. */
    ENTRY_ID_FORMAT(422),
    /** The id in the body is not that of the address. */
    ENTRY_ID_DIFFERS(422),
    /** An entry of the review catalogue that would cover every decision. */
    CATALOGUE_WITHOUT_CRITERION(422),
    /** The least fine of a grade exceeds the greatest. */
    BAND_REVERSED(422),
    /** Points for a case file that fails a basic standard. */
    POINTS_OF_FAILED(422),
    /** A case file that is reviewed twice in one list. */
    FILE_TWICE(422),
    /** An agency that would share with itself. */
    AGREEMENT_WITH_ITSELF(422),
    /** The last day of the visits of a plan is before the first. */
    VISITS_REVERSED(422),
    /** Not an address on the web. */
    URL_FORMAT(422),
    /** A file that is not what its first bytes say, or is damaged, or locked. [type] */
    FILE_UNREADABLE(422),
    /** A file that would become far larger when opened. [type, limit] */
    FILE_BEYOND_MEASURE(422),
    /** Neither in the year nor in the last week of the year before. [year] */
    CALENDAR_DAY(422),
    /** A day named twice. */
    CALENDAR_TWICE(422),
    /** Too few days off to be a whole year. [least, found] */
    CALENDAR_SHORT(422),
    /** A new key would sign before everyone can know it. [earliest] */
    KEY_TOO_SOON(422),
    /** From here on nothing can be read out of the file. */
    TABLE_UNREADABLE(400),
    /** A header, and nothing below it. */
    TABLE_WITHOUT_ROWS(400),
    /** Packed so that it would fill the memory. */
    TABLE_BOMB(413),
    /** More columns than anyone fills. [limit] */
    TABLE_TOO_WIDE(413),
    /** More rows than one file may have. [limit] */
    TABLE_TOO_LONG(413),
    /** A workbook of before 2007, or one with a password. */
    OLD_WORKBOOK(415),
    /** Packed in a way that is not taken. [codec] */
    AVRO_CODEC(415),
    /** The writer's schema does not resolve to the published one. */
    AVRO_SCHEMA(422),
    /** A column without which no row can be understood. [header, code] */
    COLUMN_MISSING(422),
    /** Two columns with the same meaning. [header, header] */
    COLUMN_TWICE(422),
    /** A formula whose result is not in the file. */
    CELL_FORMULA(422),
    /** A cell with an error instead of a value. [error] */
    CELL_ERROR(422),
    /** Something right of the last header. [column number] */
    CELL_WITHOUT_COLUMN(422),
    /** In another encoding than the rest of the file, or damaged. */
    ROW_ENCODING(422),
    /** The example of the template was left in. */
    EXAMPLE_ROW(422),
    /** Not an amount in 万元 with at most six decimals. */
    AMOUNT_WAN_FORMAT(422),
    /** The row says that the decision was taken back. */
    STATUS_REVOKED(422),

    CREDIT_CODE_LENGTH(422),
    CREDIT_CODE_CHARACTER(422),
    CREDIT_CODE_CHECK_DIGIT(422),
    CREDIT_CODE_FILLER(422),
    CREDIT_CODE_IS_ID_NUMBER(422),
    ORGANISATION_CODE_LENGTH(422),
    ORGANISATION_CODE_CHARACTER(422),
    ORGANISATION_CODE_CHECK_DIGIT(422),
    REGISTRATION_NUMBER_LENGTH(422),
    REGISTRATION_NUMBER_CHARACTER(422),
    REGISTRATION_NUMBER_CHECK_DIGIT(422),
    ID_NUMBER_LENGTH(422),
    ID_NUMBER_CHARACTER(422),
    ID_NUMBER_MASKED(422),
    ID_NUMBER_BIRTH_DATE(422),
    ID_NUMBER_CHECK_DIGIT(422),
    REGION_LENGTH(422),
    REGION_CHARACTER(422),
    DOCUMENT_NUMBER_EMPTY(422),
    DOCUMENT_NUMBER_LENGTH(422),
    DOCUMENT_NUMBER_YEAR(422),
    DOCUMENT_NUMBER_BRACKETS(422),
    DOCUMENT_NUMBER_SERIAL(422),
    DOCUMENT_NUMBER_TEXT(422),
    DOCUMENT_NUMBER_HOLDS_ID_NUMBER(422),
    DOCUMENT_NUMBER_NOT_NEUTRAL(422),
    CASE_NUMBER_EMPTY(422),
    CASE_NUMBER_LENGTH(422),
    CASE_NUMBER_HOLDS_ID_NUMBER(422),

    /** No table knows the region. [region] */
    REGION_UNKNOWN(WARNING),
    /** The region's code is not in force any more. [region, name, code in force or empty] */
    REGION_ABOLISHED(WARNING),
    /** The item is not on the agency's list that day. [id, day] */
    MATTER_NOT_LISTED(WARNING),
    /** The agency's register has no such certificate that day. [number, day] */
    OFFICER_NOT_REGISTERED(WARNING),
    /** The certificate was suspended that day. [number, day] */
    OFFICER_SUSPENDED(WARNING),
    /** The certificate had expired or been cancelled by that day. [number, day] */
    OFFICER_NOT_VALID(WARNING),
    /** Fewer officers than the law asks for. [stated, minimum] */
    OFFICERS_TOO_FEW(WARNING),
    /** None of the powers the agency lists covers it that day. [day] */
    POWER_MISSING(WARNING),
    /** A major decision by the agency's own catalogue: it needs a passed review. [id, name] */
    MAJOR_BY_CATALOGUE(WARNING),
    /** The organisation code is not the one inside the credit code. */
    ORGANISATION_CODE_DIFFERS(WARNING),
    /** The credit code belongs to another type of party. [type] */
    CREDIT_CODE_OF_OTHER_TYPE(WARNING),
    /** Not a tax number by its length or characters. */
    TAX_NUMBER_DOUBTFUL(WARNING),
    /** The tax number is not the one that follows from the party's other codes. */
    TAX_NUMBER_DIFFERS(WARNING),
    /** The number of the institution's certificate has not twelve digits. */
    INSTITUTION_NUMBER_DOUBTFUL(WARNING),
    /** The number of an identity document beside a company's code is not well formed. */
    ID_NUMBER_DOUBTFUL(WARNING),
    /** Said to be of age, under 18 by the ID number. */
    AGE_CONTRADICTS_ID(WARNING),
    /** The credit code of the supplying unit is not well formed. */
    SOURCE_CODE_DOUBTFUL(WARNING),
    /** The data standard asks for it. */
    RECOMMENDED(WARNING),
    /** An amount without the kind of penalty it belongs to. [kinds] */
    AMOUNT_WITHOUT_TYPE(WARNING),
    /** A fine of nothing. */
    FINE_ZERO(WARNING),
    /** Another kind of penalty that seems to be an order to put right (责令改正). */
    CORRECTION_ORDER_NOT_PENALTY(WARNING),
    /** A day that has not come, of something said to have happened. [today] */
    AHEAD_OF_TODAY(WARNING),
    /** It ends before it begins. */
    DATES_REVERSED(WARNING),
    /** In effect before it happened. */
    EFFECTIVE_EARLY(WARNING),
    /** Approved although this point did not pass. */
    APPROVED_DESPITE(WARNING),
    /** Officers face the party, and it is not said that they showed their certificates. */
    CERTIFICATE_NOT_SHOWN(WARNING),
    /** Officers face the party, and not all was told that is to be told. [what is missing] */
    NOTICES_MISSING(WARNING),
    /** The agency's list asks for a recording of the whole course. */
    RECORDING_MISSING(WARNING),
    /** A column nobody knows; its cells are not read. [header, nearest or empty] */
    COLUMN_UNKNOWN(WARNING),
    /** A column that the data standard asks for. [header, code] */
    COLUMN_RECOMMENDED(WARNING),
    /** What is ordered beside a penalty. [text] */
    NOT_A_PENALTY(WARNING),
    /** A code that says less than the list asks for. [code, its words] */
    CODE_COARSE(WARNING),
    /** A state that changes nothing here. [text] */
    STATUS_NOTED(WARNING),
    /** No column names the agency: the sender's stands for it. [agency] */
    AGENCY_ASSUMED(WARNING),
    /** Not called major, and counts as one by its triggers. */
    MAJOR_BY_TRIGGER(WARNING),
    /** Submitted after the deadline. [due on] */
    SUBMITTED_LATE(WARNING),
    /** Taken back after the deadline. [due on] */
    WITHDRAWN_LATE(WARNING),
    /** Decided after the agency joined and in no opened period: no backfill. [joined on, or empty] */
    BACKFILL_IGNORED(WARNING),
    /** No supervisor issued an instrument of that number here. */
    INSTRUMENT_UNKNOWN(WARNING),
    /** More applications were accepted than made. [accepted, applied] */
    MORE_ACCEPTED_THAN_APPLIED(WARNING),
    /** Another agency plans to visit the same companies on the same days. [agency, first day, last day, companies] */
    PLAN_OVERLAP(WARNING);

    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final Severity severity;

    ErrorCode(int status) {
        this.status = status;
        this.severity = Severity.ERROR;
    }

    ErrorCode(Severity severity) {
        this.status = UNPROCESSABLE;
        this.severity = severity;
    }

    /** HTTP status of an answer that this is the reason of. */
    public int status() {
        return status;
    }

    public Severity severity() {
        return severity;
    }

    static ErrorCode of(Flaw flaw) {
        return valueOf(flaw.name());
    }
}
