package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units and accounts from an Excel file, sound and hostile ones, and the lists that go out as Excel. */
class ImportsTest extends ApiTest {

    private static final String IMPORTS = "/api/organisation/imports";
    private static final String ADMIN = "admin.410102";
    private static final String[] UNIT_TITLES = {"工会编码", "工会名称", "层级", "上级工会编码", "地区代码", "本级认定", "审核工会编码", "启用日期"};
    private static final String[] ACCOUNT_TITLES = {"账号", "姓名", "工会编码", "岗位", "启用日期", "任职结束日期"};

    private static byte[] workbook(List<Object[]> units, List<Object[]> accounts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill(workbook.newWorksheet("工会"), UNIT_TITLES, units);
            fill(workbook.newWorksheet("人员"), ACCOUNT_TITLES, accounts);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String[] titles, List<Object[]> rows) {
        for (int c = 0; c < titles.length; c++) {
            sheet.value(0, c, titles[c]);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                Object value = rows.get(r)[c];
                if (value instanceof LocalDate day) {
                    sheet.value(r + 1, c, day);
                    sheet.style(r + 1, c).format("yyyy-mm-dd").set();
                } else if (value instanceof Integer number) {
                    sheet.value(r + 1, c, number);
                } else if (value instanceof String text && text.startsWith("FORMULA:")) {
                    sheet.formula(r + 1, c, text.substring(8));
                } else {
                    sheet.value(r + 1, c, (String) value);
                }
            }
        }
    }

    private Answer sent(String login, String path, byte[] file) {
        String boundary = "----import";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(file);
        body.writeBytes(tail);
        return as(login).send("POST", path, "multipart/form-data; boundary=" + boundary,
            BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Answer previewed(byte[] file) {
        return sent(ADMIN, IMPORTS + "/preview", file);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static byte[] sound(String tail) {
        return workbook(List.<Object[]>of(row("41010277" + tail, "导入工会甲", "系统、乡镇工会", 410102, 410102, "否", null, LocalDate.of(2018, 2, 2)),
                row("41010278" + tail, "导入工会乙", "基层工会", "41010277" + tail, "410102", null, "41010277" + tail)),
            List.<Object[]>of(row("einst." + tail.toLowerCase(), "张三", "41010278" + tail, "经办人、会议记录员", null, LocalDate.of(2018, 12, 31)),
                row("zweit." + tail.toLowerCase(), "=SUM(A1)", "410102", "审核人")));
    }

    @Test
    void a_preview_shows_what_would_happen_and_writes_nothing() {
        Map<String, List<String>> before = Everything.in(database);

        JsonNode preview = previewed(sound("A")).expect(200).json();

        assertThat(preview.path("errors")).isEmpty();
        assertThat(preview.path("units").findValuesAsText("code")).containsExactly("41010277A", "41010278A");
        assertThat(preview.path("accounts").findValuesAsText("login")).containsExactly("einst.a", "zweit.a");
        assertThat(preview.path("accounts").get(0).path("roles").toString()).isEqualTo("[\"经办人\",\"会议记录员\"]");
        assertThat(preview.toString()).doesNotContain("secret");
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @Test
    void an_import_makes_units_and_accounts_and_shows_the_secrets_once() throws IOException {
        JsonNode done = sent(ADMIN, IMPORTS, sound("B")).expect(200).json();

        assertThat(done.path("units").asInt()).isEqualTo(2);
        assertThat(done.path("slips").findValuesAsText("login")).containsExactly("einst.b", "zweit.b");
        List<List<String>> sheet = cells(Base64.getDecoder().decode(done.path("workbook").asText()));
        assertThat(sheet.get(1)).contains("einst.b", done.path("slips").get(0).path("secret").asText());
        assertThat(sheet.get(2)).contains("'=SUM(A1)");
        assertThat(as(ADMIN).get("/api/organisation/accounts/einst.b").expect(200).text())
            .contains("\"until\":\"2018-12-31\"", "会议记录员");
        assertThat(as("auditor.410102").get("/api/audit/cases/ZZ-41010278B-2018-000000").expect(200).text())
            .contains("UNIT_CREATED", "ACCOUNT_OPENED");
        sent(ADMIN, IMPORTS, sound("B")).refused(400).saying("已被使用");
    }

    @Test
    void every_wrong_cell_is_named_by_sheet_row_and_column_and_nothing_is_imported() {
        byte[] wrong = workbook(List.<Object[]>of(row("41010279", "好的工会", "基层工会", "410102", "410102"),
                row("x", "坏的工会", "村工会", "410100", "999999", "也许")),
            List.<Object[]>of(row("gut", "好人", "410102", "经办人"), row("GROSS", "", "410102", "国王"),
                row("beide", "兼任", "410102", "认定审批人、出纳"), row("gut", "又一", "410102", null),
                row("formel", "FORMULA:1+1", "410102", null), row("frueh", "早", "410102", "经办人", "2018-01-01"),
                row("datum", "日", "410102", "经办人", "明天"), row("anders", "别处", "130306", "经办人"),
                row("admin9", "自封", "410102", "管理员")));
        Map<String, List<String>> before = Everything.in(database);

        JsonNode errors = previewed(wrong).expect(200).json().path("errors");

        assertThat(places(errors)).contains("工会 3 层级", "工会 3 本级认定", "工会 3 工会编码", "人员 3 岗位", "人员 3 账号",
            "人员 3 姓名", "人员 4 岗位", "人员 5 账号", "人员 6 姓名", "人员 7 启用日期", "人员 8 启用日期", "人员 9 工会编码", "人员 10 岗位");
        sent(ADMIN, IMPORTS, wrong).refused(400).saying("人员第3行账号");
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @Test
    void every_error_of_every_row_is_told_at_once_in_the_order_of_the_file_and_once_for_each_cause() {
        byte[] wrong = workbook(List.<Object[]>of(row("4101027X1", "无上级", "基层工会", "41019999", "410102", "也许"),
                row("4101027X2", "坏层级", "村工会", "410102", "410102"),
                row("4101027X3", "在坏层级之下", "基层工会", "4101027X2", "999999")),
            List.<Object[]>of(row("clerk.410102", "重名", "41019999", "认定审批人、出纳", "2018-01-01"),
                row("formel2", "FORMULA:1+1", "4101027X2", "经办人"), row("doppelt", "一", "410102", "国王"),
                row("doppelt", "二", "410102", "经办人")));

        JsonNode errors = previewed(wrong).expect(200).json().path("errors");

        assertThat(places(errors)).containsExactly("工会 2 上级工会编码", "工会 2 本级认定", "工会 3 层级", "工会 4 地区代码", "人员 2 账号",
            "人员 2 工会编码", "人员 2 岗位", "人员 2 启用日期", "人员 3 姓名", "人员 4 岗位", "人员 5 账号");
        assertThat(previewed(wrong).expect(200).json().path("errors")).isEqualTo(errors);
    }

    private static List<String> places(JsonNode errors) {
        return errors.findValues("message").isEmpty() ? List.of() : StreamSupport
            .stream(errors.spliterator(), false).map(error -> error.path("sheet").asText() + " " + error.path("row").asInt()
                + " " + error.path("column").asText()).toList();
    }

    @Test
    void the_template_is_what_the_import_takes() throws IOException {
        HttpResponse<byte[]> template = as(ADMIN).download(IMPORTS + "/template");
        assertThat(template.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment", "filename*=UTF-8''");
        previewed(template.body()).expect(200).saying("没有填写");
        assertThat(cells(template.body()).get(0)).containsExactly(UNIT_TITLES);
    }

    @Test
    void a_file_that_is_no_spreadsheet_is_refused() throws IOException {
        byte[] sound = sound("C");
        previewed("工会".getBytes(StandardCharsets.UTF_8)).refusedAt("file", "模板");
        previewed(new byte[0]).refusedAt("file", "选择");
        previewed(Arrays.copyOf(sound, sound.length / 2)).refusedAt("file", "模板");
        previewed(rewritten(sound, "xl/workbook.xml", text -> "<workbook")).refusedAt("file", "模板");
        previewed(rewritten(sound, "xl/worksheets/sheet1.xml", text -> text.replace("</row>", "</col>"))).refusedAt("file", "模板");
        previewed(rewritten(sound, "xl/workbook.xml", text -> text.replaceAll("sheet name=\"[^\"]*\"", "sheet name=\"x\""))).refusedAt("file", "工作表");
        as(ADMIN).post(IMPORTS + "/preview", "{}").refused(415);
    }

    @Test
    void a_document_type_is_refused_in_whatever_part_and_encoding() throws IOException {
        String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml")) {
            previewed(rewritten(sound("D"), part, text -> text.replaceFirst("\\?>", "?>" + attack))).refusedAt("file", "外部引用");
        }
        byte[] utf16 = zipped("xl/sharedStrings.xml", attack.getBytes(StandardCharsets.UTF_16LE));
        previewed(utf16).refusedAt("file", "外部引用");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        previewed(zipped("xl/bomb.xml", new byte[50 * 1024 * 1024])).refused(413).saying("10 MB");
    }

    @Test
    void a_hundred_thousand_rows_are_too_many() {
        List<Object[]> rows = IntStream.range(0, 600).<Object[]>mapToObj(i -> row("viel" + i, "多", "410102")).toList();
        previewed(workbook(List.of(), rows)).refused(413).saying("500 行");
    }

    @ParameterizedTest
    @CsvSource({"clerk.410102", "auditor.410102", "supervisor.410102"})
    void whoever_is_no_administrator_is_refused(String login) {
        sent(login, IMPORTS + "/preview", sound("E")).refused(403);
        sent(login, IMPORTS, sound("E")).refused(403);
        as(login).get(IMPORTS + "/template").refused(403);
        as(login).get("/api/organisation/exports/accounts").refused(403);
    }

    @Test
    void exports_hold_the_own_subtree_and_no_formula() throws IOException {
        as(ADMIN).post("/api/organisation/accounts", "{\"login\":\"export.f\",\"name\":\"=HYPERLINK(1)\",\"union\":\"41010201\"}").expect(201);

        List<List<String>> accounts = cells(as(ADMIN).download("/api/organisation/exports/accounts").body());
        List<List<String>> units = cells(as(ADMIN).download("/api/organisation/exports/units?union=41010201").body());

        assertThat(accounts).anyMatch(row -> row.contains("'=HYPERLINK(1)")).noneMatch(row -> row.contains("=HYPERLINK(1)"));
        assertThat(accounts.stream().map(row -> row.get(2))).contains("410102", "41010201").doesNotContain("410100", "130306");
        assertThat(units).hasSize(2);
        as(ADMIN).get("/api/organisation/exports/units?union=130306").refused(404);
    }

    private static List<List<String>> cells(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    private static byte[] rewritten(byte[] file, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(file).get(); ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = from.getInputStream(part).readAllBytes();
                to.write(part.getName().equals(name)
                    ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
