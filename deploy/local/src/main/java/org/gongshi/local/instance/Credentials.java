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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Topics;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code credentials.json}: who may do what with this instance. Made by chance on the first start, for its owner only. */
public record Credentials(
        Map<String, AgencyAccess> agencies,
        List<SupervisorAccess> supervisors,
        Map<String, ApiKey> receivers,
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
        if (Files.exists(file(data))) {
            return read(data);
        }
        Credentials made = create();
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
                        supervisor("administrator", "administrator", new Scope(all, all, all))),
                keysOfReceivers(),
                new ApiKey(chance()));
    }

    /** One key for each receiver there is. */
    private static Map<String, ApiKey> keysOfReceivers() {
        Map<String, ApiKey> receivers = new TreeMap<>();
        Topics.CREDIT.keySet().forEach(receiver -> receivers.put(receiver, new ApiKey(chance())));
        return receivers;
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
        return hash(admin);
    }

    /** What the search API is told of the receivers' keys. */
    String receiverKeyHashes() {
        return receivers.entrySet().stream()
                .map(receiver -> receiver.getKey() + "=" + hash(receiver.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String hash(ApiKey key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.apiKey().getBytes(UTF_8));
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
