package cn.unioncare.spreadsheets;

import cn.unioncare.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of an Excel file, read one after the other and never more than are allowed; what cannot be read is told. */
public final class SheetFile {

    private static final int LONGEST_CELL = 200;

    private final Map<String, List<SheetRow>> rows = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    private SheetFile() { }

    /** @throws Refusal 400 if it is no spreadsheet or has none of the sheets; 413 if it is too large */
    public static SheetFile read(byte[] bytes, List<SheetPlan> plans) {
        SpreadsheetGuard.check(bytes);
        SheetFile file = new SheetFile();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            boolean any = false;
            for (SheetPlan plan : plans) {
                any |= file.sheet(sheets, plan);
            }
            if (!any) {
                throw Refusal.invalid("file", "文件中没有名为" + plans.stream().map(plan -> "“" + plan.name() + "”")
                    .collect(Collectors.joining("或")) + "的工作表，请用下载的模板填写");
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

    /** Those of one sheet that are not empty, in their order. */
    public List<SheetRow> rows(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    public List<RowError> errors() {
        return errors;
    }

    private boolean sheet(List<Sheet> sheets, SheetPlan plan) throws IOException {
        Sheet sheet = sheets.stream().filter(found -> found.getName().equals(plan.name())).findFirst().orElse(null);
        if (sheet == null) {
            return false;
        }
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            if (!all.hasNext() || !hasTitles(all.next(), plan)) {
                errors.add(new RowError(plan.name(), 1, "", "第一行应是模板中的栏目名称，请不要改动、增减或调换"));
                return true;
            }
            List<SheetRow> read = rows.computeIfAbsent(plan.name(), name -> new ArrayList<>());
            while (all.hasNext()) {
                SheetRow row = row(all.next(), plan);
                if (!row.cells().isEmpty()) {
                    read.add(row);
                }
                if (read.size() > plan.mostRows()) {
                    throw Refusal.tooLarge("file", "“" + plan.name() + "”表超过 " + plan.mostRows() + " 行，请分几次导入");
                }
            }
        }
        return true;
    }

    private static boolean hasTitles(Row row, SheetPlan plan) {
        for (int i = 0; i < plan.columns().size(); i++) {
            if (!row.getOptionalCell(i).map(SheetFile::text).orElse("").equals(plan.columns().get(i).title())) {
                return false;
            }
        }
        return true;
    }

    private SheetRow row(Row row, SheetPlan plan) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            SheetPlan.Column column = plan.columns().get(i);
            row.getOptionalCell(i).flatMap(cell -> Optional.ofNullable(read(cell, column, plan.name(), row.getRowNum())))
                .filter(text -> !text.isEmpty()).ifPresent(text -> cells.put(column.title(), text));
        }
        return new SheetRow(plan.name(), row.getRowNum(), cells);
    }

    private String read(Cell cell, SheetPlan.Column column, String sheet, int row) {
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
