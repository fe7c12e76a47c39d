package org.gongshi.bench.gateway;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshi.bench.caselog.Penalties;
import org.gongshi.bench.caselog.Penalties.Penalty;
import org.gongshi.exchange.SubjectType;
import tools.jackson.databind.json.JsonMapper;

/** The same penalties in the ways in which agencies send them. */
public final class PenaltyFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** Names of the 双公示 standard for penalties; the fine is in 万元 there. */
    private static final List<String> COLUMNS = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "行政相对人代码_1(统一社会信用代码)",
            "法定代表人",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额(万元)",
            "处罚决定日期",
            "处罚有效期",
            "处罚机关",
            "处罚机关统一社会信用代码",
            "数据来源单位",
            "数据来源单位统一社会信用代码");

    /** Rows of a sheet that lie in memory: a hundred thousand would not fit. */
    private static final int TOGETHER = 1000;

    private final Penalties penalties;

    public PenaltyFiles(Penalties penalties) {
        this.penalties = penalties;
    }

    /** One decision, as {@code POST /v1/decisions} takes it. */
    public String json(Penalty penalty) {
        var root = JSON.createObjectNode();
        root.put("agency", penalties.agency())
                .put("documentNumber", penalty.documentNumber())
                .put("kind", "PENALTY")
                .put("decidedOn", penalty.decidedOn().toString())
                .put("facts", penalty.facts())
                .put("outcome", penalty.outcome())
                .put("procedure", "ORDINARY");
        root.putArray("grounds").add(penalty.grounds());
        root.putObject("subject")
                .put("type", penalty.subjectType().name())
                .put("name", penalty.name())
                .put("creditCode", penalty.creditCode())
                .put("legalRepresentative", penalty.representative());
        root.putObject("penalty")
                .put("violation", penalty.violation())
                .put("fine", penalty.fine().toPlainString())
                .putArray("types")
                .add("FINE");
        return root.toString();
    }

    void ndjson(Path file, Stream<Penalty> rows) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (Iterator<Penalty> all = rows.iterator(); all.hasNext(); ) {
                lines.write(json(all.next()));
                lines.write('\n');
            }
        }
    }

    /** No value holds a quotation mark. */
    void csv(Path file, Stream<Penalty> rows) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write(String.join(",", COLUMNS) + "\r\n");
            for (Iterator<Penalty> all = rows.iterator(); all.hasNext(); ) {
                lines.write("\"" + String.join("\",\"", cells(all.next())) + "\"\r\n");
            }
        }
    }

    void xlsx(Path file, Stream<Penalty> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "agency", "1.0")) {
            Worksheet sheet = book.newWorksheet("行政处罚");
            row(sheet, 0, COLUMNS);
            int number = 1;
            for (Iterator<Penalty> all = rows.iterator(); all.hasNext(); number++) {
                row(sheet, number, cells(all.next()));
                if (number % TOGETHER == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(number, column, cells.get(column));
        }
    }

    private List<String> cells(Penalty penalty) {
        String day = penalty.decidedOn().format(DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT));
        return List.of(
                penalty.name(),
                penalty.subjectType() == SubjectType.SOLE_TRADER ? "个体工商户" : "法人及非法人组织",
                penalty.creditCode(),
                penalty.representative(),
                penalty.documentNumber(),
                penalty.violation(),
                penalty.facts(),
                penalty.grounds(),
                "罚款",
                penalty.outcome(),
                penalty.fine().divide(TEN_THOUSAND).setScale(6).toPlainString(),
                day,
                "2099/12/31",
                penalties.agencyName(),
                penalties.agency(),
                penalties.agencyName(),
                penalties.agency());
    }
}
