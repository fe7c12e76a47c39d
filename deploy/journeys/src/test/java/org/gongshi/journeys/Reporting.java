package org.gongshi.journeys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Deployment.Answer;

/** Citizens' complaints and error reports about an agency by programs, and those who handle them. */
record Reporting(Deployment gongshi, Agency agency) {
    Answer complain(String text, String contact) throws Exception {
        return citizen("/api/v1/complaints", "CONDUCT", text, contact);
    }

    Answer reportError(String text, String contact) throws Exception {
        return citizen("/api/v1/error-reports", "AMOUNT", text, contact);
    }

    /** What the agency found, by its key. */
    Answer answerError(String number, String answer) throws Exception {
        return gongshi.post("/v1/error-reports/" + number, agency.key(), "application/json", answer);
    }

    /** What a supervisor reads. */
    Answer read(String account, String path) throws Exception {
        return gongshi.send(supervision(account, path).GET());
    }

    /** What a supervisor does with a complaint: answer, close, assign. */
    Answer step(String account, String number, String step, String body) throws Exception {
        return gongshi.send(supervision(account, "/complaints/" + number + "/" + step)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer citizen(String path, String about, String text, String contact) throws Exception {
        var body = "{\"agency\":\"%s\",\"about\":\"%s\",\"text\":\"%s\",\"name\":\"%s\",\"contact\":\"%s\"}"
                .formatted(agency.creditCode(), about, text, contact, contact);
        return gongshi.send(HttpRequest.newBuilder(gongshi.search(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder supervision(String account, String path) {
        URI address = gongshi.search("/api/v1/supervision" + path);
        return HttpRequest.newBuilder(address).header("Authorization", gongshi.supervisorLogin(account));
    }
}
