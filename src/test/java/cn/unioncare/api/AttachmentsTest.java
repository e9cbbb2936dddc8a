package cn.unioncare.api;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Enclosures;
import cn.unioncare.documents.Papers;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files over HTTP: uploaded by one, handed in with a form, read by those of the case, and hidden from all others. */
class AttachmentsTest extends ApiTest {

    private static final String NAME = "《收入证明》 第 1 页（盖章）.jpg";
    private static final int LARGEST = 10 * 1024 * 1024;

    private record Paper(List<Attachment> attachments) implements WithAttachments { }

    @Autowired
    private Enclosures enclosures;
    @Autowired
    private TransactionTemplate transaction;

    private Caller clerk() {
        return as("clerk." + BASE);
    }

    @AfterEach
    void nothing_waits() {
        database.update("delete from document_file where case_id is null");
    }

    private String uploaded(Caller caller) {
        return caller.upload(Upload.of(NAME, Papers.jpeg())).expect(201).json().path("id").asText();
    }

    private Answer refused(Upload upload, int status) {
        Answer answer = clerk().upload(upload).refused(status);
        assertThat(waiting()).isZero();
        return answer;
    }

    private int waiting() {
        return database.queryForObject("select count(*) from document_file where case_id is null", Integer.class);
    }

    /** As completing a form with that enclosure does. */
    private ACase aCaseWith(String file) {
        ACase filed = filed();
        handedIn(filed, "ApplicationSubmitted", "clerk." + BASE, file);
        return filed;
    }

    private void handedIn(ACase filed, String step, String login, String file) {
        String[] account = login.split("\\.");
        transaction.executeWithoutResult(status -> enclosures.handIn(new CaseId(filed.number()), step,
            new Actor(login, new UnionCode(account[1]), Set.of(account[0])),
            new Paper(List.of(new Attachment(file, "OTHER")))));
    }

    // up and down

    @Test
    void a_file_with_a_chinese_name_comes_back_as_it_went() {
        JsonNode card = clerk().upload(Upload.of(NAME, Papers.jpeg())).expect(201).json();
        assertThat(card.fieldNames()).toIterable().containsExactly("id", "name", "type", "size");
        assertThat(card.path("name").asText()).isEqualTo(NAME);
        assertThat(card.path("type").asText()).isEqualTo("image/jpeg");

        HttpResponse<byte[]> download = clerk().download("/api/files/" + card.path("id").asText());

        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(Papers.jpeg());
        assertThat(header(download, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(download, "Content-Length")).isEqualTo(String.valueOf(Papers.jpeg().length));
        assertThat(header(download, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''"
            + "%E3%80%8A%E6%94%B6%E5%85%A5%E8%AF%81%E6%98%8E%E3%80%8B%20%E7%AC%AC%201%20%E9%A1%B5"
            + "%EF%BC%88%E7%9B%96%E7%AB%A0%EF%BC%89.jpg");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(download, "Cache-Control")).contains("private").contains("no-store");
        assertThat(header(download, "Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
    }

    @Test
    void a_preview_is_shown_in_our_own_pages_only_and_under_the_right_type() {
        String pdf = clerk().upload(Upload.of("证明.jpg", Papers.pdf("x"))).expect(201).json().path("id").asText();
        HttpResponse<byte[]> preview = clerk().download("/api/files/" + pdf + "?inline=true");

        assertThat(header(preview, "Content-Disposition")).startsWith("inline;").contains(".pdf");
        assertThat(header(preview, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(preview, "Content-Security-Policy")).isEqualTo("frame-ancestors 'self'");
    }

    @Test
    void the_largest_file_goes_through_and_one_byte_more_does_not() {
        byte[] largest = Papers.ofSize(LARGEST);
        String id = clerk().upload(Upload.of("a.jpg", largest)).expect(201).json().path("id").asText();
        assertThat(Arrays.equals(clerk().download("/api/files/" + id).body(), largest)).isTrue();
        clerk().delete("/api/files/" + id).expect(204);

        refused(Upload.of("a.jpg", Papers.ofSize(LARGEST + 1)), 413).saying("10 MB").saying("\"field\":\"file\"");
        refused(Upload.of("a.jpg", new byte[11 * 1024 * 1024 + 1]), 413).saying("10 MB");
        refused(Upload.of("a.jpg", new byte[60 * 1024 * 1024]), 413).saying("10 MB");
    }

    @Test
    void a_file_without_a_length_is_measured_as_it_comes() {
        byte[] large = Upload.of("a.jpg", Papers.ofSize(LARGEST + 1)).bytes();
        byte[] small = Upload.of("a.jpg", Papers.jpeg()).bytes();
        chunked(large).refused(413);
        chunked(small).expect(201);
    }

    private Answer chunked(byte[] body) {
        return clerk().send("POST", "/api/files", new Upload().contentType(),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    @Test
    void a_large_upload_to_another_address_is_refused_as_ever() {
        byte[] large = Upload.of("a.jpg", new byte[2 * 1024 * 1024]).bytes();
        clerk().send("POST", "/api/hardship/applications", new Upload().contentType(), BodyPublishers.ofByteArray(large))
            .refused(413).saying("1 MB");
        clerk().send("POST", "/api/files", "application/json", BodyPublishers.ofByteArray(large)).refused(413).saying("1 MB");
    }

    // bad input

    static List<Map.Entry<String, String>> fakes() {
        return List.of(Map.entry("照片.jpg", "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode"),
            Map.entry("证明.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
            Map.entry("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            Map.entry("图.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Map.entry("宏.docx", "PK\u0003\u0004"),
            Map.entry("动图.gif", "GIF89a"));
    }

    @ParameterizedTest
    @MethodSource("fakes")
    void what_is_no_paper_is_refused_whatever_it_is_called(Map.Entry<String, String> fake) {
        refused(Upload.of(fake.getKey(), Papers.bytes(fake.getValue())), 400).refusedAt("file", "内容不是");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"..\\..\\a.jpg!不能包含路径", "/etc/a.png!不能包含路径", "C:\\x\\a.jpg!不能包含路径",
        "a\\b.jpg!不能包含路径", "..!不能包含路径", ".a.jpg!以点开头", "CON.jpg!保留名称", "a?.jpg!不能包含 <", "a\tb.jpg!不可见"})
    void a_name_that_is_none_is_refused(String name, String reason) {
        refused(Upload.of(name, Papers.jpeg()), 400).refusedAt("file", reason);
    }

    @Test
    void the_longest_name_that_is_allowed_arrives() {
        String longest = "\uD842\uDFB7".repeat(116) + ".jpg";
        assertThat(clerk().upload(Upload.of(longest, Papers.jpeg())).expect(201).json().path("name").asText()).isEqualTo(longest);
    }

    @Test
    void a_name_of_300_characters_and_one_that_is_not_utf8_are_refused() {
        refused(Upload.of("名".repeat(296) + ".jpg", Papers.jpeg()), 400).refusedAt("file", "不能超过 120 个字");
        refused(Upload.of("名".repeat(3000) + ".jpg", Papers.jpeg()), 400).refusedAt("file", "文件名过长");
        refused(new Upload().with("form-data; name=\"file\"; filename*=UTF-8''%FF%FE.jpg", Papers.jpeg()), 400)
            .refusedAt("file", "不可见或无法识别");
    }

    @Test
    void nothing_two_files_and_an_empty_one_are_refused() {
        refused(new Upload().with("form-data; name=\"note\"", Papers.bytes("x")), 400).refusedAt("file", "请选择");
        refused(new Upload().with("photo", "a.jpg", Papers.jpeg()), 400).refusedAt("file", "请选择");
        refused(new Upload(), 400);
        refused(Upload.of("", Papers.bytes("")), 400).refusedAt("file", "请选择");
        refused(Upload.of("a.jpg", Papers.bytes("")), 400).refusedAt("file", "空的");
        refused(Upload.of("a.jpg", Papers.jpeg()).with("file", "b.jpg", Papers.jpeg()), 400).refusedAt("file", "一次只能");
        refused(Upload.of("a.jpg", Papers.jpeg()).with("more", "b.jpg", Papers.jpeg()), 400).refusedAt("file", "一次只能");
    }

    @Test
    void what_is_no_upload_at_all_is_refused() {
        clerk().post("/api/files", "{}").refused(415);
        clerk().post("/api/files").refused(415);
        clerk().postAs("multipart/form-data", "/api/files", "x").refused(400);
        clerk().postAs("multipart/form-data; boundary=x", "/api/files", "--x\r\nbroken off").refused(400);
        Upload many = new Upload();
        for (int i = 0; i < 2000; i++) {
            many.with("f" + i, "a.jpg", Papers.bytes("x"));
        }
        refused(many, 400).refusedAt("file", "过于零碎");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", "%27%20or%201=1--", "1"})
    void a_file_that_is_not_there_is_not_there(String id) {
        clerk().get("/api/files/" + id).refused(404);
        clerk().delete("/api/files/" + id).refused(404);
    }

    @Test
    void inline_is_true_or_false() {
        clerk().get("/api/files/" + uploaded(clerk()) + "?inline=maybe").refusedAt("inline", "格式不正确");
    }

    // who may

    @Test
    void nobody_uploads_or_reads_without_signing_in() {
        String id = uploaded(clerk());
        nobody().upload(Upload.of(NAME, Papers.jpeg())).refused(401);
        nobody().get("/api/files/" + id).refused(401);
        nobody().delete("/api/files/" + id).refused(401);
    }

    @Test
    void a_foreign_page_cannot_upload_in_the_name_of_a_session() {
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        Upload upload = Upload.of("a.pdf", Papers.pdf("x"));
        String body = new String(upload.bytes(), StandardCharsets.US_ASCII);

        browser.send("POST", "/api/files", upload.contentType(), body, Map.of()).refused(403);
        assertThat(waiting()).isZero();
        browser.send("POST", "/api/files", upload.contentType(), body,
            Map.of("X-UNIONCARE-XSRF", browser.cookie("UNIONCARE-XSRF"))).expect(201);
    }

    @Test
    void a_preview_in_a_session_may_stand_in_our_frames() {
        String id = uploaded(clerk());
        HttpResponse<String> preview = new Browser(home()).signedIn("clerk." + BASE, "demo")
            .response("/api/files/" + id + "?inline=true");
        assertThat(preview.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(preview.headers().allValues("Cache-Control")).containsExactly("no-store, private");
    }

    @Test
    void before_it_is_handed_in_nobody_but_the_uploader_sees_a_file() {
        String id = uploaded(clerk());
        for (String other : List.of("surveyor1." + BASE, "clerk.130102", "auditor." + COUNTY, "admin")) {
            as(other).get("/api/files/" + id).refused(404);
            as(other).delete("/api/files/" + id).refused(404);
        }
        clerk().delete("/api/files/" + id).expect(204);
        clerk().get("/api/files/" + id).refused(404);
    }

    @Test
    void a_paper_of_a_case_is_for_those_who_work_on_it_and_those_who_watch_over_them() {
        String id = uploaded(clerk());
        ACase filed = aCaseWith(id);

        for (String reader : List.of("clerk.13030601", "surveyor1.13030601", "surveyor3.13030601", "secretary.13030601",
                "panel.13030601", "supervisor.13030601", "reviewer.130306", "approver.130306", "clerk.130306",
                "supervisor.130306", "auditor.130306", "supervisor.130300", "auditor.130000")) {
            as(reader).get("/api/files/" + id).expect(200);
        }
        for (String other : List.of("clerk.13030602", "clerk.130102", "reviewer.130102", "supervisor.130102",
                "auditor.130100", "cashier.13030601", "cashier.130306", "consultee.130306", "admin.130306", "admin",
                "surveyor1.130306", "panel.130306", "reviewer.13030601", "clerk.130300", "reviewer.130300")) {
            as(other).get("/api/files/" + id).refused(404);
        }
        assertThat(filed.acts()).contains("FILE_READ", "FILE_REFUSED");
        clerk().delete("/api/files/" + id).refused(409);
        as("clerk.130102").delete("/api/files/" + id).refused(404);
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    @Test
    void the_union_that_an_objection_concerns_does_not_see_who_objected() {
        String id = uploaded(as("reviewer." + COUNTY));
        handedIn(filed(), "InvestigateObjection", "reviewer." + COUNTY, id);

        for (String reader : List.of("reviewer.130306", "approver.130306", "auditor.130306", "supervisor.130300")) {
            as(reader).get("/api/files/" + id).expect(200);
        }
        for (String other : List.of("clerk.13030601", "surveyor1.13030601", "supervisor.13030601", "auditor.13030601")) {
            as(other).get("/api/files/" + id).refused(404);
        }
    }

    @Test
    void a_file_that_was_never_handed_in_goes_when_thirty_days_have_passed() {
        String unused = uploaded(clerk());
        String used = uploaded(clerk());
        aCaseWith(used);
        timePassesUntil("2018-03-02T08:00:00+08:00");
        clerk().get("/api/files/" + unused).expect(200);
        timePassesUntil("2018-03-04T08:00:00+08:00");
        clerk().get("/api/files/" + unused).refused(404);
        clerk().get("/api/files/" + used).expect(200);
    }

    @Test
    void nothing_of_name_or_content_stands_in_any_table() {
        clerk().upload(Upload.of("标记姓名的证明.pdf", Papers.pdf("MARKED-CONTENT"))).expect(201);
        Everything.in(database).forEach((table, rows) -> rows.forEach(row ->
            assertThat(row).as(table).doesNotContain("标记姓名", "MARKED-CONTENT")));
    }

    // with the forms

    private static Form with(Form form, String... ids) {
        return form.with("attachments", Stream.of(ids).map(id -> Map.of("id", id, "kind", "INCOME_PROOF")).toList());
    }

    @Test
    void an_application_takes_its_papers_along_and_a_correction_begins_with_them() {
        // given
        String first = uploaded(clerk());
        String second = uploaded(clerk());
        Form application = with(anApplication(), first, second);

        // when
        ACase filed = filed(BASE, application);
        filed.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "请补"));

        // then
        clerk().post("/api/tasks/" + filed.task("CorrectApplication") + "/claim").expect(204);
        JsonNode shown = filed.shown("CorrectApplication").path("attachments");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(1).path("id").asText()).isEqualTo(second);
        assertThat(shown.get(1).path("kind").asText()).isEqualTo("INCOME_PROOF");
        assertThat(shown.get(1).path("name").asText()).isEqualTo(NAME);
        assertThat(shown.get(1).path("type").asText()).isEqualTo("image/jpeg");
        assertThat(shown.get(1).path("size").asInt()).isEqualTo(Papers.jpeg().length);
        assertThat(filed.ledger().get(0).path("facts").fieldNames()).toIterable().contains("file1", "file2");
        clerk().delete("/api/files/" + first).refused(409);

        // and when
        String third = uploaded(clerk());
        filed.done("CorrectApplication", with(application, second, third));

        // then
        as("approver." + COUNTY).get("/api/files/" + third).expect(200);
        as("approver." + COUNTY).get("/api/files/" + first).expect(200);
    }

    @Test
    void a_form_with_a_paper_that_is_not_its_own_is_refused_at_that_paper_and_nothing_is_filed() {
        String used = uploaded(clerk());
        filed(BASE, with(anApplication(), used));
        String others = uploaded(as("surveyor1." + BASE));
        String own = uploaded(clerk());

        for (String wrong : List.of(used, others, "00000000-0000-0000-0000-000000000000", "nonsense")) {
            tried(with(anApplication(), own, wrong)).refusedAt("attachments[1].id", "附件不存在或已用于其他案件");
        }
        tried(with(anApplication(), own, own)).refusedAt("attachments[1].id", "不能重复");
        tried(anApplication().with("attachments", List.of(Map.of("id", own, "kind", "CAT"))))
            .refusedAt("attachments[0].kind", "请从附件类型中选择");
        tried(anApplication().with("attachments", List.of(Map.of("id", own, "kind", "OTHER", "name", "a"))))
            .refusedAt("attachments[0].name", "没有此项");
        tried(with(anApplication(), Collections.nCopies(21, own).toArray(String[]::new))).refused(400)
            .saying("\"field\":\"attachments\"").saying("20 个");
        clerk().delete("/api/files/" + own).expect(204);
    }

    private Answer tried(Form application) {
        int before = database.queryForObject("select count(*) from hardship_case", Integer.class);
        Answer answer = clerk().post("/api/hardship/applications", application);
        assertThat(database.queryForObject("select count(*) from hardship_case", Integer.class)).isEqualTo(before);
        return answer;
    }

    @Test
    void the_photograph_of_a_posted_list_belongs_to_the_case() {
        String photo = uploaded(clerk());
        ACase posted = aCaseAt("PostNotice");
        posted.done("PostNotice", with(posted.form("PostNotice"), photo));

        as("reviewer." + COUNTY).get("/api/files/" + photo).expect(200);
        assertThat(posted.ledger().findValuesAsText("file1")).isNotEmpty();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
