package org.gongshi.bench.province;

import java.util.Locale;
import java.util.Map;
import org.gongshi.bench.province.MadeCase.Taking;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.OrganisationCode;

/** Companies that don't exist. */
final class Parties {
    /** Of each agency, so that some are inspected again and again. */
    private static final int INSPECTED = 6;

    private Parties() {}

    /** Nobody is punished twice. */
    static Map<String, Object> punished(MadeCase made) {
        return company(
                creditCode(made.bureau(), "B", made.number()),
                made.traits().taking() == Taking.SENT_BACK ? Deliveries.UNWANTED : "");
    }

    /** Credit code of a company that the agency inspects, now this one, now that. */
    static String inspected(MadeCase made) {
        return creditCode(made.bureau(), "C", made.bureau().number() * INSPECTED + made.number() * 7 / 3 % INSPECTED);
    }

    static Map<String, Object> company(String creditCode) {
        return company(creditCode, "");
    }

    private static Map<String, Object> company(String creditCode, String word) {
        return Map.of(
                "type",
                "LEGAL_ENTITY",
                "name",
                "基准" + word + creditCode.substring(9, 16) + "号商贸有限公司（示例）",
                "creditCode",
                creditCode);
    }

    private static String creditCode(Bureau bureau, String letter, int number) {
        String organisation = OrganisationCode.withCheckCharacter(letter + String.format(Locale.ROOT, "%07d", number))
                .value();
        return CreditCode.withCheckCharacter("91" + bureau.region() + organisation)
                .value();
    }
}
