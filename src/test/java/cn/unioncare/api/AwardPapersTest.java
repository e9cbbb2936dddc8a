package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What a round leaves when it has been commended: the notice with its list, what is handed over, the stories. */
class AwardPapersTest extends ApiTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String PROVINCE = "130000";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    private XWPFDocument word(String login, String path) throws IOException {
        HttpResponse<byte[]> answer = as(login).download(path);
        assertThat(answer.statusCode()).as(new String(answer.body(), 0, Math.min(300, answer.body().length))).isEqualTo(200);
        return new XWPFDocument(new ByteArrayInputStream(answer.body()));
    }

    private static String text(XWPFDocument document) {
        return new XWPFWordExtractor(document).getText();
    }

    private ANomination awaiting(ARound round, String owner, String name) {
        ANomination nomination = round.nominated(owner, ARound.aWarmHeart().with("candidate.name", name)
            .with("story", name + "定期走访困难职工家庭，帮助解决实际困难。"));
        if (owner.equals(PLANT)) {
            nomination.waitingToBeChosenBy(CITY, DISTRICT).chosenBy(CITY).expect(204);
        } else {
            nomination.readyToSubmit().submitted().verifiedBy("130306").chosenBy("130306").expect(204);
            nomination.verifiedBy("130300").chosenBy("130300").expect(204);
        }
        return nomination.verifiedBy(PROVINCE);
    }

    private ARound commended() {
        ARound round = ARound.ofHebei(this);
        // The notice's table names 石家庄 before 秦皇岛.
        awaiting(round, "13030601", "测海港");
        awaiting(round, PLANT, "测长安");
        timePassesUntil("2021-05-14T09:00:00+08:00");
        return round.meets().meets().publishes().commends();
    }

    @Test
    void what_a_union_handed_in_is_printed_the_same_after_one_of_its_list_was_not_chosen() throws IOException {
        // given
        ARound round = ARound.ofHebei(this);
        awaiting(round, PLANT, "测长安");
        ANomination left = awaiting(round, PLANT, "测未选");
        String handedInOn = DAY.format(today());
        timePassesUntil("2021-05-14T09:00:00+08:00");
        String path = "/api/rounds/" + round.number() + "/papers/summary?unit=" + CITY;
        String before = text(word("approver." + CITY, path));

        // when
        round.meets(left).meets().publishes().commends();

        // then
        assertThat(left.state()).isEqualTo("NOT_SELECTED");
        assertThat(before).contains("测未选", handedInOn).doesNotContain("2021年5月14日");
        assertThat(text(word("approver." + CITY, path))).isEqualTo(before);
    }

    @Test
    void the_notice_tells_its_number_day_and_procedure_and_lists_the_commended_in_the_notices_order() throws IOException {
        // given
        ARound round = commended();
        String path = "/api/rounds/" + round.number() + "/papers/commendation";

        // then
        try (XWPFDocument notice = word("clerk." + PROVINCE, path)) {
            assertThat(text(notice)).contains(Form.of("Commend").at("document").asText(), "河北省总工会\n关于表扬“困难职工暖心人”的通报",
                "各市总工会、有关省产业工会", "推选工作小组审议、主席会议审议、公示", "决定对测长安等 2 名同志予以表扬", today().getYear() + "年")
                .doesNotContain("{{", "[name]");
            assertThat(notice.getTables().get(0).getRows().stream().map(row -> row.getCell(1).getText())).containsExactly(
                "姓名（名称）", "测长安", "测海港");
            assertThat(notice.getTables().get(0).getRow(1).getCell(2).getText()).contains(
                Form.of("Nomination").at("candidate.workUnit").asText());
        }
        word("clerk." + PLANT, path).close();
        as("cashier." + PROVINCE).get(path).refused(404);
        as("clerk.210200").get(path).refused(404);
        as("clerk." + PROVINCE).get(path + "?format=EXCEL").refused(400);
        assertThat(as("auditor." + PROVINCE).get("/api/audit/cases/" + round.number()).expect(200).json().findValuesAsText("act"))
            .filteredOn("PAPER_TAKEN"::equals).hasSize(2);
    }

    @Test
    void the_stories_are_a_chapter_each_with_the_names_shortened() throws IOException {
        ARound round = commended();
        try (XWPFDocument stories = word("clerk." + PROVINCE, "/api/rounds/" + round.number() + "/papers/stories")) {
            assertThat(text(stories)).contains("“困难职工暖心人”先进事迹材料", "示例建材厂工会", "示例纺织有限公司工会", "测**定期走访困难职工家庭")
                .doesNotContain("测长安", "测海港", "{{");
            List<XWPFParagraph> chapters = stories.getParagraphs().stream().filter(XWPFParagraph::isPageBreak).toList();
            assertThat(chapters).hasSize(1);
        }
        as("cashier." + PROVINCE).get("/api/rounds/" + round.number() + "/papers/stories").refused(404);
    }

    @Test
    void before_the_commendation_and_where_the_notice_gives_none_there_is_none() {
        ARound round = ARound.ofHebei(this);
        String path = "/api/rounds/" + round.number() + "/papers/";
        for (String paper : List.of("commendation", "stories")) {
            assertThat(as("clerk." + PROVINCE).get(path + paper).refused(404).json().path("detail").asText())
                .contains("还没有制发表扬通报");
        }
        for (String paper : List.of("certificates", "medals")) {
            assertThat(as("clerk." + PROVINCE).get(path + paper).refused(404).json().path("detail").asText())
                .contains("通知没有规定颁发");
        }
    }
}
