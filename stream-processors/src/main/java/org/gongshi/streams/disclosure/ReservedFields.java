package org.gongshi.streams.disclosure;

import java.util.regex.Pattern;
import org.gongshi.exchange.Reserved;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.identity.OrganisationCode;
import org.gongshi.identity.RegistrationNumber;

/**
 * What no public field holds and a receiver may have (共享要素). A number crosses only where its check digit says
 * that it is what belongs there: ID numbers have been seen in every one of them.
 */
final class ReservedFields {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\s·.]{2,50}");

    private ReservedFields() {}

    static Reserved of(SealedDecision content, Passage passage) {
        var subject = content.getSubject();
        return Reserved.newBuilder()
                .setRegistrationNumber(passage.fitting(
                                "/subject/registrationNumber",
                                subject.getRegistrationNumber(),
                                ReservedFields::isRegistrationNumber)
                        .orElse(null))
                .setOrganisationCode(passage.fitting(
                                "/subject/organisationCode",
                                subject.getOrganisationCode(),
                                ReservedFields::isOrganisationCode)
                        .orElse(null))
                .setLegalRepresentative(passage.fitting(
                                "/subject/legalRepresentative",
                                subject.getLegalRepresentative(),
                                NAME.asMatchPredicate())
                        .orElse(null))
                .setLicence(
                        passage.text("/penalty/licence", content.getPenalty().flatMap(SealedPenalty::getLicence))
                                .orElse(null))
                .build();
    }

    private static boolean isRegistrationNumber(String number) {
        return RegistrationNumber.parse(number)
                .value()
                .filter(checked -> !checked.isLegacy())
                .isPresent();
    }

    private static boolean isOrganisationCode(String code) {
        return OrganisationCode.parse(code).value().isPresent();
    }
}
