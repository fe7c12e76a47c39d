package org.gongshi.secrecy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes content so that only holders of the deployment's keys read it: deflated, then AES-256-GCM, bound to the id it
 * belongs to. Layout: 12 bytes of chance, then ciphertext with a tag of 128 bits.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String sealWith;
    private final Map<String, SecretKeySpec> keys;
    private final SecureRandom chance = new SecureRandom();

    Seal(String sealWith, Map<String, String> hexKeys) {
        this.sealWith = sealWith;
        this.keys = hexKeys.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Seal::key));
    }

    private static SecretKeySpec key(Map.Entry<String, String> hex) {
        return new SecretKeySpec(HexFormat.of().parseHex(hex.getValue()), "AES");
    }

    /** Id of the key that {@link #close} uses. */
    public String keyId() {
        return sealWith;
    }

    /** @param belongsTo id that the same bytes must be opened under */
    public byte[] close(String belongsTo, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        try {
            var sealed = new ByteArrayOutputStream(content.length);
            sealed.write(nonce);
            sealed.write(cipher(Cipher.ENCRYPT_MODE, sealWith, nonce, belongsTo).doFinal(deflated(content)));
            return sealed.toByteArray();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + CIPHER, impossible);
        }
    }

    /** @return the content; empty if its key is gone, it belongs to another id, or it was changed */
    public Optional<byte[]> open(String keyId, String belongsTo, byte[] sealed) {
        if (!keys.containsKey(keyId) || sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var opened = cipher(Cipher.DECRYPT_MODE, keyId, nonce, belongsTo)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(inflated(opened));
        } catch (GeneralSecurityException erased) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream(content.length);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length * 2);
        try (var out = new InflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("authenticated content is what was deflated", impossible);
        }
        return bytes.toByteArray();
    }
}
