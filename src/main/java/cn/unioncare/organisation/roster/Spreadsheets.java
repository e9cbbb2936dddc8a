package cn.unioncare.organisation.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Excel files as the product writes them: text only, with a bold first row. */
final class Spreadsheets {

    private static final int WIDTH = 22;

    /** @param rows the first holds the titles */
    record Page(String name, List<List<String>> rows) { }

    private Spreadsheets() { }

    static byte[] of(List<Page> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "UnionCare", "1.0")) {
            for (Page page : pages) {
                write(workbook.newWorksheet(page.name()), page.rows());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                sheet.value(r, c, harmless(cells.get(c)));
                sheet.width(c, WIDTH);
            }
        }
        if (!rows.isEmpty()) {
            sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /** What begins like a formula is text, also after somebody has saved it as CSV and opened that. */
    static String harmless(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A page with its titles. */
    static Page page(String name, List<String> titles, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(titles);
        all.addAll(rows);
        return new Page(name, all);
    }
}
