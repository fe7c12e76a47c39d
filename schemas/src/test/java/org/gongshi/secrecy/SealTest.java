package org.gongshi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SealTest {
    private final Seal seal = DeploymentSecret.ephemeral().seal();

    @Property(tries = 100)
    void whatWasClosedOpensToTheSame(@ForAll byte[] content, @ForAll String id) {
        assertThat(seal.open(seal.keyId(), id, seal.close(id, content))).hasValue(content);
    }

    @Test
    void contentOpensUnderItsOwnIdOnly() {
        var sealed = seal.close("a", bytes("当事人"));

        assertThat(seal.open(seal.keyId(), "b", sealed)).isEmpty();
    }

    @Test
    void contentIsErasedOnceItsKeyIsGone() {
        var sealed = seal.close("a", bytes("当事人"));

        assertThat(seal.open("another", "a", sealed)).isEmpty();
        assertThat(DeploymentSecret.ephemeral().seal().open(seal.keyId(), "a", sealed))
                .isEmpty();
    }

    @Test
    void aChangedByteIsNoticed() {
        var sealed = seal.close("a", bytes("当事人"));
        sealed[sealed.length - 1] ^= 1;

        assertThat(seal.open(seal.keyId(), "a", sealed)).isEmpty();
    }

    @Test
    void equalContentLooksDifferentEachTime() {
        assertThat(seal.close("a", bytes("当事人"))).isNotEqualTo(seal.close("a", bytes("当事人")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
