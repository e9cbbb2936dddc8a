package cn.unioncare.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The titles of the years before, as a clerk fills them in. */
public final class HonourSheet {

    private static final String[] TITLES = {"荣誉称号", "级别", "类别", "姓名或集体名称", "身份证号", "工会编码", "授予单位", "授予日期", "文号", "证书编号"};

    private final List<Object[]> rows = new ArrayList<>();

    HonourSheet person(String title, String level, String name, String idNumber, String union, String day) {
        return row(title, level, "个人", name, idNumber, union, "河北省总工会", LocalDate.parse(day), "冀工字〔2016〕5号", "");
    }

    public HonourSheet collective(String title, String name, String union, String day) {
        return row(title, "市级", "集体", name, "", union, "秦皇岛市总工会", LocalDate.parse(day), "秦工字〔2017〕3号", "");
    }

    HonourSheet row(Object... cells) {
        rows.add(cells);
        return this;
    }

    Answer sentBy(Caller clerk, String path) {
        Upload upload = new Upload().with("file", "荣誉.xlsx", bytes());
        return clerk.send("POST", path, upload.contentType(), BodyPublishers.ofByteArray(upload.bytes()));
    }

    /** @return the number under which the first stands in the register */
    String importedBy(Caller clerk) {
        return sentBy(clerk, "/api/honours/imports").expect(201).json().path("numbers").get(0).asText();
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("荣誉");
            for (int c = 0; c < TITLES.length; c++) {
                sheet.value(0, c, TITLES[c]);
            }
            for (int r = 0; r < rows.size(); r++) {
                fill(sheet, r + 1, rows.get(r));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, Object[] cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof LocalDate day) {
                sheet.value(row, c, day);
                sheet.style(row, c).format("yyyy-mm-dd").set();
            } else {
                sheet.value(row, c, (String) cells[c]);
            }
        }
    }
}
