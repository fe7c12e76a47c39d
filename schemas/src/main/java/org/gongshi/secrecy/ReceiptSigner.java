package org.gongshi.secrecy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The private keys of receipts (回执私钥), Ed25519. Which one signs is told by when the content was first received, so every
 * gateway that holds the same file makes the same signature at any time.
 *
 * <p>File: a JWK set like the published one, each key with its private half {@code d}; readable by its owner only.
 */
public final class ReceiptSigner {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode file;
    private final ReceiptKeys published;
    private final Map<String, PrivateKey> secrets = new HashMap<>();

    private ReceiptSigner(ObjectNode file) {
        this.file = file;
        this.published = ReceiptKeys.parse(file);
        file.path("keys").forEach(jwk -> secrets.put(jwk.path("kid").stringValue(), secret(jwk)));
    }

    /** @throws IllegalArgumentException if the file holds something else */
    public static ReceiptSigner read(Path file) {
        try {
            return JSON.readTree(file) instanceof ObjectNode set ? new ReceiptSigner(set) : notAFileOfKeys(file);
        } catch (JacksonException malformed) {
            return notAFileOfKeys(file);
        }
    }

    private static ReceiptSigner notAFileOfKeys(Path file) {
        throw new IllegalArgumentException(file + " holds no receipt keys");
    }

    /** Reads the file, or makes it with a first key for all times. */
    public static ReceiptSigner readOrCreate(Path file) throws IOException {
        return Files.exists(file) ? read(file) : first().with(Instant.EPOCH, file);
    }

    private static ReceiptSigner first() {
        var none = JSON.createObjectNode();
        none.putArray("keys");
        return new ReceiptSigner(none, new ReceiptKeys(List.of()));
    }

    private ReceiptSigner(ObjectNode file, ReceiptKeys published) {
        this.file = file;
        this.published = published;
    }

    /**
     * One more key, on the disk when this returns. Those before it stay: they sign what was received in their time.
     *
     * @param validFrom not earlier than anything signed already, or old receipts would be signed anew
     */
    public ReceiptSigner with(Instant validFrom, Path path) throws IOException {
        var longer = file.deepCopy();
        longer.withArray("/keys").add(fresh(validFrom));
        write(path, JSON.writeValueAsBytes(longer));
        return new ReceiptSigner(longer);
    }

    private static ObjectNode fresh(Instant validFrom) {
        try {
            var pair = KeyPairGenerator.getInstance(ReceiptKey.ALGORITHM).generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return ReceiptKey.of((EdECPublicKey) pair.getPublic(), validFrom)
                    .jwk()
                    .put("d", Base64Url.encode(secret));
        } catch (GeneralSecurityException impossible) {
            throw noEd25519(impossible);
        }
    }

    public ReceiptKeys published() {
        return published;
    }

    /** The key for what was received then. */
    public ReceiptKey keyAt(Instant receivedAt) {
        return published.all().stream()
                .filter(key -> key.covers(receivedAt))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no receipt key is valid at " + receivedAt));
    }

    String sign(ReceiptKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(ReceiptKey.ALGORITHM);
            signature.initSign(secrets.get(key.id()));
            signature.update(message);
            return Base64Url.encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw noEd25519(impossible);
        }
    }

    private static PrivateKey secret(JsonNode jwk) {
        try {
            byte[] secret = Base64Url.decode(jwk.path("d").asString(""));
            return KeyFactory.getInstance(ReceiptKey.ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("a private receipt key is malformed", malformed);
        }
    }

    private static IllegalStateException noEd25519(GeneralSecurityException impossible) {
        return new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
    }

    /** Whole or not at all: a torn file would leave the deployment without keys. */
    private static void write(Path path, byte[] content) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(next, options, owners)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
