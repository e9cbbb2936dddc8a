package cn.unioncare.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ArchiveSheetTest {

    @Test
    void a_hundred_thousand_rows_are_written_within_seconds_and_can_be_read_again() throws IOException {
        // given
        ArchiveSheet sheet = new ArchiveSheet("导出人：甲（a）", "年度核查", List.of(ExportColumn.NUMBER, ExportColumn.NAME));

        // when
        for (int i = 0; i < ArchiveExports.MOST_ROWS; i++) {
            sheet.add(List.of("DA-130306-2018-%06d".formatted(i), "测试" + i));
        }
        byte[] content = sheet.finished();

        // then
        assertThat(content.length).isBetween(100_000, 20_000_000);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("DA-130306-2018-099999");
            assertThat(rows.get(1).getCellText(0)).contains("内部资料");
            assertThat(rows.get(2).getCellText(0)).contains("导出人：甲（a）").contains("年度核查");
        }
    }
}
