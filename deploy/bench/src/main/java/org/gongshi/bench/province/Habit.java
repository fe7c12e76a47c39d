package org.gongshi.bench.province;

import java.util.function.Consumer;

/** One kind of thing that agencies do in a case, well or badly: it is noted as it is decided, then sent. */
interface Habit {
    void follow(MadeCase made, Truth truth, Consumer<Line> sent);
}
