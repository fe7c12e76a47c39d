package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as {@code ./gongshi up} starts it, in a folder and on ports of its own. */
final class Deployment implements AutoCloseable {
    /** Far from the ports of a deployment that a developer may have running. */
    private static final int PORT_OFFSET = 20_000;

    private static final Path ROOT = Path.of(System.getProperty("gongshi.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final int portOffset;
    private final HttpClient http = HttpClient.newHttpClient();

    private Deployment(String name, int portOffset) {
        this.folder = ROOT.resolve("deploy/journeys/target").resolve(name);
        this.portOffset = portOffset;
    }

    /** With its samples. */
    static Deployment start() throws IOException, InterruptedException {
        return start(new Deployment("deployment", PORT_OFFSET), "up", "--detach");
    }

    /** One more, beside the other and without samples: no day has begun there. */
    static Deployment startEmpty() throws IOException, InterruptedException {
        return start(new Deployment("empty-deployment", PORT_OFFSET + 1_000), "up", "--detach", "--empty");
    }

    private static Deployment start(Deployment deployment, String... up) throws IOException, InterruptedException {
        deployment.run("down");
        deployment.forgetTheLastRun();
        var started = deployment.run(up);
        if (started.exit() != 0) {
            throw new IllegalStateException("up failed:\n" + started.output());
        }
        return deployment;
    }

    record Finished(int exit, String output) {}

    /** Runs {@code up --detach}, on a running deployment too. */
    Finished up() throws IOException, InterruptedException {
        return run("up", "--detach");
    }

    /** A command of {@code ./gongshi}, started as the script does. */
    Finished run(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ROOT.resolve("deploy/local/target/local.jar") + ":" + ROOT.resolve("deploy/local/target/lib/*"),
                "-Dgongshi.root=" + ROOT,
                "org.gongshi.local.Gongshi"));
        line.addAll(List.of(words));
        line.addAll(List.of("--data-dir", folder.toString(), "--port-offset", Integer.toString(portOffset)));
        var output = Files.createTempFile("gongshi-" + words[0], ".txt");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(ROOT.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Finished(process.waitFor(), Files.readString(output));
    }

    Path root() {
        return ROOT;
    }

    Path folder() {
        return folder;
    }

    URI gateway(String path) {
        return at(8081, path);
    }

    URI search(String path) {
        return at(8080, path);
    }

    URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + (port + portOffset) + path);
    }

    String kafka() {
        return "127.0.0.1:" + (9092 + portOffset);
    }

    URI registry() {
        return at(8085, "/apis/ccompat/v7");
    }

    /** An agency of the samples and its key. */
    record Agency(String creditCode, String name, String key) {}

    List<Agency> agencies() {
        return credentials().path("agencies").properties().stream()
                .map(agency -> new Agency(
                        agency.getKey(),
                        agency.getValue().path("name").stringValue(),
                        agency.getValue().path("apiKey").stringValue()))
                .toList();
    }

    Agency agency(String creditCode) {
        return agencies().stream()
                .filter(agency -> agency.creditCode().equals(creditCode))
                .findFirst()
                .orElseThrow();
    }

    Agency anAgency() {
        return agencies().getFirst();
    }

    String adminKey() {
        return credentials().path("admin").path("apiKey").stringValue();
    }

    /** What a supervisor's program says of itself. */
    String supervisorLogin(String account) {
        var words = account + ":" + supervisorPassword(account);
        return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }

    String supervisorPassword(String account) {
        return credentials()
                .path("supervisors")
                .valueStream()
                .filter(one -> one.path("username").asString("").equals(account))
                .map(one -> one.path("password").asString(""))
                .findFirst()
                .orElseThrow();
    }

    String receiverKey(String receiver) {
        return credentials().path("receivers").path(receiver).path("apiKey").stringValue();
    }

    private JsonNode credentials() {
        return JSON.readTree(folder.resolve("credentials.json"));
    }

    record Answer(int status, String text, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    Answer get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer get(URI address, String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .GET());
    }

    Answer post(String path, String key, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String key, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    Answer submit(Agency agency, String decision) throws IOException, InterruptedException {
        return post("/v1/decisions", agency.key(), "application/json", decision);
    }

    Answer withdraw(Agency agency, String withdrawal) throws IOException, InterruptedException {
        return post("/v1/withdrawals", agency.key(), "application/json", withdrawal);
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** Processes of this deployment: each names its folder on its command line or in its environment. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(folder.toString()) || isOurs(process))
                .toList();
    }

    /** The process of an application, by the name of its jar. */
    ProcessHandle application(String name) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(name + ".jar"))
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .filter(this::isOurs)
                .findAny()
                .orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"))
                    .contains(folder.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private void forgetTheLastRun() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("down");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
