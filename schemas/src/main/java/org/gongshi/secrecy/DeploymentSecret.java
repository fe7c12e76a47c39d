package org.gongshi.secrecy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What belongs to one deployment and is backed up with its data: the secret behind every public id, and the keys that
 * seal content. Without it no id can be computed from a name or an ID number, and no digest from a text.
 *
 * <p>File: JSON {@code {"identity": hex, "sealWith": keyId, "seals": {keyId: hex}}}, 256 bits each, readable by its
 * owner only.
 */
public final class DeploymentSecret {
    private static final String HMAC = "HmacSHA256";
    /** 80 bits, 16 base32 characters: two equal ids among a hundred million decisions have odds of 1 to 240 million. */
    private static final int ID_BYTES = 10;

    private static final int KEY_BYTES = 32;

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTER_BITS = 5;

    private final Mac identity;
    private final Seal seal;

    private DeploymentSecret(Contents contents) {
        this.identity = keyed(HexFormat.of().parseHex(contents.identity()));
        this.seal = new Seal(contents.sealWith(), contents.seals());
    }

    private record Contents(String identity, String sealWith, Map<String, String> seals) {}

    /** Reads the secret of a deployment. */
    public static DeploymentSecret read(Path file) {
        return new DeploymentSecret(new JsonMapper().readValue(file, Contents.class));
    }

    /** Makes the secret of a new deployment; the file must not exist, since a lost secret orphans all ids. */
    public static DeploymentSecret create(Path file) throws IOException {
        var contents = new Contents(chance(), "1", Map.of("1", chance()));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, new JsonMapper().writeValueAsString(contents));
        return new DeploymentSecret(contents);
    }

    /** A secret that lives as long as the process. */
    public static DeploymentSecret ephemeral() {
        return new DeploymentSecret(new Contents(chance(), "1", Map.of("1", chance())));
    }

    /**
     * Id of a decision: agency, "-", 16 characters.
     *
     * @param documentNumber as compared, see {@code DocumentNumber.normalised()}
     * @param partyKey what tells this party from all others; may be an ID number, which the id does not reveal
     */
    public String decisionId(String agency, String documentNumber, String partyKey) {
        return agency + "-" + shortId("decision", agency, documentNumber, partyKey);
    }

    /** Salt of a content digest, hex: known to the agency through its receipt, to nobody else. */
    public String salt(String decisionId, int revision) {
        return HexFormat.of().formatHex(hmac("salt", decisionId, Integer.toString(revision)));
    }

    /** Digest of canonical content under a salt, hex: equal content, equal digest. */
    public static String contentDigest(String salt, String canonicalContent) {
        return DigestUtils.sha256Hex(salt + canonicalContent);
    }

    /** Receipt number: equal for equal content of the same decision. */
    public String receiptId(String decisionId, String contentDigest) {
        return shortId("receipt", decisionId, contentDigest);
    }

    /** Token of what a row is about: equal for equal values, and of no use to who doesn't have the secret. */
    public String subject(String kind, List<String> values) {
        return shortId(
                Stream.concat(Stream.of("subject", kind), values.stream()).toArray(String[]::new));
    }

    /** Seals and opens content. */
    public Seal seal() {
        return seal;
    }

    private String shortId(String... parts) {
        return base32(Arrays.copyOf(hmac(parts), ID_BYTES));
    }

    /** RFC 4648 in small letters; the library's takes eight kilobytes for sixteen of them. */
    private static String base32(byte[] bytes) {
        var letters = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += LETTER_BITS) {
            int place = bit / Byte.SIZE;
            int two = (bytes[place] & 0xff) << Byte.SIZE | (place + 1 < bytes.length ? bytes[place + 1] & 0xff : 0);
            letters.append(BASE_32.charAt(two >> (2 * Byte.SIZE - LETTER_BITS - bit % Byte.SIZE) & 0x1f));
        }
        return letters.toString();
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    /** Parts are joined by a character that none of them holds, so that no two lists of parts are alike. */
    private byte[] hmac(String... parts) {
        try {
            return ((Mac) identity.clone()).doFinal(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's " + HMAC + " can be copied", impossible);
        }
    }

    private static String chance() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
