package cn.unioncare.api;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** 转移、注销、删除: asked for by the clerk who keeps the archive, decided by another of the union that determined. */
class ArchiveRequestsTest extends ApiTest {

    private static final String PATH = "/api/archive-requests";
    private static final String ELSEWHERE = "13010201";

    @Test
    void an_archive_that_moves_is_the_other_unions_and_shows_where_it_came_from() {
        ACase archived = filed(BASE, anApplication()).archived();
        String archive = archiveOf(archived);
        String number = entered(body(archive, "MOVE", null, ELSEWHERE));
        as("clerk." + BASE).post(PATH, body(archive, "MOVE", null, ELSEWHERE)).refused(409).saying("等待审批");
        as("clerk." + BASE).post(PATH + "/" + number + "/decision", "{\"approved\":true}").refused(403);
        as("approver.130102").post(PATH + "/" + number + "/decision", "{\"approved\":true}").refused(404);

        as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":true}").expect(200).saying("已办理");

        as("clerk." + BASE).get("/api/archives/" + archive).refused(404);
        JsonNode moved = as("clerk." + ELSEWHERE).get("/api/archives/" + archive).expect(200).json();
        assertThat(moved.path("determiningUnion").asText()).isEqualTo("130102");
        assertThat(moved.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(moved.path("states").toString()).contains("由示例纺织有限公司工会转入");
        assertThat(moved.path("personal")).isNotEmpty();
        as("clerk." + BASE).get("/api/hardship/cases/" + archived.number()).refused(404);
        as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":false,\"answer\":\"不\"}").refused(409);
        assertThat(one("select string_agg(act, ',') from ledger_event where case_id = ?", archived.number()))
            .contains("CHANGE_REQUESTED", "CHANGE_APPROVED", "MOVED");
    }

    @Test
    void a_household_whose_archive_is_cancelled_may_be_filed_again() {
        Form application = anApplication();
        ACase archived = filed(BASE, application).archived();
        String number = entered(body(archiveOf(archived), "CANCEL", "8", null));

        as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":true}").expect(200);

        assertThat(database.queryForObject("select count(*) from active_person where case_id = ?", Integer.class,
            archived.number())).isZero();
        as("clerk." + BASE).get("/api/archives/" + archiveOf(archived)).expect(200).saying("注销").saying("死亡");
        as("clerk." + BASE).post(PATH, body(archiveOf(archived), "DELETE", "12", null)).refused(409).saying("已注销");
    }

    @Test
    void relief_has_no_plain_door() {
        String archive = archiveOf(filed(BASE, anApplication()).archived());
        for (String kind : new String[] {"RELIEVE", "SUPPORT"}) {
            as("clerk." + BASE).post(PATH, body(archive, kind, "1", null)).refused(403).saying("民主评议").saying("公示");
        }
        assertThat(one("select state from hardship_archive where number = ?", archive)).isEqualTo("ACTIVE");
    }

    @Test
    void what_does_not_fit_is_refused_at_its_field() {
        String archive = archiveOf(filed(BASE, anApplication()).archived());
        Caller clerk = as("clerk." + BASE);
        clerk.post(PATH, body(archive, "CANCEL", "1", null)).refusedAt("reason", "注销的原因");
        clerk.post(PATH, body(archive, "CANCEL", null, null)).refusedAt("reason", "注销的原因");
        clerk.post(PATH, body(archive, "MOVE", null, null)).refusedAt("toUnion", "转入");
        clerk.post(PATH, body(archive, "MOVE", null, BASE)).refusedAt("toUnion", "已在该工会");
        clerk.post(PATH, body(archive, "MOVE", null, "999999")).refusedAt("toUnion", "没有编码");
        clerk.post(PATH, body(archive, "CANCEL", "8", null).replace("\"on\":\"2018", "\"on\":\"2031")).refusedAt("on", "变动日期");
        clerk.post(PATH, body(archive, "CANCEL", "8", null).replaceAll("\"attachments\":\\[.*]", "\"attachments\":[]"))
            .refusedAt("attachments", "证明材料");
        as("clerk." + COUNTY).post(PATH, body(archive, "CANCEL", "8", null)).refused(403).saying("谁建档");
        as("clerk.130102").post(PATH, body(archive, "CANCEL", "8", null)).refused(404);
        String number = entered(body(archive, "CANCEL", "9", null));
        as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":false}").refusedAt("answer", "理由");
        as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":false,\"answer\":\"材料不全\"}").expect(200);
        as("clerk." + BASE).get(PATH + "/" + number).expect(200).saying("材料不全").saying("不同意");
        as("clerk." + ELSEWHERE).get(PATH + "/" + number).refused(404);
    }

    @Test
    void an_archive_goes_to_no_union_that_is_closed_not_even_where_it_was_asked_for_before() {
        String archive = archiveOf(filed(BASE, anApplication()).archived());
        String number = entered(body(archive, "MOVE", null, ELSEWHERE));
        database.update("update union_unit set valid_until = ? where code = ?", today().plusDays(3), ELSEWHERE);
        try {
            as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":true}").refusedAt("toUnion", "撤销");
            as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"approved\":false,\"answer\":\"转入工会撤销\"}").expect(200);
            as("clerk." + BASE).post(PATH, body(archive, "MOVE", null, ELSEWHERE)).refusedAt("toUnion", "撤销");
        } finally {
            database.update("update union_unit set valid_until = null where code = ?", ELSEWHERE);
        }
        assertThat(one("select owner_union from hardship_archive where number = ?", archive)).isEqualTo(BASE);
    }

    private String entered(String body) {
        return as("clerk." + BASE).post(PATH, body).expect(201).json().path("number").asText();
    }

    private String body(String archive, String kind, String reason, String to) {
        String scan = as("clerk." + BASE).upload(Upload.of("证明.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        return "{\"archive\":\"%s\",\"kind\":\"%s\",\"reason\":%s,\"toUnion\":%s,\"on\":\"%s\",\"statement\":\"证明材料齐全\","
            .formatted(archive, kind, quoted(reason), quoted(to), today())
            + "\"attachments\":[{\"id\":\"" + scan + "\",\"kind\":\"OTHER\"}]}";
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private String archiveOf(ACase archived) {
        return one("select number from hardship_archive where case_id = ?", archived.number());
    }
}
