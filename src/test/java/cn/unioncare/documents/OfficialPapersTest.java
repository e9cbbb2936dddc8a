package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.documents.OfficialPaper.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers filled in from templates, read again as Word and Excel would read them. */
class OfficialPapersTest {

    private final OfficialPapers papers = new OfficialPapers();

    private static Map<String, String> candidate(String name) {
        return Map.of("no", "1", "name", name, "gender", "女", "ethnicity", "汉族", "birthMonth", "1980年3月", "politicalStatus", "中共党员",
            "idNumber", "130102198003150028", "unitAndPosition", "长安区总工会权益保障部部长", "category", "一线保障", "agreed", "同意");
    }

    private static Map<String, String> approval(String story) {
        Map<String, String> texts = new HashMap<>(candidate("测赵一"));
        texts.putAll(Map.of("unit", "长安区总工会", "story", story));
        for (String opinion : List.of("base", "superior", "city", "province")) {
            texts.put(opinion + "Opinion", "");
            texts.put(opinion + "Day", PaperContent.BLANK_DAY);
        }
        return texts;
    }

    private static PaperContent summary(List<Map<String, String>> rows) {
        return new PaperContent(Map.of("unit", "石家庄市总工会", "filledOn", "2021年5月6日"), Map.of("rows", rows));
    }

    private XWPFDocument word(String template, PaperContent content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(papers.fill(template, "表", Format.WORD, content).content()));
    }

    private List<List<String>> excel(String template, PaperContent content) throws IOException {
        byte[] bytes = papers.fill(template, "表", Format.EXCEL, content).content();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read().stream().map(row -> row.stream()
                .map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList()).toList();
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void the_approval_form_has_the_layout_of_the_notice_with_places_for_seal_and_day() throws IOException {
        try (XWPFDocument document = word("hebei-warm-heart-2021-approval-form", PaperContent.of(approval("走访困难职工。")))) {
            assertThat(text(document)).contains("河北工会困难职工暖心人推选申报审批表", "推选单位：长安区总工会");
            List<List<String>> cells = cells(document.getTables().get(0));
            assertThat(cells.get(0)).containsExactly("姓　名", "测赵一", "性　别", "女", "出 生年 月", "1980年3月");
            assertThat(cells.get(1)).containsExactly("政　治面　貌", "中共党员", "单 位及职务", "长安区总工会权益保障部部长");
            assertThat(cells.get(2)).containsExactly("主要事迹", "走访困难职工。");
            assertThat(cells.get(3).get(0)).isEqualTo("基层工会意见");
            assertThat(cells.get(3).get(2)).isEqualTo("上级工会意见");
            assertThat(cells.get(4).get(0)).isEqualTo("市（县）级工会意见");
            assertThat(cells.get(4).get(2)).isEqualTo("省总工会意见");
            assertThat(List.of(cells.get(3).get(1), cells.get(3).get(3), cells.get(4).get(1), cells.get(4).get(3)))
                .allSatisfy(cell -> assertThat(cell).contains("盖　章").contains("　　年　　月　　日"));
        }
    }

    @Test
    void a_summary_has_a_row_for_each_candidate_in_word_and_in_excel_under_the_titles_of_the_notice() throws IOException {
        List<Map<String, String>> rows = List.of(candidate("测赵一"), candidate("测钱二"));
        List<String> titles = List.of("序号", "姓名", "性别", "民族", "出生年月", "政治面貌", "身份证号", "工作单位及职务", "人员结构");

        try (XWPFDocument document = word("hebei-warm-heart-2021-summary", summary(rows))) {
            List<List<String>> cells = cells(document.getTables().get(0));
            assertThat(cells).hasSize(3);
            assertThat(cells.get(0)).isEqualTo(titles);
            assertThat(cells.get(2)).containsExactly("1", "测钱二", "女", "汉族", "1980年3月", "中共党员", "130102198003150028",
                "长安区总工会权益保障部部长", "一线保障");
        }
        List<List<String>> sheet = excel("hebei-warm-heart-2021-summary", summary(rows));
        assertThat(sheet.get(0).get(0)).isEqualTo("河北工会困难职工暖心人推荐人选汇总表");
        assertThat(sheet.get(1).get(0)).isEqualTo("推荐单位（公章）：石家庄市总工会");
        assertThat(sheet.get(3)).isEqualTo(titles);
        assertThat(sheet.get(5)).contains("测钱二", "130102198003150028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "＝1+1"})
    void what_a_spreadsheet_would_compute_stays_a_text(String name) throws IOException {
        // when
        byte[] bytes = papers.fill("hebei-warm-heart-2021-summary", "表", Format.EXCEL, summary(List.of(candidate(name)))).content();

        // then
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(4).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(4).getCellText(1)).isEqualTo("'" + name);
        }
    }

    @Test
    void what_looks_like_a_tag_of_the_template_is_a_text_as_any_other() throws IOException {
        try (XWPFDocument document = word("hebei-warm-heart-2021-approval-form", PaperContent.of(approval("{{idNumber}} {{?x}} [name] ${name}")))) {
            assertThat(cells(document.getTables().get(0)).get(2).get(1)).isEqualTo("{{idNumber}} {{?x}} [name] ${name}");
        }
        Map<String, String> row = new HashMap<>(candidate("{{unit}}"));
        row.put("unitAndPosition", "[idNumber]");
        try (XWPFDocument document = word("hebei-warm-heart-2021-summary", summary(List.of(row, candidate("测钱二"))))) {
            List<String> cells = cells(document.getTables().get(0)).get(1);
            assertThat(cells).contains("{{unit}}", "[idNumber]");
        }
        assertThat(excel("hebei-warm-heart-2021-summary", summary(List.of(row))).get(4)).contains("{{unit}}", "[idNumber]");
    }

    @Test
    void what_xml_cannot_hold_is_left_out_and_the_paper_can_be_read() throws IOException {
        String story = "第一行\r\n第二行\u0000\u0008\uFFFE <w:t>&amp;";
        try (XWPFDocument document = word("hebei-warm-heart-2021-approval-form", PaperContent.of(approval(story)))) {
            assertThat(cells(document.getTables().get(0)).get(2).get(1)).isEqualTo("第一行\n第二行 <w:t>&amp;");
        }
    }

    @Test
    void a_name_that_the_template_knows_and_nobody_fills_stops_the_paper() {
        PaperContent lacking = PaperContent.of(Map.of("unit", "长安区总工会"));
        assertThatThrownBy(() -> papers.fill("hebei-warm-heart-2021-approval-form", "表", Format.WORD, lacking)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> papers.fill("hebei-warm-heart-2021-summary", "表", Format.EXCEL,
            new PaperContent(Map.of("unit", "甲", "filledOn", "乙"), Map.of("rows", List.of(Map.of("no", "1"))))))
            .hasMessageContaining("name");
    }

    @Test
    void a_story_of_three_thousand_characters_goes_on_over_the_pages_in_one_cell() throws IOException {
        String story = IntStream.range(0, 60).mapToObj(i -> "　　走访困难职工家庭，帮助解决实际困难，".repeat(3)).collect(Collectors.joining("\n"));
        try (XWPFDocument document = word("hebei-warm-heart-2021-approval-form", PaperContent.of(approval(story)))) {
            XWPFTable table = document.getTables().get(0);
            assertThat(cells(table).get(2).get(1)).isEqualTo(story);
            assertThat(table.getRow(2).isCantSplitRow()).isFalse();
            assertThat(table.getRow(3).isCantSplitRow()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hebei-warm-heart-2021-approval-form", "hebei-warm-heart-2021-consultation-form",
        "hebei-warm-heart-2021-summary", "hebei-warm-heart-2021-unit-report", "hebei-warm-heart-2021-round-report",
        "dalian-finest-officer-2019-recommendation-form", "dalian-finest-officer-2019-summary",
        "dalian-warmest-home-2019-registration-form", "dalian-warmest-home-2019-summary",
        "qinhuangdao-model-home-2023-approval-form", "qinhuangdao-model-home-2023-summary",
        "qinhuangdao-model-group-2023-approval-form", "qinhuangdao-model-group-2023-summary",
        "qinhuangdao-fine-worker-2023-approval-form", "qinhuangdao-fine-worker-2023-summary",
        "meeting-minutes", "stories", "commendation", "certificate", "plaque", "honours-list"})
    void a_template_holds_no_macro_no_field_and_nothing_from_elsewhere(String template) throws IOException {
        assertThat(papers.has(template)).isTrue();
        try (ZipInputStream parts = new ZipInputStream(getClass().getResourceAsStream("/papers/" + template + ".docx"))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getName()).doesNotContain("vba", "activeX", "embeddings");
                String xml = new String(parts.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(xml).doesNotContain("instrText", "fldSimple", "TargetMode=\"External\"");
            }
        }
    }

    @Test
    void the_name_of_a_file_is_chinese_and_such_as_file_systems_take() {
        OfficialPaper paper = papers.fill("hebei-warm-heart-2021-summary", "汇总表/石家庄:\"暖心人\"?", Format.WORD, summary(List.of()));
        assertThat(paper.fileName()).isEqualTo("汇总表石家庄暖心人.docx");
        assertThat(PaperAnswers.of(paper).getHeaders().getFirst("Content-Disposition"))
            .startsWith("attachment").contains("filename*=UTF-8''%E6%B1%87");
    }
}
