package cn.unioncare.organisation.roster;

import cn.unioncare.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of an Excel file, read one after the other and never more than are allowed; what cannot be read is told. */
final class RosterFile {

    private static final int MOST_UNITS = 1000;
    private static final int MOST_ACCOUNTS = 500;
    private static final int LONGEST_CELL = 200;

    private final List<RosterRow> units = new ArrayList<>();
    private final List<RosterRow> accounts = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private RosterFile() { }

    /** @throws Refusal 400 if it is no spreadsheet or lacks both sheets; 413 if it is too large */
    static RosterFile read(byte[] bytes) {
        SpreadsheetGuard.check(bytes);
        RosterFile file = new RosterFile();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            boolean any = file.sheet(sheets, Column.Sheets.UNITS, MOST_UNITS, file.units);
            any |= file.sheet(sheets, Column.Sheets.ACCOUNTS, MOST_ACCOUNTS, file.accounts);
            if (!any) {
                throw Refusal.invalid("file", "文件中没有名为“工会”或“人员”的工作表，请用下载的模板填写");
            }
        } catch (IOException | ExcelReaderException broken) {
            throw unreadable();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException malformed) {
            // The reader fails in many ways on what no spreadsheet program has written.
            throw unreadable();
        }
        return file;
    }

    List<RosterRow> units() {
        return units;
    }

    List<RosterRow> accounts() {
        return accounts;
    }

    List<RowError> errors() {
        return errors;
    }

    private boolean sheet(List<Sheet> sheets, String name, int most, List<RosterRow> rows) throws IOException {
        Sheet sheet = sheets.stream().filter(found -> found.getName().equals(name)).findFirst().orElse(null);
        if (sheet == null) {
            return false;
        }
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            if (!all.hasNext() || !hasTitles(all.next(), name)) {
                errors.add(new RowError(name, 1, "", "第一行应是模板中的栏目名称，请不要改动、增减或调换"));
                return true;
            }
            while (all.hasNext()) {
                RosterRow row = row(all.next(), name);
                if (!row.cells().isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > most) {
                    throw Refusal.tooLarge("file", "“" + name + "”表超过 " + most + " 行，请分几次导入");
                }
            }
        }
        return true;
    }

    private static boolean hasTitles(Row row, String sheet) {
        List<Column> columns = Column.of(sheet);
        for (int i = 0; i < columns.size(); i++) {
            if (!row.getOptionalCell(i).map(RosterFile::text).orElse("").equals(columns.get(i).title())) {
                return false;
            }
        }
        return true;
    }

    private RosterRow row(Row row, String sheet) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        List<Column> columns = Column.of(sheet);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            row.getOptionalCell(i).flatMap(cell -> Optional.ofNullable(read(cell, column, sheet, row.getRowNum())))
                .filter(text -> !text.isEmpty()).ifPresent(text -> cells.put(column, text));
        }
        return new RosterRow(sheet, row.getRowNum(), cells);
    }

    private String read(Cell cell, Column column, String sheet, int row) {
        if (cell.getType() == CellType.FORMULA) {
            errors.add(new RowError(sheet, row, column.title(), "不接受公式，请改为文字或日期"));
            return "";
        }
        if (cell.getType() == CellType.NUMBER && column.isDate()) {
            return cell.asDate().toLocalDate().toString();
        }
        String text = text(cell);
        if (text.length() > LONGEST_CELL) {
            errors.add(new RowError(sheet, row, column.title(), "内容超过 " + LONGEST_CELL + " 字"));
            return "";
        }
        return text;
    }

    // Codes are often typed as numbers.
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString().strip();
            case NUMBER -> whole(cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            default -> "";
        };
    }

    private static String whole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    private static Refusal unreadable() {
        return Refusal.invalid("file", "无法读取这个文件，请用下载的模板填写后重试");
    }
}
