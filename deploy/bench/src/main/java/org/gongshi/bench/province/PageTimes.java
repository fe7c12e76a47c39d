package org.gongshi.bench.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.JsonNode;

/** How long supervisors wait for their pages: whole answers over HTTP, one after the other. */
final class PageTimes {
    private static final int MOST_MILLIS = 300;
    private static final int WARMING = 5;
    private static final int ASKED = 20;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private final Consumer<String> console;

    PageTimes(String site, Consumer<String> console) {
        this.site = site;
        this.console = console;
    }

    /** @return whether every page answers, and the median of each is within the limit */
    boolean hold(JsonNode account, Bureau bureau) throws IOException, InterruptedException {
        login(account);
        boolean hold = true;
        for (String page : List.of(
                "",
                "?region=" + bureau.region().substring(0, 2) + "0000",
                "/agencies/" + bureau.creditCode(),
                "/cards",
                "/cards?verdict=publication&state=MISSED",
                "/cards?agency=" + bureau.creditCode(),
                "/alerts",
                "/complaints")) {
            hold &= isQuick("/supervision" + page);
        }
        return hold;
    }

    /** One that doesn't answer is told of, and the others are asked all the same. */
    private boolean isQuick(String page) throws IOException, InterruptedException {
        long[] millis = new long[ASKED];
        for (int at = -WARMING; at < ASKED; at++) {
            long begun = System.nanoTime();
            int status = get(page).statusCode();
            if (status != 200) {
                console.accept("NONE  %s: answered %d".formatted(page, status));
                return false;
            }
            if (at >= 0) {
                millis[at] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            }
        }
        Arrays.sort(millis);
        boolean isQuick = millis[ASKED / 2] <= MOST_MILLIS;
        console.accept("%s %s: median %d ms, slowest %d ms"
                .formatted(isQuick ? "quick" : "SLOW ", page, millis[ASKED / 2], millis[ASKED - 1]));
        return isQuick;
    }

    private void login(JsonNode account) throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/supervision/login").body());
        if (!form.find()) {
            throw new StartFailure("the page to log in has no form");
        }
        String body = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        encoded(account.path("username").asString()),
                        encoded(account.path("password").asString()),
                        encoded(form.group(1)));
        var request = HttpRequest.newBuilder(URI.create(site + "/supervision/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        require(http.send(request, BodyHandlers.ofString()), 302, "logging in");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> answer, int status, String what) {
        if (answer.statusCode() != status) {
            throw new StartFailure(what + " answered " + answer.statusCode());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
