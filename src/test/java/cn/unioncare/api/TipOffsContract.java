package cn.unioncare.api;

import cn.unioncare.organisation.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** 举报: without an account, to the union above, and past everybody of the accused one. On both databases. */
abstract class TipOffsContract extends ApiTest {

    private static final String TOLD = "去年冬天的独特事迹：一户经营店铺的人家领取了困难职工帮扶资金";
    private static final String INFORMANT = "测知情";
    private static final String PHONE = "13900007788";
    private static int people;

    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void nobody_has_sent_too_much() {
        database.update("delete from public_use");
    }

    private static String body(String union, String accused, boolean named) {
        return "{\"union\":\"" + union + "\"," + (accused == null ? "" : "\"accused\":\"" + accused + "\",")
            + "\"matter\":\"FALSE_FILE\",\"content\":\"" + TOLD + "\","
            + (named ? "\"contact\":{\"name\":\"" + INFORMANT + "\",\"means\":\"" + PHONE + "\"}," : "") + "\"truthful\":true}";
    }

    /** @return the code */
    private String tippedOff(String union, String accused, boolean named) {
        return nobody().post("/api/public/tipoffs", body(union, accused, named)).expect(201).json().path("code").asText();
    }

    /** The number of the last one that this union works on. */
    private String lastAt(String union) {
        return one("select max(number) from tip_off where handled_by = ?", union);
    }

    private JsonNode standing(String code) {
        return nobody().post("/api/public/tipoffs/answers", "{\"code\":\"" + code + "\"}").expect(200).json();
    }

    private String task(String number) {
        return one("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?""", number);
    }

    private Answer does(String login, String number, Object body) {
        return as(login).post("/api/tasks/" + task(number) + "/complete?claim=true", body);
    }

    private String somebodyOf(String union, String name, String... roles) {
        String login = "near" + ++people + "." + union;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, ?, '{noop}demo', ?, date '2000-01-01')""", login, name, union);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    @Test
    void it_goes_to_the_union_above_and_its_answer_is_read_with_the_code() {
        // given
        String code = tippedOff(BASE, "测被举报", true);
        String number = lastAt(COUNTY);
        assertThat(code).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(number).startsWith("JB-" + COUNTY + "-");
        assertThat(standing(code).path("state").asText()).contains("受理审查");
        assertThat(standing(code).path("answer").isNull()).isTrue();

        // when
        String reviewer = "reviewer." + COUNTY;
        as(reviewer).post("/api/tasks/" + task(number) + "/claim").expect(204);
        assertThat(as(reviewer).get("/api/tasks/" + task(number) + "/form").expect(200).text()).contains(TOLD).contains("测被举报")
            .doesNotContain(INFORMANT, PHONE);
        does(reviewer, number, Form.of("AcceptTipOff")).expect(204);
        does(reviewer, number, Form.of("InvestigateTipOff")).expect(204);
        does("approver." + COUNTY, number, Form.of("DecideTipOff")).expect(204);
        does(reviewer, number, Form.of("AnswerTipOff")).expect(204);

        // then
        JsonNode answered = standing(code.toLowerCase().replace("-", " "));
        assertThat(answered.path("state").asText()).contains("已办结");
        assertThat(answered.path("answer").asText()).contains("属实");
        assertThat(answered.fieldNames()).toIterable().containsExactlyInAnyOrder("state", "receivedOn", "answerBy", "answer", "answeredOn");
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
        nobody().post("/api/public/tipoffs/answers", "{\"code\":\"AAAA-AAAA-AAAA-AAAA\"}").refused(404);
    }

    @Test
    void whom_it_accuses_and_who_informed_stands_nowhere_in_the_clear() {
        // given
        String code = tippedOff(BASE, "测被举报", true);
        String number = lastAt(COUNTY);

        // then
        assertThat(database.queryForMap("select * from tip_off where number = ?", number).toString())
            .doesNotContain(TOLD, "测被举报", INFORMANT, PHONE, code, code.replace("-", ""));
        assertThat(database.queryForList("select facts from ledger_event where case_id = ?", String.class, number).toString())
            .doesNotContain(BASE, "测被举报", INFORMANT, PHONE);
        assertThat(database.queryForList("select text_ from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_ "
            + "where e.business_key_ = ?", String.class, number)).doesNotContain(BASE, "测被举报").contains("举报件");
        assertThat(Caller.ADDRESSES).noneMatch(address -> address.contains(code) || address.contains(PHONE));
    }

    @Test
    void nobody_of_an_accused_county_sees_it_by_any_door() {
        // given
        tippedOff(COUNTY, null, true);
        String number = lastAt("130300");

        // then
        nobodySees(number, Stream.of(Role.values()).map(role -> role.code() + "." + COUNTY).toList());
        nobodySees(number, List.of("clerk." + BASE, "supervisor." + BASE, "auditor." + BASE));
        as("reviewer.130300").get("/api/tasks/" + task(number) + "/form").expect(200);
        assertThat(inTheNameOf("supervisor.130300", () ->
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())).isOne();
        as("auditor.130300").get("/api/audit/cases/" + number).expect(200);
    }

    @Test
    void nobody_of_an_accused_base_union_sees_it_in_the_tenant_of_its_county() {
        // given
        tippedOff(BASE, null, true);
        String number = lastAt(COUNTY);

        // then
        nobodySees(number, Stream.of(Role.values()).map(role -> role.code() + "." + BASE).toList());
        as("auditor." + COUNTY).get("/api/audit/cases/" + number).expect(200);
    }

    private void nobodySees(String number, List<String> accused) {
        String task = task(number);
        String instance = one("select proc_inst_id_ from act_ru_task where id_ = ?", task);
        List<String> known = accused.stream().filter(this::exists).toList();
        assertThat(known).hasSizeGreaterThan(2);
        for (String login : known) {
            assertThat(inTheNameOf(login, () -> Stream.of(tasks.createTaskQuery().taskId(task).count(),
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count(),
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).count(),
                history.createHistoricTaskInstanceQuery().taskId(task).count(),
                runtime.createVariableInstanceQuery().processInstanceIdIn(instance).count()).toList())).as(login).containsOnly(0L);
            Caller caller = as(login);
            for (String closed : List.of("/api/tasks/" + task + "/form", "/api/tipoffs/" + number + "/personal",
                    "/api/audit/cases/" + number, "/api/history/instances/" + instance, "/api/history/cases/" + number + "/trail",
                    "/api/history/cases/" + number + "/verification", "/api/tipoffs/" + number)) {
                assertThat(caller.get(closed).status()).as(login + " at " + closed).isIn(403, 404);
            }
            caller.post("/api/tasks/" + task + "/claim").expect(404);
            for (String list : List.of("/api/tasks?scope=open&case=" + number, "/api/history/instances?which=ALL&number=" + number,
                    "/api/board/cases?flow=tip-off&figure=RUNNING", "/api/reminders", "/api/reassignments",
                    "/api/tipoffs?limit=200", "/api/tipoffs?q=" + number)) {
                assertThat(caller.get(list).text()).as(login + " at " + list).doesNotContain(task, instance, number + "\"");
            }
        }
    }

    private boolean exists(String login) {
        return database.queryForObject("select count(*) from person where login = ?", Integer.class, login) > 0;
    }

    private JsonNode listOf(String login, String query) {
        return as(login).get("/api/tipoffs" + query).expect(200).json();
    }

    private List<String> numbers(String login, String query) {
        return listOf(login, query).path("items").findValuesAsText("number");
    }

    @Test
    void who_works_on_them_finds_them_by_number_state_and_date_with_a_way_to_the_task_and_nothing_of_the_informant() {
        // given
        String reviewer = "reviewer." + COUNTY;
        tippedOff(BASE, "测被举报", true);
        String first = lastAt(COUNTY);
        itIs("2018-02-03T09:00:00+08:00");
        tippedOff(BASE, null, false);
        String second = lastAt(COUNTY);
        does(reviewer, second, Form.of("AcceptTipOff")).expect(204);

        // then
        JsonNode one = listOf(reviewer, "?q=" + first.toLowerCase()).path("items").path(0);
        assertThat(one.path("stateName").asText()).isEqualTo("待受理");
        assertThat(one.path("named").asBoolean()).isTrue();
        assertThat(one.path("task").path("id").asText()).isEqualTo(task(first));
        assertThat(one.toString()).doesNotContain(INFORMANT, PHONE, TOLD, "测被举报", BASE);
        assertThat(numbers(reviewer, "?state=INVESTIGATED&from=2018-02-03&until=2018-02-03")).contains(second).doesNotContain(first);
        assertThat(numbers(reviewer, "?until=2018-02-01&limit=200")).contains(first).doesNotContain(second);
        assertThat(numbers(reviewer, "?matter=BRIBE")).isEmpty();
        as(reviewer).get("/api/tipoffs?from=2018-02-03&until=2018-02-01").refusedAt("until", "早于");
        as(reviewer).get("/api/tipoffs?limit=0").refusedAt("limit", "1 至 200");

        // and
        JsonNode of = as(reviewer).get("/api/tipoffs/" + second).expect(200).json();
        assertThat(of.path("papers").findValuesAsText("name")).contains("收到举报", "受理审查");
        assertThat(of.toString()).doesNotContain(INFORMANT, PHONE, TOLD);
        assertThat(listOf("approver." + COUNTY, "?q=" + first).at("/items/0/task/id").isNull()).as("a task of another office").isTrue();
        as("clerk." + COUNTY).get("/api/tipoffs").refused(403);
    }

    @Test
    void a_list_is_turned_page_by_page_in_each_order_and_costs_the_same_however_long() {
        // given
        String city = "reviewer.130300";
        tippedOff(COUNTY, null, false);
        tippedOff(COUNTY, null, false);
        as(city).post("/api/tasks/" + task(lastAt("130300")) + "/claim").expect(204);
        String one = lastAt("130300");
        int few = CountedStatements.of(() -> listOf(city, "?q=" + one));
        for (int i = 0; i < 5; i++) {
            tippedOff(COUNTY, null, i % 2 == 0);
        }

        // then
        for (String sort : List.of("NEWEST", "OLDEST", "ANSWER_BY")) {
            List<String> whole = numbers(city, "?limit=200&sort=" + sort);
            List<String> turned = new ArrayList<>();
            for (String next = ""; next != null; ) {
                JsonNode page = listOf(city, "?limit=3&sort=" + sort + "&after=" + next);
                turned.addAll(page.path("items").findValuesAsText("number"));
                next = page.path("next").asText(null);
            }
            assertThat(turned).as(sort).isEqualTo(whole).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        }
        assertThat(CountedStatements.of(() -> listOf(city, "?limit=200"))).isEqualTo(few);
    }

    @Test
    void those_whose_informant_should_have_been_answered_are_marked_and_counted() {
        // given
        String reviewer = "reviewer." + COUNTY;
        tippedOff(BASE, null, false);
        String late = lastAt(COUNTY);
        assertThat(numbers(reviewer, "?overdue=true&limit=200")).doesNotContain(late);

        // when
        itIs("2018-06-01T09:00:00+08:00");

        // then
        JsonNode found = listOf(reviewer, "?overdue=true&limit=200");
        assertThat(found.path("items").findValuesAsText("number")).contains(late);
        assertThat(found.path("items").findValuesAsText("overdue")).containsOnly("true");
        assertThat(found.path("overdue").asInt()).isEqualTo(found.path("items").size()).isLessThanOrEqualTo(found.path("open").asInt());
        does(reviewer, late, Form.of("AcceptTipOff").with("decision", "DECLINED").with("answer", "反映的情况过于笼统。")).expect(204);
        assertThat(listOf(reviewer, "?q=" + late).at("/items/0/overdue").asBoolean()).isFalse();
        assertThat(listOf(reviewer, "").path("overdue").asInt()).isEqualTo(found.path("overdue").asInt() - 1);
    }

    @Test
    void no_count_and_no_page_tells_the_accused_or_kin_of_theirs_that_there_is_one() {
        // given
        String reviewer = "reviewer." + COUNTY;
        String accused = somebodyOf(BASE, "测独有", "clerk");
        String kin = somebodyOf(COUNTY, "测被举报人亲属", "reviewer");
        String relative = "{\"relation\":\"SPOUSE\",\"name\":\"测独有\",\"idNumber\":\"" + Fictitious.idNumber() + "\"}";
        as(kin).post("/api/account/relatives", relative).expect(201);
        as(accused).post("/api/account/relatives", relative.replace("SPOUSE", "SELF")).expect(201);
        String before = listOf(reviewer, "").path("open").asText();
        String beforeOfKin = listOf(kin, "").path("open").asText();

        // when
        tippedOff(COUNTY, null, false);
        String ofTheCounty = lastAt("130300");
        tippedOff(BASE, "测独有", false);
        String ofKin = lastAt(COUNTY);

        // then
        assertThat(listOf(reviewer, "").path("open").asInt()).as("of the two one is theirs").isEqualTo(Integer.parseInt(before) + 1);
        assertThat(numbers(reviewer, "?sort=OLDEST&after=" + ofTheCounty)).as("whether there is one above")
            .isEqualTo(numbers(reviewer, "?sort=OLDEST&after=JB-130300-2018-999999"));
        assertThat(listOf(kin, "").path("open").asText()).isEqualTo(beforeOfKin);
        assertThat(numbers(kin, "?limit=200")).doesNotContain(ofKin);
        as(kin).get("/api/tipoffs/" + ofKin).refused(404);
        as(kin).get("/api/tipoffs/JB-" + COUNTY + "-2018-999999").refused(404);
        assertThat(numbers(reviewer, "?limit=200")).contains(ofKin);

        // and when
        does(reviewer, ofKin, Form.of("AcceptTipOff").with("decision", "RAISED")).expect(204);

        // then
        assertThat(numbers(reviewer, "?limit=200")).as("it means somebody here").doesNotContain(ofKin);
        assertThat(listOf(reviewer, "").path("open").asText()).isEqualTo(before);
        as(reviewer).get("/api/tipoffs/" + ofKin).refused(404);
    }

    @Test
    void a_list_leaves_with_a_right_of_its_own_for_a_purpose_that_is_recorded() throws IOException {
        // given
        String both = somebodyOf(COUNTY, "测导出", "reviewer", "exporter");
        tippedOff(BASE, "测被举报", true);
        String number = lastAt(COUNTY);
        String purpose = "{\"q\":\"" + number + "\",\"reason\":\"向上级工会报送举报办理情况\"}";

        // then
        as("reviewer." + COUNTY).post("/api/tipoffs/exports", purpose).refused(403).saying("数据导出员");
        as("exporter." + COUNTY).post("/api/tipoffs/exports", purpose).refused(403);
        as(both).post("/api/tipoffs/exports", "{}").refusedAt("reason", "请写明用途");
        byte[] sheet = as(both).download("POST", "/api/tipoffs/exports", purpose).body();
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
        }
        assertThat(text.toString()).contains(number, "弄虚作假").doesNotContain(INFORMANT, PHONE, TOLD, "测被举报", BASE);
        assertThat(one("select facts from ledger_event where case_id = ? and actor = ?", "DC-" + COUNTY + "-2018-000000", both))
            .contains("TIP_OFFS", "向上级工会报送举报办理情况", "sha256").doesNotContain(number);
    }

    @Test
    void the_webapps_show_nothing_of_it_to_the_accused_union() {
        // given
        tippedOff(COUNTY, null, false);
        String number = lastAt("130300");
        String task = task(number);

        // then
        for (String login : List.of("supervisor." + COUNTY, "reviewer." + COUNTY, "admin." + COUNTY)) {
            Browser browser = new Browser(home()).signedIn(login, "demo");
            assertThat(browser.engine("/task/" + task).status()).as(login).isIn(403, 404);
            assertThat(browser.engine("/process-instance?businessKey=" + number).text()).as(login).doesNotContain(number);
            assertThat(browser.engine("/history/process-instance?processInstanceBusinessKey=" + number).text()).as(login).doesNotContain(number);
        }
    }

    @Test
    void kin_of_the_accused_have_nothing_to_do_with_it() {
        // given
        String accused = somebodyOf(BASE, "测独名", "clerk");
        String kin = somebodyOf(COUNTY, "测审核", "reviewer");
        String relative = "{\"relation\":\"SPOUSE\",\"name\":\"测独名\",\"idNumber\":\"" + Fictitious.idNumber() + "\"}";
        as(kin).post("/api/account/relatives", relative).expect(201);
        as(accused).post("/api/account/relatives", relative.replace("SPOUSE", "SELF")).expect(201);

        // when
        tippedOff(BASE, "测独名", false);
        String number = lastAt(COUNTY);

        // then
        as(kin).get("/api/tasks/" + task(number) + "/form").refused(403).saying("亲属");
        does(kin, number, Form.of("AcceptTipOff")).refused(403).saying("亲属");
        does("reviewer." + COUNTY, number, Form.of("AcceptTipOff").with("noKinship", false)).refused(403).saying("回避");
        as("reviewer." + COUNTY).get("/api/tasks/" + task(number) + "/form").refused(403);
    }

    @Test
    void whoever_accepted_or_investigated_does_not_decide() {
        // given
        String both = somebodyOf(COUNTY, "测兼任", "reviewer", "approver");
        tippedOff(BASE, null, false);
        String number = lastAt(COUNTY);
        does(both, number, Form.of("AcceptTipOff")).expect(204);
        does("reviewer." + COUNTY, number, Form.of("InvestigateTipOff")).expect(204);

        // then
        does(both, number, Form.of("DecideTipOff")).refused(403).saying("不得作出结论");
        does("approver." + COUNTY, number, Form.of("DecideTipOff").with("outcome", "MORE")).expect(204);
        does("reviewer." + COUNTY, number, Form.of("InvestigateTipOff")).expect(204);
    }

    @Test
    void the_informant_is_shown_for_a_reason_to_who_works_on_it_and_it_is_recorded() {
        // given
        tippedOff(BASE, null, true);
        String number = lastAt(COUNTY);
        String path = "/api/tipoffs/" + number;
        assertThat(as("reviewer." + COUNTY).get(path + "/personal").expect(200).text()).doesNotContain(INFORMANT, PHONE);

        // when
        as("reviewer." + COUNTY).post(path + "/reveals", "{\"fields\":[\"contact.means\"],\"reason\":\"病\"}").refusedAt("reason", "向举报人核实情况");
        as("reviewer." + COUNTY).post(path + "/reveals", "{\"fields\":[\"contact.means\"],\"reason\":\"电话核实举报的细节\"}")
            .expect(200).saying(PHONE);

        // then
        assertThat(database.queryForList("select act from ledger_event where case_id = ? order by seq", String.class, number))
            .endsWith("REVEALED");
        for (String login : List.of("clerk." + COUNTY, "supervisor." + COUNTY, "auditor." + COUNTY, "reviewer.130300", "reviewer.130102")) {
            assertThat(as(login).post(path + "/reveals", "{\"fields\":[\"contact.means\"],\"reason\":\"电话核实举报的细节\"}").status())
                .as(login).isIn(403, 404);
        }
        as("reviewer." + COUNTY).get("/api/tipoffs/JB-" + COUNTY + "-2018-999999/personal").refused(404);
    }

    @Test
    void of_one_against_the_top_nothing_is_kept() {
        // given
        String before = one("select count(*) from tip_off");

        // when
        JsonNode receipt = nobody().post("/api/public/tipoffs", body("130000", null, true)).expect(201).json();

        // then
        assertThat(receipt.path("code").isNull()).isTrue();
        assertThat(one("select count(*) from tip_off")).isEqualTo(before);
    }

    @Test
    void what_turns_out_to_mean_the_union_itself_goes_on_to_the_next_above_and_leaves_nothing() {
        // given
        String code = tippedOff(BASE, null, true);
        String left = lastAt(COUNTY);

        // when
        does("reviewer." + COUNTY, left, Form.of("AcceptTipOff").with("decision", "RAISED")).expect(204);

        // then
        String raised = lastAt("130300");
        nobodySees(raised, Stream.of(Role.values()).map(role -> role.code() + "." + COUNTY).toList());
        assertThat(one("select coalesce(content_sealed, contact_sealed) from tip_off where number = ?", left)).isNull();
        as("reviewer." + COUNTY).get("/api/tipoffs/" + left + "/personal").expect(200).saying("\"items\":[]");
        assertThat(standing(code).path("state").asText()).contains("受理审查");
        as("reviewer.130300").post("/api/tasks/" + task(raised) + "/claim").expect(204);
        as("reviewer.130300").get("/api/tasks/" + task(raised) + "/form").expect(200).saying(TOLD);
        as("reviewer.130300").get("/api/tipoffs/" + raised + "/personal").expect(200).saying("contact.means");
        as("auditor.130300").get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    @Test
    void what_is_not_accepted_is_answered_at_once() {
        // given
        String code = tippedOff(BASE, null, false);
        String number = lastAt(COUNTY);

        // then
        does("reviewer." + COUNTY, number, Form.of("AcceptTipOff").with("decision", "FORWARDED")).refusedAt("answer", "答复");
        does("reviewer." + COUNTY, number, Form.of("AcceptTipOff").with("answer", "已收到。")).refusedAt("answer", "受理、移交");
        does("reviewer." + COUNTY, number, Form.of("AcceptTipOff").with("decision", "FORWARDED")
            .with("answer", "已转送有管辖权的纪检监察机关。")).expect(204);
        assertThat(standing(code).path("state").asText()).contains("转送");
        assertThat(standing(code).path("answer").asText()).contains("纪检监察");
    }

    @Test
    void papers_come_along_and_open_to_who_works_on_it_only() throws IOException {
        // given
        nobody().send("POST", "/api/public/tipoffs", "multipart/form-data; boundary=x", BodyPublishers.ofByteArray(multipart()))
            .expect(201);
        String number = lastAt(COUNTY);
        String file = one("select id from document_file where case_id = ?", number);

        // then
        assertThat(as("reviewer." + COUNTY).get("/api/tasks/" + task(number) + "/form").expect(200).text()).contains("照片.jpg");
        as("reviewer." + COUNTY).get("/api/files/" + file).expect(200);
        for (String login : List.of("clerk." + COUNTY, "clerk." + BASE, "auditor." + COUNTY, "reviewer.130300")) {
            as(login).get("/api/files/" + file).expect(404);
        }
    }

    private static byte[] multipart() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"report\"\r\nContent-Type: application/json\r\n\r\n"
            + body(BASE, null, false) + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"照片.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(picture.toByteArray());
        parts.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return parts.toByteArray();
    }

    @Test
    void wrong_bodies_are_refused_at_their_fields() {
        nobody().post("/api/public/tipoffs", body("99999999", null, false)).refusedAt("union", "没有这个工会");
        nobody().post("/api/public/tipoffs", "{}").refusedAt("content", "请填写举报内容");
        nobody().post("/api/public/tipoffs", body(BASE, null, false).replace("\"truthful\":true", "\"truthful\":false"))
            .refusedAt("truthful", "属实");
        nobody().post("/api/public/tipoffs", body(BASE, null, true).replace(PHONE, "")).refusedAt("contact.means", "联系方式");
        nobody().get("/api/public/unions?q=" + URLEncoder.encode("抚宁", StandardCharsets.UTF_8)).expect(200)
            .saying(COUNTY);
        nobody().get("/api/public/unions?q=a").refused(400);
    }

    @Test
    void months_after_the_answer_nobody_knows_who_informed_and_after_years_what() {
        // given
        String code = tippedOff(BASE, null, true);
        String number = lastAt(COUNTY);
        does("reviewer." + COUNTY, number, Form.of("AcceptTipOff").with("decision", "DECLINED").with("answer", "反映的情况过于笼统。"))
            .expect(204);

        // when
        itIs("2018-08-05T09:00:00+08:00");
        ReflectionTestUtils.invokeMethod(context.getBean("tipOffSweep"), "sweep");

        // then
        assertThat(one("select contact_sealed from tip_off where number = ?", number)).isNull();
        assertThat(standing(code).path("answer").asText()).contains("笼统");

        // and when
        itIs("2028-02-05T09:00:00+08:00");
        ReflectionTestUtils.invokeMethod(context.getBean("tipOffSweep"), "sweep");

        // then
        assertThat(one("select coalesce(content_sealed, answer_sealed) from tip_off where number = ?", number)).isNull();
        assertThat(one("select count(*) from case_step where case_id = ? and body_sealed is not null", number)).isEqualTo("0");
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }
}
