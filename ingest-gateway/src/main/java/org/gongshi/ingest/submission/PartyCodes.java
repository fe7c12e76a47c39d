package org.gongshi.ingest.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a party's codes say about one another. A contradiction between them leaves no doubt whom a decision is about, since
 * one of them is the party's key, so all of it is a warning.
 */
record PartyCodes(
        Fields subject,
        SubjectType type,
        @Nullable CreditCode creditCode,
        @Nullable OrganisationCode organisationCode) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");
    /** 税务登记号: region and organisation code (15), or the credit code; of persons 15, 17, 18 or 20. Assumed default. */
    private static final Pattern TAX_NUMBER = Pattern.compile("[0-9A-Z]{15}|[0-9A-Z]{17,18}|[0-9A-Z]{20}");
    /** 事业单位证书号. Assumed default. */
    private static final Pattern INSTITUTION_NUMBER = Pattern.compile("[0-9]{12}");

    private static final int LONG_TAX_NUMBER = 18;
    private static final int SHORT_TAX_NUMBER = 15;
    private static final int REGION = 6;

    void compare() {
        compareType();
        compareOrganisation();
        judgeTaxNumber();
        String institution = folded("institutionNumber");
        if (!institution.isEmpty() && !INSTITUTION_NUMBER.matcher(institution).matches()) {
            subject.refuse("institutionNumber", ErrorCode.INSTITUTION_NUMBER_DOUBTFUL);
        }
    }

    /** Sole traders, and they alone, are registered under 92 (GB 32100-2015, table of registering departments). */
    private void compareType() {
        boolean trader = type == SubjectType.SOLE_TRADER;
        if (creditCode != null && creditCode.isSoleTrader() != trader && type != SubjectType.UNKNOWN) {
            subject.refuse("creditCode", ErrorCode.CREDIT_CODE_OF_OTHER_TYPE, type.name());
        }
    }

    /** Characters 9 to 17 of a credit code are the organisation code (GB 32100-2015). */
    private void compareOrganisation() {
        if (creditCode != null
                && organisationCode != null
                && !organisationPart(creditCode).equals(organisationCode.value())) {
            subject.refuse("organisationCode", ErrorCode.ORGANISATION_CODE_DIFFERS);
        }
    }

    private void judgeTaxNumber() {
        String number = folded("taxNumber");
        if (number.isEmpty()) {
            return;
        }
        if (!TAX_NUMBER.matcher(number).matches()) {
            subject.refuse("taxNumber", ErrorCode.TAX_NUMBER_DOUBTFUL);
        } else if (type == SubjectType.LEGAL_ENTITY && differs(number)) {
            subject.refuse("taxNumber", ErrorCode.TAX_NUMBER_DIFFERS);
        }
    }

    private boolean differs(String taxNumber) {
        return switch (taxNumber.length()) {
            case LONG_TAX_NUMBER -> creditCode != null && !creditCode.value().equals(taxNumber);
            case SHORT_TAX_NUMBER ->
                organisation()
                        .filter(code -> !code.equals(taxNumber.substring(REGION)))
                        .isPresent();
            default -> false;
        };
    }

    private Optional<String> organisation() {
        return Optional.ofNullable(organisationCode)
                .map(OrganisationCode::value)
                .or(() -> Optional.ofNullable(creditCode).map(PartyCodes::organisationPart));
    }

    private static String organisationPart(CreditCode code) {
        return code.value().substring(8, 17);
    }

    private String folded(String name) {
        return subject.normal(name) instanceof String text ? folding(text) : "";
    }

    /** Codes differ neither by width nor by spaces nor by capitals. */
    static String folding(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
