package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 自荐、互荐 without an account: 大连 2019, and whatever else somebody may send there. */
@ExtendWith(OutputCaptureExtension.class)
class PublicEntryTest extends ApiTest {

    private static final String PROGRAMME = "dalian-finest-officer-2019";
    private static final String ORGANISER = "21020001";
    private static final String UNIT = "2102000101";
    private static final String NAME = "测周五娘";
    private static final String PHONE = "13900004321";
    private static final String STORY = "坚持每周走访困难职工家庭的独特事迹";

    private String round;

    @Override
    String begins() {
        return "2019-11-21T09:00:00+08:00";
    }

    @BeforeAll
    void a_round_is_open() {
        the_day_begins();
        round = as("clerk." + ORGANISER).post("/api/rounds", "{\"programme\":\"" + PROGRAMME + "\"}").expect(201).json()
            .path("round").asText();
    }

    @BeforeEach
    void nobody_has_sent_too_much() {
        database.update("delete from public_use");
    }

    @Test
    void the_public_sees_which_rounds_take_recommendations_until_when() {
        JsonNode open = of(nobody().get("/api/public/rounds").expect(200).json());
        assertThat(open.path("entries").findValuesAsText("code")).containsExactly("SELF", "PEER");
        assertThat(open.path("units").findValuesAsText("code")).contains(UNIT).doesNotContain(ORGANISER, BASE);
        assertThat(open.path("until").asText()).isEqualTo("2019-12-06T00:00:00+08:00");
    }

    @Test
    void whoever_recommends_gets_a_receipt_and_learns_nothing_but_how_it_stands(CapturedOutput log) {
        String receipt = sent(peer());

        Answer standing = nobody().get("/api/public/entries/" + receipt).expect(200);

        assertThat(standing.json().fieldNames()).toIterable().containsExactlyInAnyOrder("receipt", "state");
        assertThat(standing.text()).contains("待工会核实").doesNotContain(NAME, PHONE);
        assertThat(Caller.ADDRESSES).noneMatch(address -> address.contains(PHONE) || address.contains(NAME));
        assertThat(log.getAll()).doesNotContain(NAME, PHONE, STORY);
        assertThat(one("select content_sealed from public_entry where receipt = ?", receipt)).doesNotContain(NAME, PHONE);
        assertThat(database.queryForList("select facts from ledger_event where case_id = ?", String.class, round).toString())
            .contains(receipt).doesNotContain(NAME, PHONE, STORY);
    }

    @Test
    void the_organiser_sees_it_hands_it_on_and_the_unit_makes_a_nomination_of_it() {
        String receipt = sent(peer().replace("\"unit\":\"" + UNIT + "\",", ""));
        String path = "/api/entries/" + receipt;
        as("clerk." + UNIT).get(path).refused(404);
        assertThat(as("clerk." + ORGANISER).get("/api/entries").expect(200).text()).contains(receipt).doesNotContain(NAME, PHONE);
        assertThat(as("clerk." + ORGANISER).get(path).expect(200).json().path("content").path("candidate").path("phone")
            .asText()).isEqualTo(PHONE);

        as("clerk." + ORGANISER).post(path + "/direction", "{\"unit\":\"" + BASE + "\"}").refusedAt("unit", "推选范围");
        as("clerk." + ORGANISER).post(path + "/direction", "{\"unit\":\"" + UNIT + "\"}").expect(204);

        assertThat(as("clerk." + UNIT).get(path).expect(200).json().path("mine").asBoolean()).isTrue();
        as("clerk." + UNIT).post(path + "/direction", "{\"unit\":\"" + UNIT + "\"}").refused(403).saying("组织单位");
    }

    @Test
    void the_unit_proposes_whom_the_public_has_named_and_its_papers_go_along() {
        String receipt = with(Map.of("先进事迹.pdf", Papers.pdf("x"))).expect(201).json().path("receipt").asText();
        String path = "/api/entries/" + receipt + "/nomination";
        as("clerk." + ORGANISER).post(path, recommendation()).refused(403).saying("转交");
        as("clerk." + UNIT).post(path, "{\"candidate\":{\"name\":\"测周五\"}}").refused(400);
        assertThat(as("clerk." + UNIT).get("/api/entries").expect(200).text()).contains(receipt);

        String number = as("clerk." + UNIT).post(path, recommendation()).expect(201).json().path("case").asText();

        assertThat(one("select entry from nomination where case_id = ?", number)).isEqualTo("PEER");
        assertThat(one("select content_sealed from public_entry where receipt = ?", receipt)).isNull();
        assertThat(one("select step from document_file where case_id = ?", number)).isEqualTo("NominationProposed");
        assertThat(nobody().get("/api/public/entries/" + receipt).expect(200).text()).contains("已由单位工会提出推荐")
            .doesNotContain(number);
        as("clerk." + UNIT).post(path, recommendation()).refused(409);
        as("clerk." + UNIT).post("/api/entries/" + receipt + "/refusal", "{\"reason\":\"重复\"}").refused(409);
        waitsForThePartyOrgan(new ANomination(this, number, UNIT));
    }

    // N21: without the opinion of the unit's party organ nothing goes on.
    private void waitsForThePartyOrgan(ANomination nomination) {
        nomination.conditionsConfirmed();
        assertThat(nomination.open()).containsExactly("GiveOpinion", "GiveOpinion");
        Map<String, String> tasks = new HashMap<>();
        as("consultee." + UNIT).get("/api/tasks?scope=claimable&case=" + nomination.number()).expect(200).json().path("items")
            .forEach(task -> tasks.put(task.path("name").asText(), task.path("id").asText()));
        assertThat(tasks).containsOnlyKeys("出具意见（所在单位党组织）", "出具意见（所在单位纪检组织）");
        String discipline = tasks.get("出具意见（所在单位纪检组织）");

        JsonNode unclaimed = as("consultee." + UNIT).get("/api/tasks/" + discipline + "/form").expect(200).json().path("data");
        assertThat(unclaimed.has("candidate")).isFalse();
        as("consultee." + UNIT).post("/api/tasks/" + discipline + "/claim").expect(204);
        JsonNode shown = as("consultee." + UNIT).get("/api/tasks/" + discipline + "/form").expect(200).json().path("data");
        assertThat(shown.path("organ").path("name").asText()).isEqualTo("所在单位纪检组织");
        assertThat(shown.path("candidate").path("gender").asText()).isEqualTo("女");
        assertThat(shown.path("candidate").path("idNumber").asText()).matches("\\d{3}\\*{13}[0-9X]{2}");

        String opinion = "{\"agreed\":%s,\"signer\":\"测书记\",\"signedOn\":\"2019-11-21\",\"sealed\":true}";
        as("consultee." + UNIT).post("/api/tasks/" + discipline + "/complete", opinion.formatted(false))
            .refusedAt("reason", "理由");
        as("consultee." + UNIT).post("/api/tasks/" + discipline + "/complete", opinion.formatted(true)).expect(204);

        assertThat(nomination.open()).containsExactly("GiveOpinion");
        as("consultee." + UNIT).post("/api/tasks/" + tasks.get("出具意见（所在单位党组织）") + "/complete?claim=true",
            opinion.formatted(true)).expect(204);
        assertThat(nomination.open()).containsExactly("SubmitNomination");
        nomination.withdrawn().expect(204);
    }

    private static Form recommendation() {
        return Fictitious.nominationLike(Form.ofText("""
            {"candidate":{"name":"测周五","gender":"FEMALE","ethnicity":"01","politicalStatus":"01",
            "phone":"13900000000","workUnit":"示例重工集团","position":"车间工会主席","unionWorkSince":"2012-03-01"},"facts":
            {"education":"BACHELOR","unitKind":"ENTERPRISE","inService":true,"baseUnionHead":false},"story":"%s"}"""
            .formatted("坚持走访。".repeat(500))));
    }

    @Test
    void whoever_is_named_is_told_what_is_said_of_him_by_name_and_telephone_and_nothing_of_who_said_it() {
        sent(peer());

        String told = disclosed(ORGANISER, NAME, PHONE).expect(200).text();
        assertThat(told).contains("互相举荐的推荐对象", STORY, round).doesNotContain("13900000001");
        assertThat(disclosed(ORGANISER, "测吴六", "13900000001").expect(200).text()).contains("举荐人", "13900000001")
            .doesNotContain(NAME, PHONE, STORY);
        assertThat(disclosed(ORGANISER, NAME, "13900000001").expect(200).json().path("cases")).isEmpty();
        assertThat(disclosed("13030601", NAME, PHONE).expect(200).json().path("cases")).isEmpty();
        as("clerk." + ORGANISER).post("/api/personal-data/disclosures", asking().with("name", NAME)).refusedAt("phone", "都要填写");
        assertThat(as("clerk." + ORGANISER).post("/api/personal-data/disclosures", asking()).expect(200).json().path("cases"))
            .isEmpty();
        assertThat(as("auditor." + ORGANISER).get("/api/audit/cases/" + round).expect(200).text()).contains("DISCLOSED")
            .doesNotContain(NAME, PHONE);
    }

    private Answer disclosed(String union, String name, String phone) {
        return as("clerk." + union).post("/api/personal-data/disclosures", asking().with("name", name).with("phone", phone));
    }

    private Form asking() {
        return Form.ofText("""
            {"idNumber":"%s","requestedBy":"SELF","requestedOn":"2019-11-21","identityChecked":true,"reason":"本人查阅"}"""
            .formatted(Fictitious.idNumber()));
    }

    @Test
    void nobody_else_learns_that_there_is_one() {
        String receipt = sent(peer());
        for (String other : new String[] {"clerk." + BASE, "clerk.210200", "clerk.130000"}) {
            as(other).get("/api/entries/" + receipt).refused(404);
            as(other).post("/api/entries/" + receipt + "/refusal", "{\"reason\":\"重复\"}").refused(404);
            assertThat(as(other).get("/api/entries").expect(200).text()).doesNotContain(receipt);
        }
        as("reviewer." + ORGANISER).get("/api/entries/" + receipt).refused(403);
        nobody().get("/api/entries/" + receipt).refused(401);
    }

    @Test
    void a_long_list_is_turned_page_by_page_and_nothing_of_it_is_left_out() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(sent(peer()));
            nobody_has_sent_too_much();
        }

        List<String> read = new ArrayList<>();
        String after = "";
        long total;
        do {
            JsonNode page = as("clerk." + UNIT).get("/api/entries?limit=2" + after).expect(200).json();
            page.path("items").findValuesAsText("receipt").forEach(read::add);
            total = page.path("total").asLong();
            after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());

        assertThat(read).containsAll(sent).doesNotHaveDuplicates().hasSize((int) total);
        as("clerk." + UNIT).get("/api/entries?limit=0").refusedAt("limit", "200");
        as("clerk." + UNIT).get("/api/entries?limit=201").refusedAt("limit", "200");
    }

    @Test
    void one_that_is_declined_is_declined_once_and_the_entrant_learns_it_without_the_reason() {
        String receipt = sent(self());
        as("clerk." + UNIT).post("/api/entries/" + receipt + "/refusal", "{}").refused(400);

        as("clerk." + UNIT).post("/api/entries/" + receipt + "/refusal", "{\"reason\":\"从事工会工作不满三年\"}").expect(204);

        as("clerk." + ORGANISER).post("/api/entries/" + receipt + "/refusal", "{\"reason\":\"重复\"}").refused(409);
        assertThat(nobody().get("/api/public/entries/" + receipt).expect(200).text()).contains("未采用").doesNotContain("不满");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"entry\":\"PEER\";\"entry\":\"ORGANISATION\";entry", "\"entry\":\"PEER\";\"entry\":null;entry",
        "\"unit\":\"2102000101\";\"unit\":\"13030601\";unit", "\"unit\":\"2102000101\";\"unit\":\"' or 1=1 --\";unit",
        "\"gender\":\"FEMALE\";\"gender\":\"女\";candidate.gender", "\"phone\":\"13900004321\";\"phone\":\"=cmd|x\";candidate.phone",
        "\"agreed\":true;\"agreed\":false;agreed", "\"truthful\":true;\"truthful\":null;truthful",
        "\"agreed\":true;\"agreed\":true,\"website\":\"http://x\";website",
        "\"agreed\":true;\"agreed\":true,\"state\":\"TAKEN\";state", "\"agreed\":true;\"agreed\":true,\"round\":\"x\";round",
        "\"gender\":\"FEMALE\";\"gender\":\"FEMALE\",\"idNumber\":\"x\";candidate.idNumber",
        "\"unionWorkSince\":\"2012-03-01\";\"unionWorkSince\":\"2019-11-22\";candidate.unionWorkSince",
        "\"unionWorkSince\":\"2012-03-01\";\"unionWorkSince\":\"2012-02-30\";candidate.unionWorkSince",
        "\"entry\":\"PEER\";\"entry\":\"SELF\";entrant"})
    void what_does_not_fit_is_refused_at_its_field(String part, String instead, String field) {
        String body = peer().replace(part, instead);
        assertThat(body).isNotEqualTo(peer());
        int kept = entries();

        Answer refused = post(body).refused(400);

        assertThat(refused.fields()).contains(field);
        assertThat(entries()).isEqualTo(kept);
    }

    @Test
    void what_is_too_long_or_no_json_is_refused() {
        post(peer().replace(STORY, "长".repeat(4001))).refusedAt("story", "4000");
        post(peer().replace(NAME, "长".repeat(31))).refusedAt("candidate.name", "30");
        post("{").refused(400);
        post("[]").refused(400);
        post("null").refused(400);
        nobody().postAs("text/plain", "/api/public/rounds/" + round + "/entries", peer()).refused(415);
    }

    @Test
    void markup_is_text_and_nothing_else() {
        String receipt = sent(peer().replace(STORY, "<img src=x onerror=alert(1)>"));
        Answer shown = as("clerk." + UNIT).get("/api/entries/" + receipt).expect(200);
        assertThat(shown.contentType()).startsWith("application/json");
        assertThat(shown.json().path("content").path("story").asText()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void a_round_that_is_not_there_is_over_or_takes_organisations_only_takes_nothing() {
        String only = as("clerk." + ORGANISER).post("/api/rounds", "{\"programme\":\"dalian-warmest-home-2019\"}").expect(201)
            .json().path("round").asText();
        for (String number : new String[] {"PX-21020001-2019-999999", "x", "..%2f", only}) {
            nobody().post("/api/public/rounds/" + number + "/entries", peer()).refused(number.contains("%") ? 400 : 404);
        }
        assertThat(nobody().get("/api/public/rounds").expect(200).text()).doesNotContain(only);
        itIs("2019-12-06T00:00:00+08:00");
        post(peer()).refused(404).saying("截止");
        assertThat(nobody().get("/api/public/rounds").expect(200).text()).doesNotContain(round);
        itIs("2019-12-05T23:59:59+08:00");
        sent(peer());
    }

    @Test
    void papers_come_along_and_only_the_clerks_read_them() {
        String receipt = with(Map.of("先进事迹.pdf", Papers.pdf("x"))).expect(201).json().path("receipt").asText();
        JsonNode file = as("clerk." + UNIT).get("/api/entries/" + receipt).expect(200).json().path("files").path(0);

        assertThat(file.path("name").asText()).isEqualTo("先进事迹.pdf");
        assertThat(as("clerk." + UNIT).download("/api/files/" + file.path("id").asText()).statusCode()).isEqualTo(200);
        assertThat(as("clerk." + ORGANISER).download("/api/files/" + file.path("id").asText()).statusCode()).isEqualTo(200);
        as("clerk." + BASE).get("/api/files/" + file.path("id").asText()).refused(404);
        as("reviewer." + ORGANISER).get("/api/files/" + file.path("id").asText()).refused(404);
    }

    @Test
    void a_hostile_file_leaves_nothing_behind() {
        int kept = entries();
        byte[] program = "MZ this is a program".getBytes(StandardCharsets.UTF_8);
        with(Map.of("事迹.jpg", program)).refusedAt("file", "以内容为准");
        with(Map.of("../事迹.jpg", Papers.jpeg())).refusedAt("file", "路径");
        with(Map.of("a.jpg", Papers.jpeg(), "b.jpg", Papers.jpeg(), "c.jpg", Papers.jpeg(), "d.jpg", Papers.jpeg()))
            .refusedAt("file", "3 个");
        with(Map.of("a.jpg", Papers.ofSize(10 * 1024 * 1024 + 1))).refused(413);
        assertThat(entries()).isEqualTo(kept);
        assertThat(one("select count(*) from document_file where uploader = ?", ".public")).isEqualTo(
            one("select count(*) from document_file where case_id is not null and uploader = ?", ".public"));
    }

    @Test
    void a_flood_is_held_up_where_it_comes_from() {
        assertThat(nobody().from("203.0.113.30").post("/api/public/rounds/" + round + "/entries", peer()).status()).isEqualTo(201);
        database.update("update public_use set uses = 1000000");

        nobody().from("203.0.113.30").post("/api/public/rounds/" + round + "/entries", peer()).refused(429).saying("组织单位");
        assertThat(nobody().from("203.0.113.31").post("/api/public/rounds/" + round + "/entries", peer()).status()).isEqualTo(201);
    }

    private String sent(String body) {
        return post(body).expect(201).json().path("receipt").asText();
    }

    private Answer post(String body) {
        return nobody().post("/api/public/rounds/" + round + "/entries", body);
    }

    private int entries() {
        return database.queryForObject("select count(*) from public_entry", Integer.class);
    }

    private JsonNode of(JsonNode rounds) {
        for (JsonNode one : rounds.path("items")) {
            if (one.path("round").asText().equals(round)) {
                return one;
            }
        }
        throw new AssertionError("not open: " + round);
    }

    private Answer with(Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"entry\"", "application/json", peer().getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> part(body, "name=\"file\"; filename=\"" + name + "\"", "image/jpeg", content));
        body.writeBytes("--b8f3--\r\n".getBytes(StandardCharsets.UTF_8));
        return nobody().send("POST", "/api/public/rounds/" + round + "/entries", "multipart/form-data; boundary=b8f3",
            BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
        body.writeBytes(("--b8f3\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String peer() {
        return """
            {"entry":"PEER","unit":"%s","candidate":{"name":"%s","gender":"FEMALE","workUnit":"示例重工集团","position":"车间工会主席",
            "unionWorkSince":"2012-03-01","phone":"%s"},"story":"%s","entrant":{"name":"测吴六","phone":"13900000001"},
            "agreed":true,"truthful":true}""".formatted(UNIT, NAME, PHONE, STORY);
    }

    private static String self() {
        return peer().replace("\"PEER\"", "\"SELF\"").replace("\"entrant\":{\"name\":\"测吴六\",\"phone\":\"13900000001\"},", "");
    }
}
