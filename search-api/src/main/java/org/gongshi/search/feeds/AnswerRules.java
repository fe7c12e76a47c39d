package org.gongshi.search.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.search.feeds.FeedProblems.Flaw;
import org.jspecify.annotations.Nullable;

/** What is wrong with answers, and what they say. */
final class AnswerRules {
    /** Agency, "-", 80 bits in base32. */
    private static final Pattern DECISION_ID = Pattern.compile("[0-9A-Z]{18}-[a-z2-7]{16}");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final int AGENCY = 18;
    private static final int LONGEST_MESSAGE = 500;

    private AnswerRules() {}

    /** All that is wrong, by code: {@code words} says it. */
    static List<Flaw> flaws(List<@Nullable Answer> answers, UnaryOperator<String> words) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < answers.size(); i++) {
            var place = "/" + i;
            flaw(answers.get(i))
                    .ifPresent(
                            flaw -> flaws.add(new Flaw(place + flaw.pointer(), flaw.code(), words.apply(flaw.code()))));
        }
        return flaws;
    }

    private record Found(String pointer, String code) {}

    private static Optional<Found> flaw(@Nullable Answer answer) {
        if (answer == null || !matches(DECISION_ID, answer.decisionId())) {
            return Optional.of(new Found("/decisionId", "DECISION_ID"));
        }
        if (answer.edition() == null || answer.edition() < 1) {
            return Optional.of(new Found("/edition", "EDITION"));
        }
        if (said(answer).isEmpty()) {
            return Optional.of(new Found("/answer", "ANSWER"));
        }
        return wrongWhy(answer, said(answer).get());
    }

    private static Optional<Found> wrongWhy(Answer answer, ReceiverAnswer said) {
        return switch (said) {
            case REJECTED -> matches(CODE, answer.code()) ? Optional.empty() : Optional.of(new Found("/code", "CODE"));
            case STOPPED ->
                matches(CODE, answer.reason()) ? Optional.empty() : Optional.of(new Found("/reason", "CODE"));
            case SENT, ACCEPTED, APPLIED, DIFFERS, UNKNOWN -> Optional.empty();
        };
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static Optional<ReceiverAnswer> said(Answer answer) {
        return List.of(ReceiverAnswer.ACCEPTED, ReceiverAnswer.REJECTED, ReceiverAnswer.APPLIED, ReceiverAnswer.STOPPED)
                .stream()
                .filter(each -> each.name().equals(answer.answer()))
                .findFirst();
    }

    /** @param answer without flaws */
    static CreditAck ack(String receiver, Answer answer, Instant at) {
        var said = said(answer).orElseThrow();
        var id = Objects.requireNonNull(answer.decisionId());
        return CreditAck.newBuilder()
                .setAgency(id.substring(0, AGENCY))
                .setReceiver(receiver)
                .setDecisionId(id)
                .setEdition(Objects.requireNonNull(answer.edition()))
                .setAnswer(said)
                .setCode(said == ReceiverAnswer.STOPPED ? answer.reason() : answer.code())
                .setMessage(shortened(answer.message()))
                .setAnsweredAt(at)
                .build();
    }

    private static @Nullable String shortened(@Nullable String message) {
        return message == null || message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
