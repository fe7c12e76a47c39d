package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Exits.Exit;
import tools.jackson.databind.JsonNode;

/** An agency's clerk at the desk, without a browser: logged in with a cookie and the token of the form. */
final class DeskVisit implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Deployment gongshi;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private DeskVisit(Deployment gongshi) {
        this.gongshi = gongshi;
    }

    /**
     * Where the agency's decisions stand, which is not what they say.
     *
     * @param answers what the gateway said to each submission
     */
    static List<Exit> exits(Deployment gongshi, Agency agency, List<JsonNode> answers)
            throws IOException, InterruptedException {
        var paths = new ArrayList<>(List.of(
                "/desk",
                "/desk/deliveries",
                "/desk/deliveries?state=UNDER_WAY",
                "/desk/deliveries?state=DONE",
                "/desk/registers/plans"));
        answers.forEach(
                answer -> paths.add("/desk/receipts/" + answer.path("receiptId").asString("")));
        var exits = new ArrayList<Exit>();
        try (var desk = of(gongshi, agency)) {
            for (var path : paths) {
                exits.add(new Exit("page " + path, desk.page(path)));
            }
        }
        return exits;
    }

    private static DeskVisit of(Deployment gongshi, Agency agency) throws IOException, InterruptedException {
        var visit = new DeskVisit(gongshi);
        var form = TOKEN.matcher(visit.page("/desk/login"));
        if (!form.find()) {
            throw new AssertionError("no form to log in with");
        }
        var sent = HttpRequest.newBuilder(gongshi.gateway("/desk/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + URLEncoder.encode(agency.key(), UTF_8) + "&token="
                        + URLEncoder.encode(form.group(1), UTF_8)));
        int status = visit.http.send(sent.build(), BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new AssertionError("not logged in: " + status);
        }
        return visit;
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(gongshi.gateway(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
