package cn.unioncare.documents;

import cn.unioncare.spreadsheets.Cells;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as Excel, by the same template in Word from which it is printed: its heading, the titles of its columns and their
 * widths, and its rows. Whoever changes the template changes both. Where a second list follows, the widths are the first one's.
 */
final class PaperSheet {

    private static final Pattern LIST = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern CELL = Pattern.compile("\\[(\\w+)]");
    private static final double TWIPS_A_CHARACTER = 120;
    private static final int FONT_SIZE = 11;

    private final Worksheet sheet;
    private final PaperContent content;
    private int row;

    private PaperSheet(Worksheet sheet, PaperContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    /** @param sheets each by the name of its sheet, in their order */
    static byte[] of(PaperTemplate template, Map<String, PaperContent> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template.file()))) {
            XWPFTable table = document.getTables().stream().filter(PaperSheet::repeatsARow).findFirst()
                .orElseThrow(() -> new IllegalStateException("the template has no table that repeats a row"));
            Workbook book = new Workbook(bytes, "UnionCare", "1.0");
            sheets.forEach((name, content) -> new PaperSheet(book.newWorksheet(name), content).write(document, table));
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    static boolean repeatsARow(XWPFTable table) {
        return table.getNumberOfRows() > 1 && CELL.matcher(table.getText()).find();
    }

    private void write(XWPFDocument document, XWPFTable table) {
        List<XWPFTableCell> columns = pattern(table);
        boolean before = true;
        for (IBodyElement element : document.getBodyElements()) {
            if (element == table) {
                before = false;
                widths(columns);
                titles(table);
                rows(table);
            } else if (element instanceof XWPFTable further && repeatsARow(further)) {
                titles(further);
                rows(further);
            } else if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
                line(filled(paragraph.getText()), columns.size(), before && row == 0);
            }
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void line(String text, int columns, boolean title) {
        sheet.inlineString(row, 0, Cells.harmless(text));
        sheet.range(row, 0, row, columns - 1).merge();
        if (title) {
            sheet.range(row, 0, row, columns - 1).style().bold().fontSize(18).horizontalAlignment("center").set();
        } else {
            sheet.range(row, 0, row, columns - 1).style().fontSize(FONT_SIZE).wrapText(true).set();
        }
        row++;
    }

    private void widths(List<XWPFTableCell> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.max(6, columns.get(i).getWidth() / TWIPS_A_CHARACTER));
        }
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
    }

    private static XWPFTableRow titlesOf(XWPFTable table) {
        return table.getRow(table.getNumberOfRows() - 2);
    }

    private static List<XWPFTableCell> pattern(XWPFTable table) {
        return table.getRow(table.getNumberOfRows() - 1).getTableCells();
    }

    private void titles(XWPFTable table) {
        XWPFTableRow titles = titlesOf(table);
        for (int i = 0; i < pattern(table).size(); i++) {
            sheet.inlineString(row, i, LIST.matcher(titles.getCell(i).getText()).replaceAll(""));
            sheet.style(row, i).bold().fontSize(FONT_SIZE).wrapText(true).horizontalAlignment("center")
                .verticalAlignment("center").borderStyle(BorderStyle.THIN).set();
        }
        row++;
    }

    private void rows(XWPFTable table) {
        List<String> patterns = pattern(table).stream().map(XWPFTableCell::getText).toList();
        for (Map<String, String> values : content.lists().get(list(titlesOf(table)))) {
            for (int i = 0; i < patterns.size(); i++) {
                sheet.inlineString(row, i, Cells.harmless(PaperTemplate.printable(filled(patterns.get(i), CELL, values))));
                sheet.style(row, i).fontSize(FONT_SIZE).wrapText(true).verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN).set();
            }
            row++;
        }
    }

    private static String list(XWPFTableRow titles) {
        List<String> found = new ArrayList<>();
        titles.getTableCells().forEach(cell -> LIST.matcher(cell.getText()).results().forEach(hit -> found.add(hit.group(1))));
        return found.get(0);
    }

    private String filled(String text) {
        return PaperTemplate.printable(filled(text, LIST, content.texts()));
    }

    private static String filled(String text, Pattern tag, Map<String, String> values) {
        return tag.matcher(text).replaceAll(hit -> {
            String value = values.get(hit.group(1));
            if (value == null) {
                throw new IllegalStateException("the template names what there is not: " + hit.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
