package org.gongshi.search.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressCodeTest {
    private static final String ADDRESS = "https://gongshi.example.cn/decisions/11330106MB0000001X-0123456789ABCDEF";

    @Test
    void thePathDrawsEveryDarkModuleAndNoOther() {
        var code = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM);
        var drawn = AddressCode.of(ADDRESS);
        var dark = new boolean[drawn.side()][drawn.side()];
        var bars = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(drawn.path());
        while (bars.find()) {
            for (int i = 0; i < Integer.parseInt(bars.group(3)); i++) {
                dark[Integer.parseInt(bars.group(2))][Integer.parseInt(bars.group(1)) + i] = true;
            }
        }

        for (int y = 0; y < drawn.side(); y++) {
            for (int x = 0; x < drawn.side(); x++) {
                assertThat(dark[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }
}
