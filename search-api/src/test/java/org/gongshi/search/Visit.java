package org.gongshi.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A browser: keeps its session, sends back the token of the form it was given. */
final class Visit {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningSearch search;
    private final Map<String, String> cookies = new HashMap<>();

    Visit(RunningSearch search) {
        this.search = search;
    }

    /** The password is the name backwards. */
    Visit as(String account) {
        post(
                "/supervision/login",
                get("/supervision/login"),
                "username",
                account,
                "password",
                new StringBuilder(account).reverse().toString());
        return this;
    }

    HttpResponse<String> get(String path, String... more) {
        return kept(search.get(
                path, Stream.concat(Stream.of(headers()), Stream.of(more)).toArray(String[]::new)));
    }

    HttpResponse<String> post(String path, HttpResponse<String> form, String... fields) {
        var token = form.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token));
        return kept(search.post(path, FORM, fields(all.toArray(String[]::new)), headers()));
    }

    private String[] headers() {
        return Stream.of(
                        "Cookie",
                        String.join(
                                "; ",
                                cookies.entrySet().stream()
                                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                        .toList()))
                .toArray(String[]::new);
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    /** Name, value, name, value… */
    private static String fields(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], UTF_8))
                .reduce((one, more) -> one + "&" + more)
                .orElse("");
    }
}
