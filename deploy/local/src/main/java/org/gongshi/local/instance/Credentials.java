package org.gongshi.local.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code credentials.json}: who may do what with this instance. Made by chance on the first start, for its owner only. */
public record Credentials(
        Map<String, AgencyAccess> agencies,
        List<SupervisorAccess> supervisors,
        Map<String, ReceiverAccess> receivers,
        ApiKey admin) {
    /** For processes that are spoken to by nobody. */
    static final Credentials NONE = new Credentials(Map.of(), List.of(), Map.of(), new ApiKey(""));

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final SecureRandom CHANCE = new SecureRandom();

    /** An agency's key, by which it is known to the gateway. */
    public record AgencyAccess(String name, String region, String apiKey) {}

    record SupervisorAccess(String username, String password, String role, Scope scope) {}

    record Scope(List<String> regions, List<String> sectors, List<String> agencies) {}

    public record ApiKey(String apiKey) {}

    /**
     * What a receiver is known by.
     *
     * @param apiKey for its feed
     * @param pushSecret signs what is pushed to it; null in folders made before there were pushes
     */
    public record ReceiverAccess(String apiKey, @Nullable String pushSecret) {}

    /** The credentials of an instance, which must have been started once. */
    public static Credentials read(Path data) {
        Path file = file(data);
        if (!Files.isReadable(file)) {
            throw new StartFailure(
                    "%s is missing; start the instance once with ./gongshi up, or name another with --data-dir"
                            .formatted(file));
        }
        return JSON.readValue(file, Credentials.class);
    }

    static Credentials readOrCreate(Path data) throws IOException {
        Credentials made = Files.exists(file(data)) ? read(data).completed() : create();
        made.write(data);
        return made;
    }

    private static Credentials create() {
        List<String> all = List.of("all");
        return new Credentials(
                Map.of(),
                List.of(
                        supervisor("province", "supervisor", new Scope(List.of("330000"), all, all)),
                        supervisor("county", "supervisor", new Scope(List.of("330106"), all, all)),
                        supervisor(
                                "market-line",
                                "supervisor",
                                new Scope(List.of("330000"), List.of("market-regulation"), all)),
                        supervisor("government", "government", new Scope(List.of("330100"), all, all)),
                        supervisor("viewer", "viewer", new Scope(List.of("330100"), all, all)),
                        supervisor("social", "social", new Scope(List.of("330000"), all, all)),
                        supervisor("administrator", "administrator", new Scope(all, all, all))),
                accessOfReceivers(),
                new ApiKey(chance()));
    }

    private static Map<String, ReceiverAccess> accessOfReceivers() {
        Map<String, ReceiverAccess> receivers = new TreeMap<>();
        Topics.CREDIT.keySet().forEach(receiver -> receivers.put(receiver, new ReceiverAccess(chance(), chance())));
        return receivers;
    }

    /** A folder made by an earlier version has less. */
    private Credentials completed() {
        Map<String, ReceiverAccess> all = accessOfReceivers();
        receivers.forEach((name, access) -> all.put(
                name,
                new ReceiverAccess(
                        access.apiKey(), Objects.requireNonNullElseGet(access.pushSecret(), Credentials::chance))));
        return new Credentials(agencies, supervisors, all, admin);
    }

    private static SupervisorAccess supervisor(String username, String role, Scope scope) {
        return new SupervisorAccess(username, chance(), role, scope);
    }

    Credentials with(String agency, AgencyAccess access) {
        Map<String, AgencyAccess> more = new LinkedHashMap<>(agencies);
        more.put(agency, access);
        return new Credentials(more, supervisors, receivers, admin);
    }

    void write(Path data) throws IOException {
        Path unfinished = data.resolve("credentials.json.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, JSON.writeValueAsString(this));
        Files.move(unfinished, file(data), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the gateway is told of the admin key: SHA-256, hex. */
    String adminKeyHash() {
        return hash(admin.apiKey());
    }

    /** What the search API is told of the receivers' keys. */
    String receiverKeyHashes() {
        return receivers.entrySet().stream()
                .map(receiver ->
                        receiver.getKey() + "=" + hash(receiver.getValue().apiKey()))
                .collect(Collectors.joining(","));
    }

    /** Secrets for signatures, by receiver. */
    Map<String, String> pushSecrets() {
        Map<String, String> secrets = new TreeMap<>();
        receivers.forEach((name, access) -> secrets.put(name, Objects.requireNonNull(access.pushSecret())));
        return secrets;
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** 192 bits. */
    private static String chance() {
        byte[] bytes = new byte[24];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path file(Path data) {
        return data.resolve("credentials.json");
    }
}
