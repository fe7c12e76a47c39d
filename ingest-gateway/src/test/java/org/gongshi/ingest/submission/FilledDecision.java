package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.ingest.tables.TableFiles;
import tools.jackson.databind.node.ObjectNode;

/** A penalty as a person would fill it in, rightly or not, for any of the doors. */
public record FilledDecision(
        String name,
        String code,
        String number,
        String facts,
        List<String> types,
        long cents,
        String day,
        String agency) {
    /** What stands in free texts. */
    public static final List<String> TEXTS =
            List.of("甲", "乙,丙", "说\"好\"", "第一行\n第二行", "A；B", "=1+1", "尾 ", "长".repeat(300), "");

    public static final List<String> CODES = List.of(Samples.COMPANY, "91330103311389009X", "9133", "");
    public static final List<String> NUMBERS = List.of("示市监罚〔2026〕12号", "(示)罚[2026]3号", "没有文号的一句话，", "");
    public static final List<String> DAYS = List.of("2026-03-05", "2099-01-01", "2026-02-30");
    public static final String WRONG_AGENCY = "11330106MB000000";
    /** Kinds of penalty as tables write them; in the same order as the symbols. */
    public static final List<String> WORDS = List.of("警告", "罚款", "没收违法所得", "吊销许可证件", "行政拘留");

    private static final List<String> SYMBOLS =
            List.of("WARNING", "FINE", "CONFISCATE_INCOME", "REVOKE_LICENCE", "DETENTION");

    private BigDecimal yuan() {
        return BigDecimal.valueOf(cents, 2);
    }

    private List<String> symbols() {
        return types.stream().map(type -> SYMBOLS.get(WORDS.indexOf(type))).toList();
    }

    /** As a program sends it. */
    public ObjectNode json() {
        var body = Samples.penalty();
        body.put("agency", agency)
                .put("documentNumber", number)
                .put("decidedOn", day)
                .put("facts", facts);
        Samples.subject(body).put("name", name).put("creditCode", code);
        var list = Samples.block(body, "penalty")
                .put("fine", yuan().toPlainString())
                .putArray("types");
        symbols().forEach(list::add);
        return body;
    }

    /** As a row of a table under {@link TableFiles#PENALTY}. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(TableFiles.penalty(agency, number));
        cells.set(0, name);
        cells.set(2, code);
        cells.set(5, facts);
        cells.set(7, String.join("；", types));
        cells.set(9, yuan().movePointLeft(4).toPlainString());
        // A day that does not exist is shown as it was written, so it is written alike.
        cells.set(10, day.equals("2026-02-30") ? day : day.replace('-', '/'));
        return cells;
    }

    /** As the fields of the desk's form. */
    public Map<String, List<String>> form() {
        List<String> plain = TableFiles.penalty(agency, number);
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("kind", List.of("PENALTY"));
        form.put("agency", List.of(agency));
        form.put("documentNumber", List.of(number));
        form.put("decidedOn", List.of(day));
        form.put("subject.type", List.of("LEGAL_ENTITY"));
        form.put("subject.name", List.of(name));
        form.put("subject.creditCode", List.of(code));
        form.put("facts", List.of(facts));
        form.put("grounds", List.of(plain.get(6)));
        form.put("outcome", List.of(plain.get(8)));
        form.put("penalty.violation", List.of(plain.get(4)));
        form.put("penalty.types", symbols());
        form.put("penalty.fine", List.of(yuan().toPlainString()));
        return form;
    }
}
