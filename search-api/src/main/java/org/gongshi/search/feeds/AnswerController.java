package org.gongshi.search.feeds;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongshi.exchange.CreditAck;
import org.gongshi.schemas.Topics;
import org.gongshi.search.feeds.FeedProblems.Flaw;
import org.gongshi.search.topics.TopicWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What receivers say to what they were sent. */
@RestController
final class AnswerController {
    private final FeedSettings settings;
    private final ReceiverKeys keys;
    private final TopicWriter writer;
    private final FeedProblems problems;
    private final InstantSource clock;

    AnswerController(
            FeedSettings settings, ReceiverKeys keys, TopicWriter writer, FeedProblems problems, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.writer = writer;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping("/api/v1/feeds/{receiver}/acks")
    @Operation(
            operationId = "answerFeed",
            summary =
                    "What became of records: ACCEPTED, REJECTED with code, APPLIED, STOPPED with reason; all of them or none")
    void answer(
            @PathVariable String receiver,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody List<@Nullable Answer> answers,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (!keys.isReceiver(receiver, authorization)) {
            problems.unknownKey(response, locale);
            return;
        }
        var flaws = answers.size() > settings.answersAtOnce()
                ? List.of(new Flaw("", "TOO_MANY", problems.message("TOO_MANY", locale)))
                : AnswerRules.flaws(answers, code -> problems.message(code, locale));
        if (flaws.isEmpty()) {
            append(receiver, answers.stream().filter(Objects::nonNull).toList(), response);
        } else {
            problems.refused(response, flaws, locale);
        }
    }

    private void append(String receiver, List<Answer> answers, HttpServletResponse response) {
        var now = clock.instant();
        var acks = answers.stream()
                .map(answer -> AnswerRules.ack(receiver, answer, now))
                .toList();
        writer.confirmAll(Topics.CREDIT_ACKS, acks, CreditAck::getAgency);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }
}
