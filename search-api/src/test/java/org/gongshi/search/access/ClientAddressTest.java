package org.gongshi.search.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final List<Subnet> PROXIES =
            Stream.of("10.0.0.0/8", "::1").map(Subnet::parse).toList();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "192.0.2.7, none, 192.0.2.7",
                "192.0.2.7, 198.51.100.1, 192.0.2.7",
                "10.1.2.3, 198.51.100.1, 198.51.100.1",
                "10.1.2.3, 'fake, 198.51.100.1, 10.9.9.9', 198.51.100.1",
                "10.1.2.3, '127.0.0.1, 198.51.100.1', 198.51.100.1",
                "10.1.2.3, 'nonsense', 10.1.2.3",
                "10.1.2.3, '', 10.1.2.3",
                "::1, 198.51.100.1, 198.51.100.1"
            })
    void onlyTrustedProxiesAreBelieved(String peer, @Nullable String forwarded, String expected) {
        assertThat(ClientAddress.of(peer, forwarded, PROXIES))
                .contains(new ClientAddress(InetAddress.ofLiteral(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff::"})
    void aNetworkOfVersion6CountsAsOne(String address) {
        assertThat(ClientAddress.of(address, null, PROXIES).map(ClientAddress::counted))
                .contains("20010db8000100020000000000000000");
    }
}
