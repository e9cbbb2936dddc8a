package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.spreadsheets.Cells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A table in the notice's form: 填报单位（盖章）, 统计期, two lines of headings, the rows, and who signs. */
@Component
public class StatWorkbook {

    private static final int HEADINGS = 3;
    private static final int NAME_WIDTH = 26;
    private static final int WIDTH = 11;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Who stands under the table; empty lines where nobody has signed. */
    record Signed(String drawnUpBy, String reviewedBy, String approvedBy, String date, String remark) { }

    private static final Signed NOBODY = new Signed("", "", "", "", "（现时数，未签报）");

    private final StatTables tables;

    StatWorkbook(StatTables tables) {
        this.tables = tables;
    }

    /** The table as it stands now, signed by nobody. */
    public OfficialPaper of(StatSheet sheet) {
        return of(sheet, NOBODY);
    }

    OfficialPaper of(StatSheet sheet, Signed signed) {
        StatTable table = tables.get(sheet.table());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "UnionCare", "1.0")) {
            Worksheet page = book.newWorksheet(table.annex());
            List<Column> columns = table.shown();
            head(page, table, sheet, columns.size());
            headings(page, columns);
            for (int i = 0; i < sheet.rows().size(); i++) {
                row(page, HEADINGS + 2 + i, sheet.rows().get(i), columns);
            }
            foot(page, HEADINGS + 3 + sheet.rows().size(), signed);
            page.pageOrientation("landscape");
            page.paperSize(PaperSize.A3_PAPER);
            page.repeatRows(HEADINGS, HEADINGS + 1);
            page.repeatCols(0, 0);
            page.freezePane(1, HEADINGS + 2);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OfficialPaper(sheet.title() + "-" + sheet.unionName() + "-" + sheet.until() + ".xlsx",
            OfficialPaper.Format.EXCEL, bytes.toByteArray());
    }

    private static void head(Worksheet page, StatTable table, StatSheet sheet, int columns) {
        page.value(0, 0, table.annex());
        page.value(1, 0, sheet.title());
        page.range(1, 0, 1, Math.min(columns, 20)).merge();
        page.style(1, 0).bold().fontSize(16).horizontalAlignment("center").set();
        page.value(2, 0, "填报单位（盖章）：" + Cells.harmless(sheet.unionName()) + "　　统计期：" + sheet.from() + " 至 " + sheet.until());
        page.width(0, NAME_WIDTH);
        page.rowHeight(HEADINGS + 1, 48);
    }

    private static void headings(Worksheet page, List<Column> columns) {
        page.value(HEADINGS, 0, "单位");
        page.range(HEADINGS, 0, HEADINGS + 1, 0).merge();
        int begins = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            page.width(i + 1, WIDTH);
            page.value(HEADINGS + 1, i + 1, column.label() + "（" + column.unit().label() + "）");
            if (i + 1 == columns.size() || !columns.get(i + 1).group().equals(column.group())) {
                page.value(HEADINGS, begins + 1, column.group());
                if (begins < i) {
                    page.range(HEADINGS, begins + 1, HEADINGS, i + 1).merge();
                }
                begins = i + 1;
            }
        }
        page.range(HEADINGS, 0, HEADINGS + 1, columns.size()).style().bold().wrapText(true).horizontalAlignment("center")
            .verticalAlignment("center").borderStyle("thin").set();
    }

    private static void row(Worksheet page, int at, Row row, List<Column> columns) {
        page.value(at, 0, Cells.harmless(row.name()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            BigDecimal value = row.values().get(column.id());
            if (value == null) {
                page.value(at, i + 1, "—");
            } else {
                page.value(at, i + 1, column.unit() == Unit.TEN_THOUSAND_YUAN ? value.divide(TEN_THOUSAND) : value);
                page.style(at, i + 1).format(column.unit().isMoney() || column.unit() == Unit.PERCENT ? "#,##0.00" : "#,##0").set();
            }
        }
        page.range(at, 0, at, columns.size()).style().borderStyle("thin").set();
    }

    private static void foot(Worksheet page, int at, Signed signed) {
        page.value(at, 0, "填表人：" + signed.drawnUpBy() + "　　审核人：" + signed.reviewedBy() + "　　负责人：" + signed.approvedBy()
            + "　　日期：" + signed.date() + "　　" + signed.remark());
    }
}
