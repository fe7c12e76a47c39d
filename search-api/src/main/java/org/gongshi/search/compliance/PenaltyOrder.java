package org.gongshi.search.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.exchange.PenaltyType;

/**
 * Kinds of penalty from light to heavy, as a province orders them: in the annual statistics a decision counts once, under its
 * heaviest.
 *
 * @param columns of the table; each is one or several types
 */
public record PenaltyOrder(String province, int from, List<List<PenaltyType>> columns) {
    private static final String OTHERS = "00";
    private static final List<PenaltyOrder> ALL = read();

    /** The order in force in that year. */
    public static PenaltyOrder of(String province, int year) {
        return ALL.stream()
                .filter(order -> order.from <= year)
                .filter(order -> order.province.equals(province) || order.province.equals(OTHERS))
                .max(Comparator.<PenaltyOrder>comparingInt(order -> order.province.equals(OTHERS) ? 0 : 1)
                        .thenComparingInt(PenaltyOrder::from))
                .orElseThrow();
    }

    /** What a column is called: its first type. */
    public static String name(List<PenaltyType> column) {
        return column.getFirst().name();
    }

    /** All types that weigh more than those of this column. */
    public List<PenaltyType> heavierThan(List<PenaltyType> column) {
        return columns.subList(columns.indexOf(column) + 1, columns.size()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<PenaltyOrder> read() {
        try (var stream = PenaltyOrder.class.getResourceAsStream("/compliance/penalty-severity.csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("province"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new PenaltyOrder(cells[0], Integer.parseInt(cells[1]), columns(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<PenaltyType>> columns(String order) {
        return Stream.of(order.split(" ", -1))
                .map(column -> Stream.of(column.split("\\|", -1))
                        .map(PenaltyType::valueOf)
                        .toList())
                .toList();
    }
}
