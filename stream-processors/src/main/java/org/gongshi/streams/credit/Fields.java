package org.gongshi.streams.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicInspection;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;
import org.gongshi.exchange.Reserved;
import org.jspecify.annotations.Nullable;

/**
 * What can stand in a column, by JSON pointers into a submission. Nothing here comes from the submission: all of it has
 * crossed already.
 *
 * @param publicUntil last day of publicity as the agency asks for it
 */
record Fields(
        PublicDecision view, Reserved reserved, @Nullable LocalDate publicUntil) {

    /** Text, day, sum, symbol or list. */
    Optional<?> at(String pointer) {
        return switch (pointer) {
            case "/subject/name" -> Optional.of(view.getSubject().getName());
            case "/subject/type" -> Optional.of(view.getSubject().getType());
            case "/subject/creditCode" -> view.getSubject().getCreditCode();
            case "/documentNumber" -> Optional.of(view.getDocumentNumber());
            case "/title" -> Optional.of(view.getTitle());
            case "/facts" -> view.getFacts();
            case "/grounds" -> listed(view.getGrounds());
            case "/outcome" -> Optional.of(view.getOutcome());
            case "/decidedOn" -> Optional.of(view.getDecidedOn());
            case "/publicUntil" -> Optional.ofNullable(publicUntil);
            case "/agency/name" -> Optional.of(view.getAgency().getName());
            case "/agency/creditCode" -> Optional.of(view.getAgency().getCreditCode());
            default -> pointer.startsWith("/subject/") ? ofSubject(pointer) : ofBlock(pointer);
        };
    }

    private Optional<?> ofSubject(String pointer) {
        return switch (pointer) {
            case "/subject/registrationNumber" -> reserved.getRegistrationNumber();
            case "/subject/organisationCode" -> reserved.getOrganisationCode();
            case "/subject/legalRepresentative" -> reserved.getLegalRepresentative();
            default -> throw new IllegalArgumentException("nothing public or shared is at " + pointer);
        };
    }

    private Optional<?> ofBlock(String pointer) {
        return switch (pointer) {
            case "/penalty/violation" -> penalty().flatMap(PublicPenalty::getViolation);
            case "/penalty/types" -> penalty().flatMap(penalty -> listed(penalty.getTypes()));
            case "/penalty/fine" -> penalty().flatMap(PublicPenalty::getFine);
            case "/penalty/confiscated" -> penalty().flatMap(PublicPenalty::getConfiscated);
            case "/penalty/licence" -> reserved.getLicence();
            case "/penalty/validUntil" -> penalty().flatMap(PublicPenalty::getValidUntil);
            case "/permit/category" -> permit().map(PublicPermit::getCategory);
            case "/permit/certificateName" -> permit().flatMap(PublicPermit::getCertificateName);
            case "/permit/certificateNumber" -> permit().flatMap(PublicPermit::getCertificateNumber);
            case "/permit/validFrom" -> permit().flatMap(PublicPermit::getValidFrom);
            case "/permit/validUntil" -> permit().flatMap(PublicPermit::getValidUntil);
            case "/permit/result" -> permit().map(PublicPermit::getResult);
            case "/inspection/random" -> inspection().flatMap(PublicInspection::getRandom);
            case "/inspection/item" -> inspection().flatMap(PublicInspection::getItem);
            case "/inspection/result" -> inspection().map(PublicInspection::getResult);
            case "/inspection/handling" -> inspection().flatMap(PublicInspection::getHandling);
            default -> throw new IllegalArgumentException("nothing public or shared is at " + pointer);
        };
    }

    private Optional<PublicPenalty> penalty() {
        return view.getPenalty();
    }

    private Optional<PublicPermit> permit() {
        return view.getPermit();
    }

    private Optional<PublicInspection> inspection() {
        return view.getInspection();
    }

    private static Optional<List<?>> listed(List<?> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
