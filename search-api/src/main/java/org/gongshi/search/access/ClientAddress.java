package org.gongshi.search.access;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as it can be believed. */
record ClientAddress(InetAddress address) {
    /** Whoever has one address of version 6 has all of its network's. */
    private static final int NETWORK_BITS = 64;

    /**
     * The first address, from our side, that isn't a trusted proxy: whatever stands further off anybody may have written.
     *
     * @param peer address at the other end of the connection
     * @param forwarded the field {@code X-Forwarded-For}, all its lines joined by commas
     */
    static Optional<ClientAddress> of(String peer, @Nullable String forwarded, List<Subnet> trusted) {
        var address = literal(peer);
        var hops = forwarded == null ? new String[0] : forwarded.split(",", -1);
        for (int i = hops.length - 1;
                i >= 0 && address.filter(at -> isAmong(trusted, at)).isPresent();
                i--) {
            var before = literal(hops[i].strip());
            if (before.isEmpty()) {
                break;
            }
            address = before;
        }
        return address.map(ClientAddress::new);
    }

    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** What is counted. */
    String counted() {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length > 4 ? Subnet.prefix(bytes, NETWORK_BITS) : bytes);
    }

    private static boolean isAmong(List<Subnet> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** An address in digits: nothing is looked up. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
