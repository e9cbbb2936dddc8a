package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.spreadsheets.Cells;
import cn.unioncare.statistics.Report.Amendment;
import cn.unioncare.statistics.Report.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 更正单: an amendment on one sheet, old beside new, to be printed, signed and sealed. */
final class AmendmentWorkbook {

    private static final List<String> TITLES = List.of("序号", "单位", "栏目", "计量单位", "原数", "新数");
    private static final int[] WIDTHS = {6, 26, 40, 10, 16, 16};

    private AmendmentWorkbook() { }

    static OfficialPaper of(Report report, Amendment amendment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "UnionCare", "1.0")) {
            Worksheet page = book.newWorksheet("更正单");
            int row = head(page, report, amendment);
            titles(page, row++);
            for (int i = 0; i < amendment.changes().size(); i++) {
                change(page, row++, i + 1, amendment.changes().get(i));
            }
            page.value(row + 1, 0, "提出人：" + amendment.askedBy() + "（" + amendment.askedAt().toLocalDate() + "）　　确认人："
                + (amendment.decidedBy() == null ? "" : amendment.decidedBy() + "（" + amendment.decidedAt().toLocalDate() + "）")
                + "　　填报单位（盖章）：");
            page.pageOrientation("landscape");
            page.fitToWidth((short) 1);
            page.fitToHeight((short) 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OfficialPaper("统计报表更正单-" + amendment.number() + ".xlsx", OfficialPaper.Format.EXCEL, bytes.toByteArray());
    }

    private static int head(Worksheet page, Report report, Amendment amendment) {
        page.value(0, 0, "统计报表更正单");
        page.range(0, 0, 0, TITLES.size() - 1).merge();
        page.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        List<String> lines = List.of("更正单编号：" + amendment.number() + "　　报表编号：" + report.number(),
            "报表：" + report.title() + "　　填报单位：" + report.unionName() + "　　统计期：" + report.from() + " 至 " + report.until(),
            "结果：" + amendment.stateName() + (amendment.note() == null ? "" : "（" + amendment.note() + "）"),
            "更正原因：" + amendment.reason());
        for (int i = 0; i < lines.size(); i++) {
            page.value(i + 1, 0, Cells.harmless(lines.get(i)));
            page.range(i + 1, 0, i + 1, TITLES.size() - 1).merge();
            page.style(i + 1, 0).wrapText(true).set();
        }
        return lines.size() + 2;
    }

    private static void titles(Worksheet page, int at) {
        for (int i = 0; i < TITLES.size(); i++) {
            page.width(i, WIDTHS[i]);
            page.value(at, i, TITLES.get(i));
        }
        page.range(at, 0, at, TITLES.size() - 1).style().bold().horizontalAlignment("center").borderStyle("thin").set();
    }

    private static void change(Worksheet page, int at, int number, Change change) {
        page.value(at, 0, number);
        page.value(at, 1, Cells.harmless(change.rowName()));
        page.value(at, 2, change.title());
        page.value(at, 3, change.unit().isMoney() ? Unit.YUAN.label() : change.unit().label());
        amount(page, at, 4, change.before());
        amount(page, at, 5, change.after());
        page.range(at, 0, at, TITLES.size() - 1).style().borderStyle("thin").set();
    }

    private static void amount(Worksheet page, int at, int column, BigDecimal amount) {
        if (amount == null) {
            page.value(at, column, "—");
        } else {
            page.value(at, column, amount);
        }
    }
}
