package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.notices.HonourList;
import cn.unioncare.notices.HonourLists;
import cn.unioncare.notices.HonourSubject;
import cn.unioncare.notices.Honours;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 表彰推荐名单: put up, read and objected to over HTTP; whatever flow has asked for it. */
class ListPublicityTest extends ApiTest {

    private static final UnionCode PROVINCE = new UnionCode("130000");
    private static final String POSTING = """
        {"postedOn":"2021-04-25","place":"省总工会网站","withoutPrivateData":true,"document":"冀工字〔2021〕11号","phone":"0311-67569187",
        "receiver":"河北省总工会保障部"%s}""";
    private static final AtomicInteger NUMBERS = new AtomicInteger(900_000);

    @Autowired
    private HonourLists lists;
    @Autowired
    private CaseProcesses processes;
    @Autowired
    private TransactionTemplate transaction;

    @Override
    String begins() {
        return "2021-04-25T09:00:00+08:00";
    }

    @Test
    void the_public_reads_the_list_from_its_posting_to_the_end_of_its_period() {
        CaseId list = asked("测赵一", "测钱二");
        String number = one("select number from publicity where case_id = ?", list.value());
        nobody().get("/api/public/notices/" + number).refused(404);

        posted(list);

        JsonNode notice = nobody().get("/api/public/notices/" + number).expect(200).json();
        assertThat(notice.path("subjects").findValuesAsText("name")).containsExactly("测赵一", "测钱二");
        assertThat(notice.path("endsAt").asText()).isEqualTo("2021-05-01T00:00:00+08:00");
        assertThat(nobody().get("/api/public/notices").expect(200).text()).contains(number);
        itIs("2021-04-30T23:59:59+08:00");
        nobody().get("/api/public/notices/" + number).expect(200);
        itIs("2021-05-01T00:00:00+08:00");
        nobody().get("/api/public/notices/" + number).refused(404).saying("已撤下");
        nobody().post("/api/public/notices/" + number + "/objections", "{\"content\":\"迟到\",\"subject\":1}").refused(409);
    }

    // N16
    @Test
    void four_working_days_are_refused_and_nothing_hangs() {
        CaseId list = asked("测赵一");
        String task = task("PostNotice", list, "clerk.130000");

        as("clerk.130000").post("/api/tasks/" + task + "/complete?claim=true", POSTING.formatted(",\"workingDays\":4"))
            .refusedAt("workingDays", "不得少于 5 个工作日");

        assertThat(one("select state from publicity where case_id = ?", list.value())).isEqualTo("REQUESTED");
        as("clerk.130000").post("/api/tasks/" + task + "/complete?claim=true", POSTING.formatted(",\"workingDays\":6"))
            .expect(204);
    }

    // N10
    @Test
    void an_upheld_objection_takes_one_from_the_list_and_the_others_hang_on() {
        CaseId list = asked("测赵一", "测钱二");
        posted(list);
        String number = one("select number from publicity where case_id = ?", list.value());
        String objections = "/api/public/notices/" + number + "/objections";
        nobody().post(objections, "{\"content\":\"事迹不实\"}").refusedAt("subject", "请选择");
        nobody().post(objections, "{\"content\":\"事迹不实\",\"subject\":3}").refusedAt("subject", "没有序号");

        decided(list, receipt(objections, 2), true);

        assertThat(nobody().get("/api/public/notices/" + number).expect(200).json().path("subjects").findValuesAsText("name"))
            .containsExactly("测赵一");
        nobody().post(objections, "{\"content\":\"事迹不实\",\"subject\":2}").refused(409);
        assertThat(running(list)).isEqualTo(1);
        timePassesUntil("2021-05-01T00:00:01+08:00");
        assertThat(running(list)).isZero();
        assertThat(one("select state from publicity where number = ?", number)).isEqualTo("ENDED");
    }

    @Test
    void the_clerk_reads_the_list_and_is_warned_where_it_ends_too_late() {
        CaseId list = asked("测赵一");
        JsonNode form = as("clerk.130000").get("/api/tasks/" + task("PostNotice", list, "clerk.130000") + "/form").expect(200)
            .json().path("data");

        assertThat(form.path("place").asText()).isEqualTo("省总工会网站、冀工之家订阅号");
        assertThat(form.path("notice").path("subjects").path(0).path("name").asText()).isEqualTo("测赵一");
        assertThat(form.path("notice").path("periods").path(0).path("late").asBoolean()).isFalse();
        itIs("2021-04-29T09:00:00+08:00");
        JsonNode later = as("clerk.130000").get("/api/tasks/" + task("PostNotice", list, "clerk.130000") + "/form").expect(200)
            .json().path("data").path("notice").path("periods").path(0);
        assertThat(later.path("lastDay").asText()).isEqualTo("2021-05-10");
        assertThat(later.path("late").asBoolean()).isTrue();
    }

    /** A round's organiser wants the list posted. Only one process is told, so that no other flow hears of it. */
    private CaseId asked(String... names) {
        CaseId list = new CaseId("PX-130000-2021-" + NUMBERS.incrementAndGet());
        transaction.executeWithoutResult(status -> {
            lists.request(new HonourList(list, PROVINCE, PROVINCE, PROVINCE, new Honours("“困难职工暖心人”拟表扬对象公示",
                "冀工字〔2021〕11号", "冀工字〔2021〕11号 三.3", List.of("省总工会网站", "冀工之家订阅号"),
                Optional.of(OffsetDateTime.parse("2021-05-06T12:00:00+08:00"))), 5,
                List.of(names).stream().map(name -> new HonourList.Candidate(list,
                    new HonourSubject(name, "男", "示例纺织有限公司工会", "主席", "帮扶12户"), true)).toList()));
            processes.start("publicity", list, Map.of(CaseVars.OWNER.name(), "130000", "investigatingUnion", "130000",
                CaseVars.DETERMINING.name(), "130000", CaseVars.TITLE.name(), "拟表扬对象公示"));
        });
        return list;
    }

    private void posted(CaseId list) {
        as("clerk.130000").post("/api/tasks/" + task("PostNotice", list, "clerk.130000") + "/complete?claim=true",
            POSTING.formatted("")).expect(204);
    }

    private String receipt(String objections, int subject) {
        database.update("delete from public_use");
        return nobody().post(objections, "{\"content\":\"事迹不实\",\"subject\":" + subject + "}").expect(201).json()
            .path("receipt").asText();
    }

    private void decided(CaseId list, String receipt, boolean upheld) {
        as("reviewer.130000").post("/api/tasks/" + task("InvestigateObjection", list, "reviewer.130000")
            + "/complete?claim=true", "{\"receipt\":\"" + receipt + "\",\"upheld\":" + upheld
            + ",\"findings\":\"经走访核实\",\"reply\":\"已核实\"}").expect(204);
    }

    private String task(String key, CaseId list, String login) {
        return as(login).get("/api/tasks?scope=open&key=" + key + "&case=" + list).expect(200).json().path("items").path(0)
            .path("id").asText();
    }

    private int running(CaseId list) {
        return database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class,
            list.value());
    }
}
