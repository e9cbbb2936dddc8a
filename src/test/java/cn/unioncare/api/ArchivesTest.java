package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** The registry: what each union sees of it, and how it is searched. */
class ArchivesTest extends ApiTest {

    private static final String NAME = "测独孤名";

    private ACase archived;
    private String number;
    private String idNumber;
    private String memberId;

    @BeforeAll
    void some_households_are_on_file() {
        the_day_begins();
        Form application = anApplication().with("applicant.name", NAME);
        idNumber = application.at("applicant.idNumber").asText();
        memberId = application.at("members[0].idNumber").asText();
        archived = filed("13030602", application).archived();
        number = archived.view().path("outcome").path("archive").asText();
        filed("13030602", anApplication()).archived();
        filed("13030602", anApplication()).archived();
    }

    private List<String> numbers(String login, String query) {
        return as(login).get("/api/archives" + query).expect(200).json().findValuesAsText("number");
    }

    @ParameterizedTest
    @CsvSource({"clerk.13030602, true", "clerk.130306, true", "supervisor.130300, true", "auditor.130000, true",
        "clerk.13030601, false", "clerk.130102, false", "clerk.JKWW, false"})
    void an_archive_is_seen_by_its_union_and_those_above(String login, boolean seen) {
        assertThat(numbers(login, "?q=" + number)).hasSize(seen ? 1 : 0);
        if (seen) {
            as(login).get("/api/archives/" + number).expect(200).saying("测***");
        } else {
            as(login).get("/api/archives/" + number).refused(404);
        }
    }

    @Test
    void an_archive_is_found_by_number_name_or_unit() {
        assertThat(numbers("clerk.130306", "?q=" + number)).containsExactly(number);
        assertThat(numbers("clerk.130306", "?q=" + archived.number())).containsExactly(number);
        assertThat(numbers("clerk.130306", "?q=%E6%B5%8B%E7%8B%AC%E5%AD%A4%E5%90%8D")).containsExactly(number);
        assertThat(numbers("clerk.130306", "?q=%E6%B5%8B%E7%8B%AC")).isEmpty();
        assertThat(numbers("clerk.130306", "?q=%E6%B0%B4%E6%B3%A5%E5%8E%82")).contains(number);
        assertThat(numbers("clerk.130306", "?union=13030602&state=ACTIVE")).contains(number);
        assertThat(numbers("clerk.130306", "?union=13030601&q=" + number)).isEmpty();
        assertThat(numbers("clerk.130306", "?state=CANCELLED&q=" + number)).isEmpty();
    }

    @Test
    void a_page_follows_the_page_before() {
        // when
        JsonNode first = as("clerk.13030602").get("/api/archives?limit=2").expect(200).json();
        List<String> second = numbers("clerk.13030602", "?limit=2&after=" + first.path("next").asText());

        // then
        assertThat(first.path("items")).hasSize(2);
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first.findValuesAsText("number"));
        assertThat(first.path("items").get(0).fieldNames()).toIterable().doesNotContain("idNumber", "phone", "address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"130306197908229960", "13030619790822996X", "13030619790822996x", "130306790822996",
        "130306%2019790822%209960", "%20130306197908229960%20", "%EF%BC%91%EF%BC%93%EF%BC%90%EF%BC%93%EF%BC%90%EF%BC%96%EF%BC%91%EF%BC%99%EF%BC%97%EF%BC%99%EF%BC%90%EF%BC%98%EF%BC%92%EF%BC%92%EF%BC%99%EF%BC%99%EF%BC%96%EF%BC%90",
        "%E6%B5%8B130306197908229960"})
    void an_id_number_is_no_search_text(String text) {
        as("clerk.130306").get("/api/archives?q=" + text).refusedAt("q", "身份证号");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=201, limit", "limit=100000, limit", "limit=x, limit", "state=GONE, state",
        "state=active, state", "union=13030602%27, union", "union=x, union"})
    void a_wrong_parameter_is_named(String query, String field) {
        as("clerk.130306").get("/api/archives?" + query).refusedAt(field, "");
    }

    @Test
    void the_archives_of_another_union_are_not_listed() {
        as("clerk.130306").get("/api/archives?union=130102").refused(404);
        as("clerk.130306").get("/api/archives?union=130300").refused(404);
        as("clerk.130306").get("/api/archives?union=999999").refused(404);
    }

    @Test
    void an_id_number_finds_the_archive_in_the_own_unions_and_elsewhere_only_that_there_is_one() {
        for (String person : List.of(idNumber, memberId)) {
            JsonNode own = search("clerk.130306", person);
            assertThat(own.path("onFile").asBoolean()).isTrue();
            assertThat(own.path("items").findValuesAsText("number")).containsExactly(number);

            Answer elsewhere = as("clerk.130102").post("/api/archives/searches", "{\"idNumber\":\"" + person + "\"}");
            assertThat(elsewhere.expect(200).text()).isEqualTo("{\"onFile\":true,\"items\":[]}");
        }
        assertThat(search("clerk.130306", Fictitious.idNumber()).toString()).isEqualTo("{\"onFile\":false,\"items\":[]}");
    }

    @Test
    void every_search_by_id_number_is_recorded() {
        // given
        int before = archived.acts().size();
        int searches = searchesOf130102();

        // when
        search("clerk.130102", idNumber);

        // then
        assertThat(archived.acts()).hasSize(before + 1).endsWith("SEARCHED");
        JsonNode last = archived.ledger().get(before);
        assertThat(last.path("actor").asText()).isEqualTo("clerk.130102");
        assertThat(searchesOf130102()).isEqualTo(searches + 1);
        assertThat(archived.ledger().toString()).doesNotContain(idNumber);
    }

    private int searchesOf130102() {
        Answer answer = as("auditor.130102").get("/api/audit/cases/CX-130102-2018-000000");
        return answer.status() == 404 ? 0 : answer.expect(200).json().path("entries").size();
    }

    private JsonNode search(String login, String person) {
        return as(login).post("/api/archives/searches", "{\"idNumber\":\"" + person + "\"}").expect(200).json();
    }

    @Test
    void a_search_is_for_those_who_need_it_and_for_whole_numbers() {
        for (String login : List.of("panel.13030602", "cashier.130306", "secretary.13030602", "admin")) {
            as(login).post("/api/archives/searches", "{\"idNumber\":\"" + idNumber + "\"}").refused(403);
        }
        as("clerk.130306").post("/api/archives/searches", "{\"idNumber\":\"130306197908229961\"}")
            .refusedAt("idNumber", "校验码");
        as("clerk.130306").post("/api/archives/searches", "{\"idNumber\":\"测独孤名\"}").refusedAt("idNumber", "18位");
        as("clerk.130306").post("/api/archives/searches", "{}").refusedAt("idNumber", "身份证号");
        as("clerk.130306").post("/api/archives/searches", "{\"idNumber\":\"" + idNumber + "\",\"name\":\"x\"}")
            .refusedAt("name", "没有此项");
    }
}
