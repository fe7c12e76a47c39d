package org.gongshi.ingest.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;

/** Reads the cells of one row into a submission; notes what is wrong and goes on. */
final class Conversion {
    /** How the example of a template begins: whoever leaves it in must not report it as a decision. */
    static final String EXAMPLE = "示例行";

    private static final String SUBJECT_TYPE = "subject.type";
    private static final String SOLE_TRADERS = "92";

    private final Columns columns;
    private final RawRow.Cells cells;
    private final Members members = new Members();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Conversion(Columns columns, RawRow.Cells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    Row row(long number) {
        if (cells.texts().stream().anyMatch(text -> text.startsWith(EXAMPLE))) {
            return new Row(number, new Row.Unread(List.of(Finding.of(ErrorCode.EXAMPLE_ROW))), List.of(), columns);
        }
        noteFlaws();
        fillParty();
        for (int place = 0; place < cells.texts().size(); place++) {
            fill(place);
        }
        complete();
        return new Row(number, new Row.Tree(members.tree()), findings, columns);
    }

    private void noteFlaws() {
        for (var flaw : cells.flaws()) {
            Column column = columns.at(flaw.column());
            findings.add(new Finding(column == null ? "" : column.pointer(), flaw.code(), "", flaw.arguments())
                    .in(columns.nameAt(flaw.column())));
        }
    }

    /** First of all: some columns depend on whom the decision is about. */
    private void fillParty() {
        for (int place = 0; place < cells.texts().size(); place++) {
            Column column = columns.at(place);
            if (column != null && column.to().contains(SUBJECT_TYPE)) {
                read(place, column);
            }
        }
    }

    private void fill(int place) {
        Column column = columns.at(place);
        if (column == null) {
            noteStray(place);
        } else if (!column.to().contains(SUBJECT_TYPE) && isAbout(column)) {
            read(place, column);
        }
    }

    private void noteStray(int place) {
        if (place >= columns.header().names().size() && !text(place).isEmpty()) {
            findings.add(Finding.of(ErrorCode.CELL_WITHOUT_COLUMN, String.valueOf(place + 1)));
        }
    }

    private boolean isAbout(Column column) {
        return column.of() == null || column.of().holdsFor(members.text(SUBJECT_TYPE));
    }

    private String text(int place) {
        return cells.texts().get(place).strip();
    }

    private void read(int place, Column column) {
        String text = text(place);
        if (text.isEmpty()) {
            return;
        }
        boolean from1904 = columns.header().from1904();
        switch (column.type()) {
            case TEXT -> put(column, text);
            case DATE -> put(column, Values.date(text, from1904));
            case OPEN_DATE -> put(column, Values.openDate(text, from1904));
            case PUBLICITY_DATE -> putChosen(column, Values.openDate(text, from1904));
            case WAN -> putYuan(place, column, text);
            case CITIZEN -> putCitizen(column, text);
            case CODE, CODES -> putCodes(place, column, text);
            case STATUS -> noteStatus(place, column, text);
            case LIST -> members.addAll(column.to().getFirst(), Values.items(text));
            case FLAG -> members.putFlag(column.to().getFirst(), text);
            case INTEGER -> members.putInteger(column.to().getFirst(), text);
        }
    }

    private void put(Column column, String text) {
        column.to().forEach(path -> members.put(path, text));
    }

    private void putChosen(Column column, String date) {
        if (!date.equals(Values.OPEN_END)) {
            put(column, date);
        }
    }

    private void putYuan(int place, Column column, String text) {
        String yuan = Values.yuan(text);
        if (yuan == null) {
            note(place, column, ErrorCode.AMOUNT_WAN_FORMAT);
        } else {
            put(column, yuan);
        }
    }

    private void putCitizen(Column column, String text) {
        put(column, text);
        members.put("subject.idType", "ID_CARD");
    }

    private void putCodes(int place, Column column, String text) {
        CodeList list = Objects.requireNonNull(Layouts.CODES.get(column.codes()), column.codes());
        for (String item : column.type() == CellType.CODE ? List.of(text) : Values.codes(text)) {
            switch (list.meaning(item)) {
                case CodeList.Meant meant -> putMeant(place, column, item, meant);
                case CodeList.Excluded _ -> note(place, column, ErrorCode.NOT_A_PENALTY, item);
                case CodeList.Unknown _ -> note(place, column, ErrorCode.UNKNOWN_VALUE, list.allowed());
            }
        }
    }

    private void putMeant(int place, Column column, String item, CodeList.Meant meant) {
        String path = column.to().getFirst();
        if (column.type() == CellType.CODE) {
            members.put(path, meant.symbols().getFirst());
        } else {
            members.addAll(path, meant.symbols());
        }
        if (!meant.note().isEmpty()) {
            notes.add(column.header() + "：" + meant.note());
        }
        if (meant.coarse()) {
            note(place, column, ErrorCode.CODE_COARSE, item, meant.note());
        }
    }

    private void noteStatus(int place, Column column, String text) {
        CodeList list = Objects.requireNonNull(Layouts.CODES.get(column.codes()), column.codes());
        String status = list.meaning(text) instanceof CodeList.Meant meant
                ? meant.symbols().getFirst()
                : "NOTED";
        switch (status) {
            case "NORMAL" -> {}
            case "REVOKED" -> note(place, column, ErrorCode.STATUS_REVOKED);
            default -> {
                notes.add(column.header() + "：" + text);
                note(place, column, ErrorCode.STATUS_NOTED, text);
            }
        }
    }

    /** What no column tells. */
    private void complete() {
        Layout layout = columns.layout();
        if (layout != null) {
            members.putIfAbsent("kind", layout.kind());
            completeParty(layout);
            completeAgency(layout, columns.header().sender());
        }
        if (!notes.isEmpty()) {
            members.append("remark", String.join("；", notes));
        }
    }

    private void completeParty(Layout layout) {
        if (layout.hasColumnFor(SUBJECT_TYPE)) {
            return;
        }
        String creditCode = members.text("subject.creditCode");
        boolean coded = !(creditCode
                        + members.text("subject.registrationNumber")
                        + members.text("subject.organisationCode"))
                .isEmpty();
        boolean person = !coded && !members.text("subject.idNumber").isEmpty();
        String organisation = creditCode.startsWith(SOLE_TRADERS) ? "SOLE_TRADER" : "LEGAL_ENTITY";
        members.putIfAbsent(SUBJECT_TYPE, person ? "NATURAL_PERSON" : organisation);
    }

    private void completeAgency(Layout layout, String sender) {
        if (layout.agencyOfSender() && members.text("agency").isEmpty() && !sender.isEmpty()) {
            members.put("agency", sender);
            findings.add(new Finding("/agency", ErrorCode.AGENCY_ASSUMED, "", List.of(sender)));
        }
    }

    private void note(int place, Column column, ErrorCode code, String... arguments) {
        findings.add(Finding.about(lastOf(column), column.pointer(), code, text(place), List.of(arguments))
                .in(columns.nameAt(place)));
    }

    private static String lastOf(Column column) {
        String pointer = column.pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
