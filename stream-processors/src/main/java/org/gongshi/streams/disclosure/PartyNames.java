package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.disclosure.PartyName.HiddenName;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown.Shown;

/** What of a party's name may be shown, and which names of persons come with it. */
final class PartyNames {
    static final String SOMEBODY = "某某";
    private static final String REPRESENTATIVE = "legal-representative";
    private static final String TRADERS_PERSON = "person-in-name";
    private static final String NATURAL_PERSON = "natural-person-name";
    private static final String SOLE_TRADERS_CODE = "92";

    private final PersonNames persons;
    private final TraderNames traders;
    private final ByFirstCharacter<TextMask> masks;

    PartyNames(PolicyFile file) {
        this.persons = new PersonNames(file.names());
        this.traders = new TraderNames(persons, file.names());
        this.masks = ByFirstCharacter.of(file.appliedToNames());
    }

    PartyName of(SubjectType type, SealedSubject subject, Shown naturalPerson, LocalDate decidedOn) {
        var name = FoldedText.straight(subject.getName()).strip();
        var representative = representative(subject);
        if (type == SubjectType.NATURAL_PERSON) {
            return naturalPerson(name, naturalPerson, representative);
        }
        var found = new LinkedHashSet<>(representative);
        var shown = traders.shown(name, type == SubjectType.SOLE_TRADER || isSoleTrader(subject), found);
        var rules = new LinkedHashSet<String>();
        if (!shown.equals(name)) {
            rules.add(TRADERS_PERSON);
        }
        var masked = new TextMasks(masks, List.of(), decidedOn).masked(shown, rules::add);
        return new PartyName(name, masked, hidden(found, representative), List.copyOf(rules));
    }

    private static List<String> representative(SealedSubject subject) {
        return subject.getLegalRepresentative().map(String::strip).filter(PersonNames::isName).stream()
                .toList();
    }

    private static List<HiddenName> hidden(Set<String> found, List<String> representative) {
        return found.stream()
                .map(name ->
                        new HiddenName(name, SOMEBODY, representative.contains(name) ? REPRESENTATIVE : TRADERS_PERSON))
                .toList();
    }

    private PartyName naturalPerson(String name, Shown how, List<String> representative) {
        var bare = PersonNames.bare(
                PersonNames.parts(persons.withoutRole(name)).findFirst().orElse(name));
        var whole = persons.isPerson(PersonNames.joined(name)) ? PersonNames.joined(name) : bare;
        var shown = how == Shown.SURNAME ? persons.shortened(whole) : SOMEBODY;
        var hidden = new ArrayList<HiddenName>();
        Stream.concat(Stream.of(name, whole, bare), PersonNames.partsOfForeignName(name))
                .distinct()
                .filter(PersonNames::isName)
                .forEach(each -> hidden.add(new HiddenName(each, shown, NATURAL_PERSON)));
        representative.stream()
                .filter(each -> !each.equals(name))
                .forEach(each -> hidden.add(new HiddenName(each, SOMEBODY, REPRESENTATIVE)));
        return new PartyName(name, shown, List.copyOf(hidden), List.of(NATURAL_PERSON));
    }

    /** By its code, whatever the agency calls it: 92 opens those of 个体工商户, GB 32100-2015. */
    private static boolean isSoleTrader(SealedSubject subject) {
        return subject.getCreditCode()
                .flatMap(code -> CreditCode.parse(code).value())
                .filter(code -> code.value().startsWith(SOLE_TRADERS_CODE))
                .isPresent();
    }

    /** A party that calls itself a legal entity, but has a person's name and no code of a sole trader to show it by. */
    boolean isPersonInDisguise(SealedSubject subject) {
        var name = FoldedText.straight(subject.getName()).strip();
        if (isSoleTrader(subject)) {
            return false;
        }
        boolean hasNames = name.codePoints().anyMatch(Character::isIdeographic);
        var bare = PersonNames.parts(name).map(PersonNames::bare).filter(part -> part.length() > 1);
        return representative(subject).contains(name)
                || persons.isPerson(PersonNames.joined(name))
                || (hasNames && bare.allMatch(persons::isPerson));
    }
}
