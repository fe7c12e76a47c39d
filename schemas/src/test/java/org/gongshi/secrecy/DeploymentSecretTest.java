package org.gongshi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeploymentSecretTest {
    private static final String AGENCY = "11330106MB1234567A";
    private static final String NUMBER = "示市监罚|2026|12";
    private static final String PARTY = "id:110105194912310021";

    @TempDir
    private Path folder;

    @Test
    void aSecretReadAgainGivesTheSameIds() throws IOException {
        var file = folder.resolve("secrets.json");
        var made = DeploymentSecret.create(file);

        assertThat(DeploymentSecret.read(file).decisionId(AGENCY, NUMBER, PARTY))
                .isEqualTo(made.decisionId(AGENCY, NUMBER, PARTY))
                .matches(AGENCY + "-[a-z2-7]{16}");
    }

    @Test
    void aSecretIsItsOwnersAloneAndNeverOverwritten() throws IOException {
        var file = folder.resolve("secrets.json");
        DeploymentSecret.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DeploymentSecret.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    /** Ids of a deployment must stay what they are, whatever the software becomes. */
    @Test
    void anIdIsTheFirstEightyBitsOfAnHmacInBase32() throws Exception {
        var file = folder.resolve("secrets.json");
        Files.writeString(file, """
                {"identity":"%1$s","sealWith":"1","seals":{"1":"%1$s"}}""".formatted("5c".repeat(32)));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex("5c".repeat(32)), "HmacSHA256"));
        String parts = String.join("\u0000", "decision", AGENCY, NUMBER, PARTY);
        byte[] id = Arrays.copyOf(mac.doFinal(parts.getBytes(StandardCharsets.UTF_8)), 10);
        var secret = DeploymentSecret.read(file);
        for (int again = 0; again < 2; again++) {
            assertThat(secret.decisionId(AGENCY, NUMBER, PARTY))
                    .isEqualTo(AGENCY + "-" + new Base32().encodeToString(id).toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyDeploymentGivesAPersonAnotherId() {
        var here = DeploymentSecret.ephemeral();
        var there = DeploymentSecret.ephemeral();

        assertThat(here.decisionId(AGENCY, NUMBER, PARTY)).isNotEqualTo(there.decisionId(AGENCY, NUMBER, PARTY));
        assertThat(here.salt("d", 1)).isNotEqualTo(there.salt("d", 1));
    }

    @Test
    void partiesOfOneDocumentHaveTheirOwnIds() {
        var secret = DeploymentSecret.ephemeral();

        assertThat(secret.decisionId(AGENCY, NUMBER, "甲")).isNotEqualTo(secret.decisionId(AGENCY, NUMBER, "乙"));
    }

    @Test
    void equalContentHasAnEqualDigestUnderASalt() {
        assertThat(DeploymentSecret.contentDigest("s", "{}")).isEqualTo(DeploymentSecret.contentDigest("s", "{}"));
        assertThat(DeploymentSecret.contentDigest("s", "{}")).isNotEqualTo(DeploymentSecret.contentDigest("t", "{}"));
    }
}
