package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.identity.CreditCode;

/**
 * The allow-list: a field is public because it is named here, and for no other reason. Never named: legal representative,
 * ID numbers, other codes of the party, officers, matter, source, remark, notes, reasons, licence.
 */
final class PublicView {
    private final String version;
    private final NameRules names;
    private final List<AppliedMask> masks;

    PublicView(String version, NameRules names, List<AppliedMask> masks) {
        this.version = version;
        this.names = names;
        this.masks = masks;
    }

    PublicDecision of(DecisionSubmitted submitted, SealedDecision content, Publication publication) {
        var party = names.of(submitted.getSubjectType(), content.getSubject());
        var texts = new TextMasks(party, masks);
        var decision = PublicDecision.newBuilder()
                .setDecisionId(submitted.getDecisionId())
                .setEdition(publication.edition())
                .setAgency(agency(submitted.getHeader()))
                .setKind(submitted.getKind())
                .setDocumentNumber(Identifiers.documentNumber(content))
                .setSubject(subject(submitted, content.getSubject(), party))
                .setDecidedOn(submitted.getDecidedOn())
                .setPublishedAt(publication.publishedAt())
                .setUpdatedAt(publication.updatedAt())
                .setFacts(facts(content).map(texts::masked).orElse(null))
                .setGrounds(content.getGrounds().stream().map(texts::masked).toList())
                .setOutcome(texts.masked(content.getOutcome()))
                .setProcedure(content.getProcedure().orElse(null))
                .setDeadline(publication.deadline())
                .setOnTime(publication.onTime())
                .setDisclosure(version);
        PublicBlocks.add(decision, content, texts);
        return decision.setTitle(title(content, texts).orElseGet(() -> TitleRules.made(decision)))
                .build();
    }

    private static PublicAgency agency(EventHeader header) {
        var context = header.getContext();
        return new PublicAgency(header.getAgency(), context.getAgencyName(), context.getRegion(), context.getSector());
    }

    private static PublicSubject subject(DecisionSubmitted submitted, SealedSubject subject, PartyName party) {
        return new PublicSubject(
                submitted.getSubjectType(), party.shown(), creditCode(subject).orElse(null));
    }

    /** Only what passes as a code; ID numbers have been seen in this field. */
    private static Optional<String> creditCode(SealedSubject subject) {
        return subject.getCreditCode()
                .filter(Identifiers::isImpersonal)
                .flatMap(code -> CreditCode.parse(code).value())
                .map(CreditCode::value);
    }

    /** The text that the agency prepared for publication goes before the facts of the file. */
    private static Optional<String> facts(SealedDecision content) {
        return content.getPublicText().filter(text -> !text.isBlank()).or(content::getFacts);
    }

    private static Optional<String> title(SealedDecision content, TextMasks texts) {
        return content.getTitle().filter(title -> !title.isBlank()).map(texts::masked);
    }
}
