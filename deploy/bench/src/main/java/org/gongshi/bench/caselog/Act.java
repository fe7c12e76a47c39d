package org.gongshi.bench.caselog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.gongshi.exchange.DecisionKind;

/**
 * What kind of act a case ends with, from {@code acts.csv}. Shares are assumed: about a third each of penalties,
 * inspections and permits or less, and a little of every other kind.
 *
 * @param share per mille of all cases
 * @param matter what was found, asked for or done
 * @param detail type of violation, result of an inspection, name of a certificate, type of a measure
 */
record Act(DecisionKind kind, int share, String sector, String matter, String detail, String grounds) {
    private static final List<Act> ALL = readAll();
    private static final int SHARES = ALL.stream().mapToInt(Act::share).sum();

    static Act draw(RandomGenerator chance) {
        int rest = chance.nextInt(SHARES);
        for (Act act : ALL) {
            rest -= act.share();
            if (rest < 0) {
                return act;
            }
        }
        throw new IllegalStateException("shares changed");
    }

    static List<Act> all() {
        return ALL;
    }

    private static List<Act> readAll() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Act.class.getResourceAsStream("/caselog/acts.csv")), UTF_8))) {
            return file.lines().skip(1).map(Act::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** No value holds a comma. */
    private static Act read(String line) {
        String[] values = line.split(",", -1);
        return new Act(
                DecisionKind.valueOf(values[0]),
                Integer.parseInt(values[1]),
                values[2],
                values[3],
                values[4],
                values[5]);
    }
}
