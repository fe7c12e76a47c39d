package org.gongshi.ingest.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes files as departments send them, and reads them again. */
public final class TableFiles {
    /** Official penalty columns of a plain decision. */
    public static final List<String> PENALTY = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "行政相对人代码_1(统一社会信用代码)",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额(万元)",
            "处罚决定日期",
            "处罚机关统一社会信用代码");

    private TableFiles() {}

    /** Cells under {@link #PENALTY} that say what {@code Samples.penalty} says. */
    public static List<String> penalty(String agency, String number) {
        return List.of(
                "示例市晨星餐饮有限公司(示例)",
                "法人及非法人组织",
                "91330103311389009H",
                number,
                "经营超过保质期的食品",
                "使用超过保质期的食品原料。",
                "《中华人民共和国食品安全法》第三十四条",
                "罚款",
                "罚款5000元。",
                "0.5",
                "2026/3/5",
                agency);
    }

    public static byte[] csv(char separator, Charset charset, List<List<String>> rows) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            printer.printRecords(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(charset);
    }

    /** Every cell a text, as programs write them. */
    public static byte[] xlsx(List<List<String>> rows) {
        return xlsx(sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });
    }

    static byte[] xlsx(java.util.function.Consumer<Worksheet> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("数据"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet with this inside, and further parts. */
    static byte[] workbook(String sheetData, Map<String, String> further) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.putAll(further);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One cell of text in the middle of a sheet. */
    static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String row(List<String> texts) {
        return "<row>" + String.join("", texts.stream().map(TableFiles::cell).toList()) + "</row>";
    }

    public static byte[] avro(String type, String codec, List<? extends JsonNode> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var in = TableFiles.class.getResourceAsStream("/schemas/" + type + ".avsc")) {
            Schema schema = new Schema.Parser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            write(schema, codec, rows, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Schema schema, String codec, List<? extends JsonNode> rows, OutputStream out)
            throws IOException {
        try (var writer = new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(CodecFactory.fromString(codec));
            writer.create(schema, out);
            for (JsonNode row : rows) {
                writer.append((GenericRecord) java.util.Objects.requireNonNull(value(schema, row)));
            }
        }
    }

    private static @Nullable Object value(Schema schema, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return switch (schema.getType()) {
            case UNION -> value(schema.getTypes().get(1), node);
            case RECORD -> {
                var record = new GenericData.Record(schema);
                schema.getFields()
                        .forEach(field -> record.put(field.pos(), value(field.schema(), node.get(field.name()))));
                yield record;
            }
            case ARRAY ->
                node.valueStream()
                        .map(item -> value(schema.getElementType(), item))
                        .toList();
            case MAP -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.properties()
                        .forEach(entry -> map.put(entry.getKey(), value(schema.getValueType(), entry.getValue())));
                yield map;
            }
            case BOOLEAN -> node.booleanValue();
            case INT -> node.intValue();
            case LONG -> node.longValue();
            default -> node.asString();
        };
    }

    static RowSource.Opening open(Path folder, TableFormat format, String type, byte[] file) {
        try {
            Path path = Files.write(folder.resolve("file"), file);
            return RowSource.open(path, format, type, "", Limits.standard(), folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All rows of a file that opens. */
    static List<Row> rows(Path folder, TableFormat format, String type, byte[] file) {
        List<Row> rows = new ArrayList<>();
        if (!(open(folder, format, type, file) instanceof RowSource.Opened(RowSource source))) {
            throw new AssertionError("refused: " + open(folder, format, type, file));
        }
        try (source) {
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** Why a file does not open. */
    static List<ErrorCode> refusal(Path folder, TableFormat format, byte[] file) {
        return open(folder, format, "decisions", file) instanceof RowSource.Refused(List<Finding> findings)
                ? findings.stream().filter(Finding::isError).map(Finding::code).toList()
                : List.of();
    }

    /** Cells of every row of a workbook, its header among them. */
    public static List<List<String>> cells(Path folder, byte[] workbook) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        Path file = Files.write(folder.resolve("cells.xlsx"), workbook);
        try (var rows = XlsxRows.open(file, Limits.standard(), folder)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                cells.add(((RawRow.Cells) row).texts());
            }
        }
        return cells;
    }

    /** Submissions of a file that opens, as the checks take them. */
    public static List<ObjectNode> trees(Path folder, TableFormat format, byte[] file) {
        List<ObjectNode> trees = new ArrayList<>();
        for (Row row : rows(folder, format, "decisions", file)) {
            if (row.read() instanceof JsonText.Tree(ObjectNode tree)) {
                trees.add(tree);
            }
        }
        return trees;
    }

    static String json(Row row) {
        return new String(row.json(), StandardCharsets.UTF_8);
    }

    /** Codes found in a row that can't be checked further. */
    static List<ErrorCode> unread(Row row) {
        return row.content() instanceof Row.Unread(List<Finding> findings)
                ? findings.stream().map(Finding::code).toList()
                : List.of();
    }
}
