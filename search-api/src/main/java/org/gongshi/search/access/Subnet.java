package org.gongshi.search.access;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A network of addresses, such as {@code 10.0.0.0/8}; an address alone is a network of one.
 *
 * @param address any in the network
 * @param bits of the prefix
 */
record Subnet(InetAddress address, int bits) {

    /** @throws IllegalArgumentException if the text is none; nothing is looked up */
    static Subnet parse(String text) {
        var parts = text.strip().split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        int longest = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Subnet(address, bits);
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] its = other.getAddress();
        return its.length == ours.length && Arrays.equals(prefix(its, bits), prefix(ours, bits));
    }

    /** The address with all beyond the prefix set to zero. */
    static byte[] prefix(byte[] address, int bits) {
        byte[] prefix = new byte[address.length];
        for (int i = 0; i < prefix.length; i++) {
            int kept = Math.clamp(bits - i * (long) Byte.SIZE, 0, Byte.SIZE);
            prefix[i] = (byte) (address[i] & (0xFF << (Byte.SIZE - kept)));
        }
        return prefix;
    }
}
