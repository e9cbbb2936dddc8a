package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API at {@code /v3/api-docs}: open to everybody, whole, and true. */
class OpenApiTest extends ApiTest {

    private JsonNode description() {
        return nobody().get("/v3/api-docs").expect(200).json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/me", "GET /api/calendar/publicity", "GET /api/calendar/latest-start",
        "GET /api/tasks", "POST /api/tasks/{id}/claim", "POST /api/tasks/{id}/unclaim", "GET /api/tasks/{id}/form",
        "PUT /api/tasks/{id}/draft", "DELETE /api/tasks/{id}/draft", "POST /api/tasks/{id}/complete",
        "GET /api/forms/{form}", "PUT /api/forms/{form}/draft", "DELETE /api/forms/{form}/draft", "GET /api/publicities", "POST /api/hardship/applications",
        "GET /api/hardship/cases/{case}", "POST /api/hardship/assessments", "GET /api/archives",
        "GET /api/archives/{number}", "POST /api/archives/searches", "GET /api/audit/cases/{case}",
        "GET /api/audit/verification", "GET /api/public/notices",
        "GET /api/public/notices/{number}", "POST /api/public/notices/{number}/objections", "POST /api/demo/clock",
        "POST /api/files", "GET /api/files/{id}", "DELETE /api/files/{id}", "GET /api/organisation/roles",
        "GET /api/programmes", "GET /api/programmes/{id}", "POST /api/programmes/{id}/checks",
        "GET /api/organisation/units", "POST /api/organisation/units/{code}/closing", "POST /api/organisation/accounts"})
    void a_route_of_the_contract_is_described(String route) {
        String[] parts = route.split(" ");
        assertThat(description().path("paths").path(parts[1]).path(parts[0].toLowerCase()).isObject()).isTrue();
    }

    @Test
    void nothing_is_described_that_is_not_the_products_own() {
        JsonNode description = description();
        assertThat(description.path("openapi").asText()).startsWith("3.");
        assertThat(description.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/"));
        assertThat(description.toString()).doesNotContain("/schemas/Account\"", "\"actor\":{\"$ref");
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode description = description();
        assertThat(description.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference ->
            assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void what_lists_hold_is_described_for_each_of_them() {
        // given
        JsonNode description = description();

        // then
        assertThat(fieldsOfItems(description, "/api/payments")).contains("number", "amount", "payer");
        assertThat(fieldsOfItems(description, "/api/vouchers")).contains("number", "document");
        assertThat(fieldsOfItems(description, "/api/rounds")).contains("programme");
    }

    private static List<String> fieldsOfItems(JsonNode description, String path) {
        JsonNode page = description.path("paths").path(path).at("/get/responses/200/content").elements().next().path("schema");
        JsonNode item = description.at(page.path("$ref").asText().substring(1)).at("/properties/items/items");
        List<String> fields = new ArrayList<>();
        description.at(item.path("$ref").asText().substring(1)).path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void every_field_of_an_application_is_described() {
        JsonNode application = description().at("/components/schemas/HardshipApplication/properties");
        List<String> described = new ArrayList<>();
        application.fieldNames().forEachRemaining(described::add);
        List<String> sent = new ArrayList<>();
        JsonNode example = example("/api/hardship/applications", "application");
        example.fieldNames().forEachRemaining(sent::add);
        assertThat(described).containsAll(sent);
    }

    @Test
    void a_file_is_sent_as_a_part_named_file_and_answered_as_the_example_says() {
        JsonNode upload = description().at("/paths/~1api~1files/post");
        assertThat(upload.at("/requestBody/content").fieldNames()).toIterable().containsExactly("multipart/form-data");
        assertThat(description().at(upload.findValue("$ref").asText().substring(1)).at("/properties/file/format").asText())
            .isEqualTo("binary");
        assertThat(upload.at("/responses/201/content/application~1json").findValue("example").fieldNames()).toIterable()
            .containsExactly("id", "name", "type", "size");
        assertThat(description().at("/paths/~1api~1files~1{id}/get/responses/200/content").fieldNames()).toIterable()
            .containsExactlyInAnyOrder("image/jpeg", "image/png", "application/pdf");
    }

    @Test
    void every_step_has_an_example_that_it_accepts_in_form() {
        // given
        JsonNode examples = description().at("/paths/~1api~1tasks~1{id}~1complete/post/requestBody/content/application~1json/examples");

        // then
        List<String> names = new ArrayList<>();
        examples.fieldNames().forEachRemaining(names::add);
        assertThat(names).contains("agree-plan", "check-completeness", "compare-with-civil-affairs", "confirm-survey",
            "correct-application", "deliberate", "determine", "enter-archive", "handle-duplicate",
            "investigate-objection", "post-notice", "review-manually", "review-materials", "sign-minutes", "survey-home");
    }

    @Test
    void the_example_of_an_application_is_an_application() {
        // given
        nobodyKnowsTheExample();

        // when
        String number = as("clerk." + BASE).post("/api/hardship/applications",
            example("/api/hardship/applications", "application")).expect(201).json().path("case").asText();

        // then
        ACase filed = new ACase(this, number, BASE);
        assertThat(filed.state()).isEqualTo("SUBMITTED");
        nobodyKnowsTheExample();
    }

    private JsonNode example(String path, String name) {
        return description().path("paths").path(path).at("/post/requestBody/content/application~1json/examples")
            .path(name).path("value");
    }

    @Test
    void who_am_i() {
        JsonNode me = as("reviewer.130306").get("/api/me").expect(200).json();
        assertThat(me.path("user").asText()).isEqualTo("reviewer.130306");
        assertThat(me.path("union").asText()).isEqualTo("130306");
        assertThat(me.path("roles").get(0).asText()).isEqualTo("reviewer");
    }

    @Test
    void the_calendars_of_the_contract_answer_as_it_says() {
        Caller clerk = as("clerk." + BASE);
        assertThat(clerk.get("/api/calendar/publicity?postedOn=2021-04-26&workingDays=5").expect(200).text())
            .contains("""
                "lastDay":"2021-05-06","endsAt":"2021-05-07T00:00:00+08:00","provisional":false""");
        assertThat(clerk.get("/api/calendar/latest-start?deadline=2021-05-06T12:00:00%2B08:00&workingDays=5").expect(200)
            .text()).contains("\"postedOn\":\"2021-04-25\"");
    }

    @Test
    void a_dry_run_answers_as_the_contract_says_and_stores_nothing() {
        Map<String, List<String>> before = Everything.in(database);
        Answer answer = as("clerk." + BASE).post("/api/hardship/assessments", """
            {"region":"130306","assessedOn":"2018-03-01","householdSize":3,"annualIncome":19800,"rigidExpenditure":3600,
             "accidentLoss":0,"mainCause":"ILLNESS","monthsBelowStandard":8,"savings":0,"netInvestment":0,
             "homes":1,"ownsShopOrEmploys":false,"expensiveSchooling":false,"privateCar":false,
             "migrant":false,"unionMember":true,"contractMonths":36}""").expect(200);
        assertThat(answer.text()).contains("\"standard\":550", "\"grossPerHead\":550.00", "\"netPerHead\":450.00",
            "\"decision\":\"ELIGIBLE\"", "\"category\":\"低保边缘户\"");
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @Test
    void a_task_is_listed_as_the_contract_says_and_pages_follow_each_other() {
        // given
        for (int i = 0; i < 3; i++) {
            filed("2102000101", Fictitious.anApplication());
        }
        Caller clerk = as("clerk.2102000101");

        // when
        JsonNode first = clerk.get("/api/tasks?scope=claimable&limit=2").expect(200).json();
        JsonNode second = clerk.get("/api/tasks?scope=claimable&limit=2&after=" + first.path("next").asText()).json();

        // then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        JsonNode task = first.path("items").get(0);
        assertThat(task.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "key", "name", "case", "title", "union",
            "createdAt", "dueAt", "assignee", "flow", "flowName");
        assertThat(task.path("key").asText()).isEqualTo("CheckCompleteness");
        assertThat(task.path("union").asText()).isEqualTo("2102000101");
        assertThat(task.path("title").asText()).startsWith("测**");
        assertThat(task.path("createdAt").asText()).endsWith("+08:00");
        assertThat(task.path("dueAt").asText()).isEqualTo("2018-02-06T23:59:59+08:00");

        // and when
        clerk.post("/api/tasks/" + task.path("id").asText() + "/claim").expect(204);

        // then
        assertThat(clerk.get("/api/tasks?scope=mine").json().path("items").findValuesAsText("id"))
            .containsExactly(task.path("id").asText());
    }
}
