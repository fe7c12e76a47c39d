package org.gongshi.streams.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.Reserved;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown;

/**
 * What everyone may see. A field is public because it is named here and the policy's view {@code public} names it, too.
 */
final class PublicView {
    static final String NAME = "public";
    private static final String PREPARED = "prepared-text-instead";

    private final PolicyFile policy;
    private final PartyNames names;
    private final PersonsInText persons;
    private final ByFirstCharacter<TextMask> masks;

    PublicView(PolicyFile policy, PartyNames names) {
        this.policy = policy;
        this.names = names;
        this.persons = new PersonsInText(policy.names());
        this.masks = ByFirstCharacter.of(policy.applied());
    }

    Disclosed.Public of(
            DecisionSubmitted submitted, SealedDecision content, Publication publication, PersonShown.Shown person) {
        var party = names.of(submitted.getSubjectType(), content.getSubject(), person, submitted.getDecidedOn());
        var passage = passage(submitted, content, party, View.of(policy, NAME, submitted.getDecidedOn()));
        var decision = begun(submitted, publication)
                .setDocumentNumber(documentNumber(content, passage))
                .setSubject(subject(submitted, content.getSubject(), party, passage))
                .setMatter(matter(submitted, content, passage).orElse(null));
        addTexts(decision, content, passage);
        var blocks = new PublicBlocks(passage);
        blocks.add(decision, content);
        blocks.keepBackOthers(decision, content);
        decision.setTitle(title(content, passage).orElseGet(() -> TitleRules.made(decision)));
        SubmittedFields.forEach(content, passage::keptBack);
        return new Disclosed.Public(decision.build(), passage.removals());
    }

    /** What receivers may have beside what is public. A natural person's decision goes to none. */
    Reserved reserved(DecisionSubmitted submitted, SealedDecision content, Collection<String> receivers) {
        var decidedOn = submitted.getDecidedOn();
        var view = View.ofAny(policy, receivers, decidedOn);
        // To look for names takes longer than all the rest, and only one text can hold one.
        boolean hasText =
                content.getPenalty().flatMap(SealedPenalty::getLicence).isPresent();
        return ReservedFields.of(
                content,
                hasText
                        ? passage(submitted, content, partyName(submitted, content), view)
                        : new Passage(view, new TextMasks(masks, List.of(), decidedOn)));
    }

    private PartyName partyName(DecisionSubmitted submitted, SealedDecision content) {
        return names.of(
                submitted.getSubjectType(), content.getSubject(), PersonShown.Shown.REMOVED, submitted.getDecidedOn());
    }

    private Passage passage(DecisionSubmitted submitted, SealedDecision content, PartyName party, View view) {
        var own = OwnMasks.of(party, content.getSubject(), persons.in(texts(content)));
        return new Passage(view, new TextMasks(masks, own, submitted.getDecidedOn()));
    }

    /** Every text of a decision: a person named in one stands in no other. */
    private static Stream<String> texts(SealedDecision content) {
        return Stream.of(
                        content.getTitle().stream(),
                        content.getFacts().stream(),
                        content.getGrounds().stream(),
                        Stream.of(content.getOutcome()),
                        content.getPublicText().stream(),
                        content.getPenalty().flatMap(SealedPenalty::getViolation).stream(),
                        content.getPenalty().flatMap(SealedPenalty::getLicence).stream(),
                        content.getPermit().flatMap(SealedPermit::getCertificateName).stream(),
                        content.getInspection().flatMap(SealedInspection::getItem).stream(),
                        content.getInspection().flatMap(SealedInspection::getHandling).stream())
                .flatMap(text -> text);
    }

    private PublicDecision.Builder begun(DecisionSubmitted submitted, Publication publication) {
        return PublicDecision.newBuilder()
                .setDecisionId(submitted.getDecisionId())
                .setEdition(publication.edition())
                .setAgency(agency(submitted.getHeader()))
                .setKind(submitted.getKind())
                .setDecidedOn(submitted.getDecidedOn())
                .setPublishedAt(publication.publishedAt())
                .setUpdatedAt(publication.updatedAt())
                .setDeadline(publication.deadline())
                .setOnTime(publication.onTime())
                .setDisclosure(policy.version());
    }

    private static PublicAgency agency(EventHeader header) {
        var context = header.getContext();
        return new PublicAgency(header.getAgency(), context.getAgencyName(), context.getRegion(), context.getSector());
    }

    private static String documentNumber(SealedDecision content, Passage passage) {
        return passage.number("/documentNumber", Optional.of(content.getDocumentNumber()))
                .orElse(Passage.HIDDEN);
    }

    private static PublicSubject subject(
            DecisionSubmitted submitted, SealedSubject subject, PartyName party, Passage passage) {
        var code = passage.fitting("/subject/creditCode", subject.getCreditCode(), Identifiers::isCreditCode);
        return new PublicSubject(submitted.getSubjectType(), passage.name("/subject/name", party), code.orElse(null));
    }

    /** Whatever an agency wrote there, only the id of what it had listed for everybody crosses. */
    private static Optional<String> matter(DecisionSubmitted submitted, SealedDecision content, Passage passage) {
        var listed = submitted.getHeader().getContext().getMatter().map(EntryVersion::getId);
        return passage.fitting(
                        "/matter",
                        content.getMatter(),
                        _ -> listed.filter(Identifiers::isImpersonal).isPresent())
                .flatMap(_ -> listed);
    }

    private static void addTexts(PublicDecision.Builder decision, SealedDecision content, Passage passage) {
        decision.setFacts(facts(content, passage).orElse(null))
                .setGrounds(passage.texts("/grounds", content.getGrounds()))
                .setOutcome(passage.text("/outcome", Optional.of(content.getOutcome()))
                        .orElse(Passage.HIDDEN))
                .setProcedure(
                        passage.plain("/procedure", content.getProcedure()).orElse(null));
    }

    /** The text that the agency prepared for publication goes before the facts of the file. */
    private static Optional<String> facts(SealedDecision content, Passage passage) {
        var prepared = passage.text("/publicText", content.getPublicText().filter(text -> !text.isBlank()));
        if (prepared.isEmpty()) {
            return passage.text("/facts", content.getFacts());
        }
        content.getFacts().ifPresent(_ -> passage.removed("/facts", PREPARED));
        return prepared;
    }

    private static Optional<String> title(SealedDecision content, Passage passage) {
        return passage.text("/title", content.getTitle().filter(title -> !title.isBlank()));
    }
}
