package org.gongshi.local.judged;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good an answer is.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten (gain 2^grade - 1)
 * @param reciprocal of the rank of the first wanted decision, 0 if it isn't among the first ten
 * @param empty nothing was answered
 */
public record Judgment(double ndcg, double reciprocal, boolean empty) {
    private static final int LOOKED_AT = 10;

    /**
     * @param answered ids, best first
     * @param grades of all decisions that have one above 0
     */
    public static Judgment of(List<String> answered, Map<String, Integer> grades) {
        List<Integer> got = answered.stream()
                .limit(LOOKED_AT)
                .map(id -> grades.getOrDefault(id, 0))
                .toList();
        List<Integer> best = new ArrayList<>(grades.values());
        best.sort(Comparator.reverseOrder());
        int first = got.indexOf(best.getFirst());
        return new Judgment(
                gain(got) / gain(best.subList(0, Math.min(LOOKED_AT, best.size()))),
                first < 0 ? 0 : 1.0 / (first + 1),
                answered.isEmpty());
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    /** The mean of several. */
    public static Mean mean(Collection<Judgment> all) {
        return new Mean(
                all.size(),
                all.stream().mapToDouble(Judgment::ndcg).average().orElse(0),
                all.stream().mapToDouble(Judgment::reciprocal).average().orElse(0),
                all.stream().mapToDouble(one -> one.empty() ? 1 : 0).average().orElse(0));
    }

    /**
     * Of several questions.
     *
     * @param empty share of those that nothing was answered to
     */
    public record Mean(int questions, double ndcg, double mrr, double empty) {}
}
