package org.gongshi.streams.disclosure;

import java.util.regex.Pattern;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.RegistrationNumber;

/** What a mask leaves alone though its pattern fits: identifiers of companies, recognised by their check characters. */
enum Keep {
    /** 统一社会信用代码, unless it passes as an ID number, too. */
    CREDIT_CODE,
    /** 工商注册号 of 15 digits. */
    REGISTRATION_NUMBER,
    /** What holds no birthday YYMMDD from its seventh digit, as an ID number of 15 digits does. */
    NO_BIRTHDAY;

    private static final Pattern WITH_BIRTHDAY =
            Pattern.compile("\\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}");

    boolean leavesAlone(String folded) {
        return switch (this) {
            case CREDIT_CODE ->
                CreditCode.parse(folded).value().isPresent()
                        && CitizenId.parse(folded).value().isEmpty();
            case REGISTRATION_NUMBER ->
                RegistrationNumber.parse(folded)
                        .value()
                        .filter(number -> !number.isLegacy())
                        .isPresent();
            case NO_BIRTHDAY ->
                !WITH_BIRTHDAY.matcher(folded.replaceAll("[\\s-]", "")).matches();
        };
    }
}
