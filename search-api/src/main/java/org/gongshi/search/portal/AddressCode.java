package org.gongshi.search.portal;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An address as a QR code, drawn as one SVG path in units of a module.
 *
 * @param side of the code with the quiet zone that ISO/IEC 18004 asks for
 */
record AddressCode(int side, String path) {
    private static final int QUIET = 4;

    static AddressCode of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size).mapToObj(y -> row(code, y)).collect(Collectors.joining());
        return new AddressCode(code.size + 2 * QUIET, path);
    }

    /** Neighbouring modules are one bar: a third of the bytes. */
    private static String row(QrCode code, int y) {
        var row = new StringBuilder();
        for (int x = 0, end; x < code.size; x = end + 1) {
            end = x;
            while (code.getModule(end, y)) {
                end++;
            }
            if (end > x) {
                row.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
            }
        }
        return row.toString();
    }
}
