package cn.unioncare.api;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page that draws the forms is told: of a task, and of an application that is not filed yet. */
class TaskFormsTest extends ApiTest {

    private static final String APPLICATION = "/api/forms/application";

    private JsonNode form(ACase file, String step) {
        return as(file.workerOf(step)).get("/api/tasks/" + file.task(step) + "/form").expect(200).json();
    }

    private static List<String> names(JsonNode papers) {
        List<String> names = new ArrayList<>();
        papers.forEach(paper -> names.add(paper.path("name").asText()));
        return names;
    }

    private static JsonNode paper(JsonNode form, String key) {
        for (JsonNode paper : form.path("earlier")) {
            if (paper.path("key").asText().equals(key)) {
                return paper;
            }
        }
        throw new AssertionError("no paper of " + key + " among " + names(form.path("earlier")));
    }

    @Test
    void a_form_says_whose_task_it_is_and_by_when() {
        // given
        ACase file = filed();
        String task = "/api/tasks/" + file.task("CheckCompleteness");

        // when
        JsonNode open = form(file, "CheckCompleteness");

        // then
        assertThat(open.path("key").asText()).isEqualTo("CheckCompleteness");
        assertThat(open.path("name").asText()).isEqualTo("审查申请材料");
        assertThat(open.path("case").asText()).isEqualTo(file.number());
        assertThat(open.path("title").asText()).startsWith("测**（示例纺织有限公司工会）");
        assertThat(open.path("union").asText()).isEqualTo(BASE);
        assertThat(open.path("dueAt").asText()).isEqualTo("2018-02-06T23:59:59+08:00");
        assertThat(open.path("assignee").isNull()).isTrue();
        assertThat(open.path("assigneeName").isNull()).isTrue();
        assertThat(open.path("readOnly").asBoolean()).isTrue();
        assertThat(open.path("alike").asBoolean()).isFalse();
        assertThat(open.path("draftSavedAt").isNull()).isTrue();
        assertThat(open.path("data").has("present")).as("a paper that nobody has ticked yet").isFalse();

        // and when
        as("clerk." + BASE).post(task + "/claim").expect(204);
        as("clerk." + BASE).put(task + "/draft", "{\"note\":\"待问\",\"context\":{\"caseNumber\":\"x\"}}").expect(204);

        // then
        JsonNode mine = form(file, "CheckCompleteness");
        assertThat(mine.path("assignee").asText()).isEqualTo("clerk." + BASE);
        assertThat(mine.path("readOnly").asBoolean()).isFalse();
        assertThat(mine.path("draftSavedAt").asText()).startsWith("2018-02-01T08:0").endsWith("+08:00");
        assertThat(mine.path("data").path("note").asText()).isEqualTo("待问");
        assertThat(mine.path("data").path("context").path("caseNumber").asText()).isEqualTo(file.number());

        // and when
        as("clerk." + BASE).delete(task + "/draft").expect(204);
        JsonNode again = form(file, "CheckCompleteness");
        assertThat(again.path("draftSavedAt").isNull()).isTrue();
        assertThat(again.path("data").has("note")).isFalse();
        as("clerk." + BASE).post(task + "/unclaim").expect(204);
    }

    @Test
    void a_draft_is_thrown_away_by_its_writer_only() {
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome");
        as("surveyor1." + BASE).delete(task + "/draft").refused(409);
        as("surveyor1." + BASE).post(task + "/claim").expect(204);
        as("surveyor2." + BASE).delete(task + "/draft").refused(403);
        as("clerk." + BASE).delete(task + "/draft").refused(404);
    }

    @Test
    void the_decision_rests_on_all_that_was_handed_in_before() {
        // when
        JsonNode form = form(aCaseAt("Determine"), "Determine");

        // then
        assertThat(names(form.path("earlier"))).containsExactly("提交申请", "审查申请材料", "入户调查", "共同调查人签字确认",
            "对照认定标准测算", "召开民主评议", "核签评议记录", "填写公示结果", "审核建档材料");
        JsonNode survey = paper(form, "SurveyHome");
        assertThat(survey.path("by").asText()).isNotEmpty().doesNotContain("surveyor1");
        assertThat(survey.path("at").asText()).endsWith("+08:00");
        assertThat(survey.path("text").asText()).isEqualTo("列为评议对象");
        assertThat(survey.path("sections").findValuesAsText("title")).anyMatch(title -> title.contains("家庭实际情况"));
        JsonNode assessment = paper(form, "AssessHousehold");
        assertThat(assessment.path("by").asText()).isEqualTo("系统");
        assertThat(assessment.toString()).contains("低保边缘户", "550.00 元/月", "依据条款", "总工办发〔2016〕36号");
        assertThat(assessment.path("sections").get(1).path("rows")).isNotEmpty();
        assertThat(paper(form, "RecordPublicity").toString()).contains("厂区公告栏、食堂门口", "食堂、宿舍张贴", "jiandu@example.org");
        assertThat(form.path("alike").asBoolean()).isFalse();
    }

    @Test
    void nobody_reads_a_whole_number_of_a_person_in_a_paper() {
        // given
        Form application = anApplication();
        ACase file = filed(BASE, application);

        // then
        for (String step : List.of("SurveyHome", "Deliberate", "SignMinutes", "PostNotice", "ReviewMaterials", "EnterArchive")) {
            String earlier = form(file.upTo(step), step).path("earlier").toString();
            assertThat(earlier).as(step).contains("困难情况自述").doesNotContain(application.at("applicant.idNumber").asText(),
                application.at("applicant.phone").asText(), application.at("members[0].idNumber").asText());
        }
    }

    @Test
    void a_corrected_application_stands_beside_the_first() {
        // given
        Form application = anApplication();
        ACase file = filed(BASE, application);
        file.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "请补正"));
        file.done("CorrectApplication", application.with("narrative", "补正后的自述"));

        // when
        JsonNode form = form(file, "CheckCompleteness");

        // then
        assertThat(names(form.path("earlier"))).containsExactly("提交申请", "审查申请材料", "困难职工申请（补正后）");
        assertThat(paper(form, "ApplicationSubmitted").path("superseded").asBoolean()).isTrue();
        assertThat(paper(form, "CorrectApplication").path("superseded").asBoolean()).isFalse();
        assertThat(paper(form, "CorrectApplication").toString()).contains("补正后的自述");
    }

    @Test
    void several_reviews_and_the_minutes_of_several_households_may_be_decided_alike() {
        assertThat(form(aCaseAt("ReviewMaterials"), "ReviewMaterials").path("alike").asBoolean()).isTrue();
        assertThat(form(aCaseAt("SignMinutes"), "SignMinutes").path("alike").asBoolean()).isTrue();
    }

    @Test
    void the_local_standard_stands_beside_the_figures() {
        // given
        ACase file = aCaseAt("SurveyHome");

        // then
        for (JsonNode data : List.of(form(file, "SurveyHome").path("data"),
                as("clerk." + BASE).get(APPLICATION).expect(200).json().path("data"))) {
            JsonNode standard = data.path("context").path("standard");
            assertThat(standard.path("monthly").asInt()).isEqualTo(550);
            assertThat(standard.path("region").asText()).isEqualTo("130306");
            assertThat(standard.path("regionName").asText()).isEqualTo("抚宁区");
            assertThat(standard.path("ruleSet").asText()).isEqualTo("RS2016");
        }
        assertThat(form(file, "SurveyHome").path("data").path("surveyedOn").asText()).isEqualTo("2018-02-01");
    }

    @Test
    void an_application_begins_with_what_is_known() {
        JsonNode form = as("clerk." + BASE).get(APPLICATION).expect(200).json();
        assertThat(form.path("key").asText()).isEqualTo("application");
        assertThat(form.path("name").asText()).isEqualTo("登记困难职工申请");
        assertThat(form.path("readOnly").asBoolean()).isFalse();
        assertThat(form.path("earlier").isEmpty()).isTrue();
        for (String unknown : List.of("case", "title", "dueAt", "assignee", "draftSavedAt")) {
            assertThat(form.path(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(form.path("schema").path("id").asText()).isEqualTo("application");
        assertThat(form.path("data").path("appliedOn").asText()).isEqualTo("2018-02-01");
        assertThat(form.path("data").path("kind").asText()).isEqualTo("REGULAR");
    }

    @Test
    void a_draft_of_an_application_is_its_writers_own_and_goes_with_the_filing() {
        // given
        Caller clerk = as("clerk." + BASE);
        clerk.put(APPLICATION + "/draft", "{\"narrative\":\"写到一半\"}").expect(204);
        clerk.put(APPLICATION + "/draft", "{\"narrative\":\"又写了一些\"}").expect(204);

        // then
        JsonNode form = clerk.get(APPLICATION).json();
        assertThat(form.path("data").path("narrative").asText()).isEqualTo("又写了一些");
        assertThat(form.path("data").path("context").has("standard")).isTrue();
        assertThat(form.path("draftSavedAt").asText()).startsWith("2018-02-01T08:0");
        assertThat(as("clerk.13030602").get(APPLICATION).json().path("data").has("narrative")).isFalse();
        assertThat(database.queryForList("select body from start_draft", String.class))
            .noneMatch(body -> body.contains("又写了一些"));

        // and when
        clerk.post("/api/hardship/applications", anApplication().with("narrative", "")).refused(400);
        assertThat(clerk.get(APPLICATION).json().path("data").has("narrative")).isTrue();
        filed();

        // then
        assertThat(clerk.get(APPLICATION).json().path("data").has("narrative")).isFalse();
    }

    @Test
    void a_draft_of_an_application_is_thrown_away_on_request_and_after_thirty_days() {
        // given
        Caller clerk = as("clerk.13030602");
        clerk.put(APPLICATION + "/draft", "{\"narrative\":\"不要了\"}").expect(204);
        clerk.delete(APPLICATION + "/draft").expect(204);
        assertThat(clerk.get(APPLICATION).json().path("draftSavedAt").isNull()).isTrue();
        clerk.put(APPLICATION + "/draft", "{\"narrative\":\"放着\"}").expect(204);

        // when
        timePassesUntil("2018-03-03T07:00:00+08:00");
        assertThat(clerk.get(APPLICATION).json().path("data").path("narrative").asText()).isEqualTo("放着");
        timePassesUntil("2018-03-03T09:00:00+08:00");

        // then
        assertThat(clerk.get(APPLICATION).json().path("draftSavedAt").isNull()).isTrue();
    }

    @Test
    void a_draft_shows_the_names_of_its_writers_own_files() {
        // given
        Caller clerk = as("clerk." + BASE);
        String own = clerk.upload(Upload.of("户口簿.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        String foreign = as("clerk.13030602").upload(Upload.of("他人.jpg", Papers.jpeg())).expect(201).json().path("id")
            .asText();

        // when
        clerk.put(APPLICATION + "/draft", "{\"attachments\":[{\"id\":\"" + own + "\",\"kind\":\"OTHER\"},{\"id\":\""
            + foreign + "\",\"kind\":\"OTHER\"},7,null,{},{\"id\":[]}]}").expect(204);

        // then
        JsonNode listed = clerk.get(APPLICATION).expect(200).json().path("data").path("attachments");
        assertThat(listed).hasSize(6);
        assertThat(listed.get(0).path("name").asText()).isEqualTo("户口簿.jpg");
        assertThat(listed.get(0).path("size").asInt()).isEqualTo(Papers.jpeg().length);
        assertThat(listed.get(1).has("name")).isFalse();
        clerk.delete(APPLICATION + "/draft").expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveyor1.13030601", "reviewer.130306", "supervisor.130306", "admin"})
    void who_may_not_file_an_application_does_not_see_its_form(String login) {
        as(login).get(APPLICATION).refused(403);
        as(login).put(APPLICATION + "/draft", "{}").refused(403);
        as(login).delete(APPLICATION + "/draft").refused(403);
    }

    @Test
    void there_is_no_other_form_and_no_draft_but_a_forms_data() {
        Caller clerk = as("clerk." + BASE);
        clerk.get("/api/forms/survey-home").refused(404);
        clerk.put("/api/forms/nothing/draft", "{}").refused(404);
        clerk.put(APPLICATION + "/draft", "[]").refused(400);
        nobody().get(APPLICATION).refused(401);
    }

    @ParameterizedTest
    @CsvSource({"Deliberate, place, 示例纺织有限公司工会", "Deliberate, heldOn, 2018-02-01",
        "PostNotice, postedOn, 2018-02-01", "AgreePlan, helperUnit, 示例纺织有限公司工会"})
    void a_clerk_finds_filled_in_what_the_clerk_would_fill_in(String step, String field, String value) {
        ACase file = aCaseAt(step);
        assertThat(file.shown(step).path(field).asText()).isEqualTo(
            field.endsWith("On") ? today().toString() : value);
    }
}
