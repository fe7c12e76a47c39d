package org.gongshi.search.access;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A network of addresses, such as {@code 10.0.0.0/8}; an address alone is a network of one.
 *
 * @param address four or sixteen bytes
 * @param bits of the prefix
 */
record Subnet(byte[] address, int bits) {

    /** @throws IllegalArgumentException if the text is none; nothing is looked up */
    static Subnet parse(String text) {
        var parts = text.strip().split("/", 2);
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > address.length * Byte.SIZE) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Subnet(address, bits);
    }

    boolean contains(InetAddress other) {
        byte[] its = other.getAddress();
        return its.length == address.length && Arrays.equals(prefix(its, bits), prefix(address, bits));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Subnet(byte[] its, int length) && length == bits && Arrays.equals(its, address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + bits;
    }
}
