package org.gongshi.search;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Tombstone;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.schemas.ExchangeSerializer;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.search.access.KeyHashes;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.topics.TopicUnavailableException;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on the real servers, with a writer to its topic and a reader of its answers. */
public final class RunningSearch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Where a test doesn't say how long it waits: a busy machine needs its time.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final ConfigurableApplicationContext application;
    private final KafkaProducer<String, byte[]> producer;
    private final ExchangeSerializer<SpecificRecord> serializer = new ExchangeSerializer<>();
    private final String topic;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSearch(ServerAddresses servers, List<String> more) {
        serializer.configure(Map.of("schema.registry.url", servers.registryUrl()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        application = SpringApplication.run(SearchApi.class, arguments(servers, more));
        topic = application.getBean(IndexSettings.class).topic();
    }

    /** What the application finds on its disk, made once for all tests. */
    static final class Keys {
        static final Path REPORTS;
        static final Path SUPERVISORS;

        static {
            try {
                var folder = Files.createTempDirectory("search-keys");
                REPORTS = folder.resolve("report-secrets.json");
                DeploymentSecret.create(REPORTS);
                SUPERVISORS = Files.writeString(
                        folder.resolve("supervisors.json"),
                        JSON.writeValueAsString(List.of(
                                account("county", "supervisor", "330106", "all", "all"),
                                account("elsewhere", "supervisor", "330200", "all", "all"),
                                account("city", "viewer", "330100", "all", "all"),
                                account("township", "supervisor", "330106003000", "all", "all"),
                                account("line", "supervisor", "330000", "health", "all"),
                                account("single", "supervisor", "all", "all", Samples.AGENCY),
                                account("government", "government", "330100", "all", "all"),
                                account("social", "social", "330000", "all", "all"),
                                account("all", "administrator", "all", "all", "all"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Keys() {}

        /** The password is the name backwards. */
        private static Map<String, Object> account(
                String name, String role, String region, String sector, String agency) {
            return Map.of(
                    "username",
                    name,
                    "passwordHash",
                    new BCryptPasswordEncoder(4).encode(new StringBuilder(name).reverse()),
                    "role",
                    role,
                    "scope",
                    Map.of("regions", List.of(region), "sectors", List.of(sector), "agencies", List.of(agency)));
        }
    }

    /** Settings given replace those of the tests. */
    private static String[] arguments(ServerAddresses servers, List<String> more) {
        var own = Stream.of(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gongshi.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                        "--gongshi.kafka.registry=" + servers.registryUrl(),
                        "--gongshi.elasticsearch.address=" + servers.elasticsearchUrl(),
                        "--gongshi.elasticsearch.query-limit=10s",
                        "--gongshi.reports.secrets=" + Keys.REPORTS,
                        "--gongshi.supervision.accounts=" + Keys.SUPERVISORS)
                .filter(setting -> more.stream()
                        .noneMatch(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1))));
        return Stream.concat(own, more.stream()).toArray(String[]::new);
    }

    public static RunningSearch on(ServerAddresses servers, String... settings) {
        return new RunningSearch(servers, List.of(settings));
    }

    /** Waits until there is an index to ask. */
    public RunningSearch ready() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fetch(managementAddress() + "/actuator/health/readiness")
                                .statusCode()
                        == 200);
        return this;
    }

    public void publish(PublicDecision decision) {
        send(decision.getDecisionId(), serializer.serialize(topic, decision));
    }

    public void publish(Tombstone tombstone) {
        send(tombstone.getDecisionId(), serializer.serialize(topic, tombstone));
    }

    public void publish(PublicEdition edition) {
        var decision = edition.getDecision();
        String editions = application.getBean(IndexSettings.class).topic(Topics.PUBLICITY_EDITIONS);
        send(editions, decision.getDecisionId() + "/" + decision.getEdition(), serializer.serialize(editions, edition));
    }

    /** An entry of a register; null: it is no more. */
    public <E extends SpecificRecord> void enter(Topic<E> register, String key, @Nullable E entry) {
        byte[] value = entry == null ? null : serializer.serialize(register.name(), entry);
        send(register.name(), key, value);
    }

    public void takeBack(String id) {
        send(id, null);
    }

    /** As the processors take back: the decision and its editions up to this one. */
    public void takeBack(String id, int editions) {
        takeBack(id);
        for (int edition = 1; edition <= editions; edition++) {
            send(Topics.PUBLICITY_EDITIONS.name(), id + "/" + edition, null);
        }
    }

    public void send(String key, byte @Nullable [] value) {
        send(topic, key, value);
    }

    private void send(String to, String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(to, key, value)).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes any record to any topic. */
    public <V extends SpecificRecord> void publish(Topic<V> to, String key, V value) {
        send(to.name(), key, serializer.serialize(to.name(), value));
    }

    /** The Authorization of an agency's program, with a key of its own, as soon as it is known here. */
    public String keyOf(String agency) {
        String id = UUID.randomUUID().toString();
        String token = id + "_secret";
        publish(
                Topics.ACCESS_KEYS,
                id,
                AccessKey.newBuilder()
                        .setId(id)
                        .setAgency(agency)
                        .setKeyHash(sha256(token))
                        .setCreatedAt(Instant.now())
                        .build());
        var hashes = application.getBean(KeyHashes.class);
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(TopicUnavailableException.class)
                .until(() -> hashes.holder("Bearer " + token).isPresent());
        return "Bearer " + token;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** Every method and address that is answered here, such as "GET /search". */
    public Set<String> doors() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String managementAddress() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.management.port");
    }

    /** What an operator asks for on the management port; the answer once it is there. */
    public JsonNode operate(String path) {
        var request = HttpRequest.newBuilder(URI.create(managementAddress() + "/actuator/" + path))
                .timeout(Duration.ofSeconds(90))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = send(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer);
    }

    /** Any method, without a body. */
    public HttpResponse<String> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return fetch(address() + path, headers);
    }

    /** As a supervisor's program asks. */
    public HttpResponse<String> supervision(String account, String path) {
        return get("/api/v1/supervision" + path, "Authorization", basic(account));
    }

    /** The password is the name backwards. */
    public static String basic(String account) {
        var words = account + ":" + new StringBuilder(account).reverse();
        return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> fetch(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The answer of the search interface; name, value, name, value… */
    public JsonNode search(String... parameters) {
        var path = new StringBuilder("/api/v1/decisions?");
        for (int i = 0; i < parameters.length; i += 2) {
            path.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return json(get(path.toString()));
    }

    public List<String> ids(String... parameters) {
        return search(parameters)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        application.close();
        http.close();
    }
}
