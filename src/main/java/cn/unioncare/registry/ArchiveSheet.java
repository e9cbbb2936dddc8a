package cn.unioncare.registry;

import cn.unioncare.spreadsheets.Cells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of an export, written row by row. It is kept in memory and never on the disk, since it may hold personal
 * data, and leaves the server only when its digest stands in the ledger: some megabytes for all rows there may be.
 */
final class ArchiveSheet {

    private static final int ROWS_BEFORE_FLUSH = 500;
    private static final int HEAD = 4;
    private static final String HANDLING = "内部资料，含个人信息：按工作需要使用，妥善保管，不得转发、公开，用后按规定销毁";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(bytes, "UnionCare", "1.0");
    private final Worksheet sheet = book.newWorksheet("困难职工档案");
    private int rows;

    /**
     * @param made    who made it and when, in Chinese
     * @param purpose what it is for
     */
    ArchiveSheet(String made, String purpose, List<ExportColumn> columns) {
        sheet.value(0, 0, "困难职工档案名单");
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, HANDLING);
        sheet.style(1, 0).bold().fontColor("A8202A").set();
        sheet.value(2, 0, made + "　用途：" + Cells.harmless(purpose));
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.value(HEAD - 1, i, columns.get(i).label());
            sheet.style(HEAD - 1, i).bold().fillColor("F1E4E4").set();
        }
        sheet.freezePane(0, HEAD);
        sheet.repeatRows(HEAD - 1);
        sheet.pageOrientation("landscape");
        sheet.header(HANDLING, Position.CENTER, 9);
        sheet.footer(made, Position.LEFT, 9);
    }

    void add(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            sheet.inlineString(HEAD + rows, i, Cells.harmless(values.get(i)));
        }
        rows++;
        if (rows % ROWS_BEFORE_FLUSH == 0) {
            flush();
        }
    }

    int rows() {
        return rows;
    }

    byte[] finished() {
        try {
            book.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
