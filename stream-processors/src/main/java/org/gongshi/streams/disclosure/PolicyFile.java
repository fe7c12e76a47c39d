package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.WithholdReason;
import org.jspecify.annotations.Nullable;

/**
 * The policy as data: {@code disclosure/policy.yaml}, which explains itself. An empty list in a condition means any.
 *
 * @param version day from which this version is in force; stands in every public decision
 * @param addressStops characters that no address goes across to the left
 */
record PolicyFile(
        String version,
        List<View> views,
        List<Withholding> withholding,
        List<PersonShown> persons,
        Names names,
        String addressStops,
        List<Mask> masks) {

    PolicyFile {
        if (version.isBlank() || views.isEmpty() || persons.isEmpty() || masks.isEmpty()) {
            throw new IllegalArgumentException("a policy needs a version, views, persons and masks");
        }
    }

    /**
     * What one kind of reader may see. Fields are JSON pointers into a submission.
     *
     * @param crosses fields that are shown as they are, if they hold what such a field should
     * @param masked names and texts that are shown without what the masks and names take out
     * @param kept fields that aren't shown
     */
    record View(
            String name,
            Set<String> crosses,
            Set<String> masked,
            List<Kept> kept,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {}

    /** Fields that one rule keeps back. */
    record Kept(String rule, Set<String> fields, String source) {}

    /**
     * A kind of decision that stays unpublished: one for which every condition holds.
     *
     * @param regions beginnings of the agency's region code
     * @param onlyTypes the penalty is of these types and no other
     * @param minor the party is a minor or of unknown age
     */
    record Withholding(
            String id,
            WithheldCode code,
            Set<WithholdReason> reasons,
            Set<DecisionKind> kinds,
            Set<String> sectors,
            Set<String> regions,
            Set<SubjectType> subjects,
            Set<Procedure> procedures,
            Set<String> results,
            Set<PenaltyType> onlyTypes,
            boolean minor,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {}

    /** How a natural person's name is shown; of those in force the one with the longest region holds. */
    record PersonShown(
            String id,
            Shown shown,
            String region,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Dated {

        /** What is left of a name. */
        enum Shown {
            /** Surname and 某, or of a name without surname its first character or letter. */
            SURNAME,
            /** Nothing. */
            REMOVED,
            /** Not even the decision. */
            WITHHELD
        }
    }

    /**
     * What tells a person's name from other words.
     *
     * @param surnames of one character, all in one text
     * @param doubleSurnames of two characters
     * @param tradeEndings last characters or words that no person's name has
     * @param harmlessBrackets what a bracket in a trade name may hold
     * @param roles words that a person's name follows
     * @param weakRoles words that a person's name follows behind a colon or in brackets only
     * @param notNames beginnings of words that begin like a surname
     * @param source of the rule that hides persons' names
     */
    record Names(
            String surnames,
            Set<String> doubleSurnames,
            List<String> tradeEndings,
            Set<String> harmlessBrackets,
            List<String> roles,
            List<String> weakRoles,
            List<String> notNames,
            String source) {}

    /**
     * A pattern that may not cross.
     *
     * @param starts characters with which a match can begin, ranges as in 0-9
     * @param needs words of which a text must hold one for the mask to be tried; none: any text
     * @param digits that the number must have for the mask to be tried
     * @param inNames the mask is for names of parties, too
     * @param pattern regular expression on the text in half width; its group {@code v} is what is replaced
     * @param reach how many Chinese characters before the group may belong to it
     * @param keep what is left alone though it fits
     */
    record Mask(
            String id,
            String starts,
            List<String> needs,
            int digits,
            boolean inNames,
            Pattern pattern,
            int reach,
            String replacement,
            Set<Keep> keep,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {
        Mask {
            if (starts.isEmpty() || replacement.isEmpty() || !pattern.pattern().contains("(?<v>")) {
                throw new IllegalArgumentException("mask " + id + " lacks starts, a replacement or the group v");
            }
        }
    }

    /** All masks as they are applied; of those in force on a day, see {@link TextMasks}. */
    Stream<TextMask> applied() {
        return masks.stream().map(mask -> TextMask.of(mask, addressStops));
    }

    /** What is no more public in a party's name than in a text. */
    Stream<TextMask> appliedToNames() {
        return masks.stream().filter(Mask::inNames).map(mask -> TextMask.of(mask, addressStops));
    }
}
