package cn.unioncare.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Excel files as the product writes them: text only, with a bold first row. */
public final class Spreadsheets {

    private static final int WIDTH = 22;

    /** @param rows the first holds the titles */
    public record Page(String name, List<List<String>> rows) { }

    private Spreadsheets() { }

    public static byte[] of(List<Page> pages) {
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
                sheet.value(r, c, Cells.harmless(cells.get(c)));
                sheet.width(c, WIDTH);
            }
        }
        if (!rows.isEmpty()) {
            sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    /** A page with its titles. */
    public static Page page(String name, List<String> titles, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(titles);
        all.addAll(rows);
        return new Page(name, all);
    }
}
