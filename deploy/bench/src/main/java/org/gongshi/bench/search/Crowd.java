package org.gongshi.bench.search;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gongshi.local.processes.StartFailure;

/** Callers who ask one question after another, each as soon as the last is answered. The same for everyone who is measured. */
final class Crowd {
    private static final int CALLERS = 4;
    private static final int OK = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Crowd() {}

    /** Answers per second. */
    static double ask(List<Asked> questions, Duration span) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> caller = () -> {
                while (System.nanoTime() - began < span.toNanos()) {
                    answer(questions.get(next.getAndIncrement() % questions.size()));
                }
                return null;
            };
            for (Future<Void> done : callers.invokeAll(
                    Stream.generate(() -> caller).limit(CALLERS).toList())) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new StartFailure("a question was not answered: " + failure.getCause(), failure);
        }
        return next.get() * 1e9 / (System.nanoTime() - began);
    }

    /** The body of the answer. */
    static String answer(Asked question) throws InterruptedException {
        try {
            var answer = HTTP.send(question.request(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StartFailure(
                        "%s answered %d: %s".formatted(question.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException cut) {
            throw new StartFailure(question.uri() + " did not answer: " + cut, cut);
        }
    }
}
