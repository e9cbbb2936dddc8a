package cn.unioncare.api;

import cn.unioncare.web.RouteTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of routes and the product say the same, and no way of writing an address goes round them. */
class RoutesTest extends ApiTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private final RouteTable table = RouteTable.read();
    private ACase open;
    private ACase mine;
    private Browser clerk;
    private Browser surveyor;

    @BeforeAll
    void a_case_is_under_way() {
        the_day_begins();
        open = aCaseAt("SurveyHome");
        mine = aCaseAt("SurveyHome");
        as("surveyor1." + BASE).post("/api/tasks/" + mine.task("SurveyHome") + "/claim").expect(204);
        clerk = new Browser(home()).signedIn("clerk." + BASE, "demo");
        surveyor = new Browser(home()).signedIn("surveyor1." + BASE, "demo");
    }

    private Set<String> operationsInTheTable() {
        return table.all().stream().map(Object::toString).filter(route -> route.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_described_operation_has_a_row_and_every_row_an_operation() {
        Set<String> described = new TreeSet<>();
        nobody().get("/v3/api-docs").expect(200).json().path("paths").properties().forEach(path ->
            path.getValue().fieldNames().forEachRemaining(method ->
                described.add(method.toUpperCase() + " " + path.getKey())));
        assertThat(operationsInTheTable()).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource({"clerk.13030601, /work/, /vault/", "clerk.13030601, /archives/, /camunda/app/cockpit/default/",
        "supervisor.130306, /camunda/app/cockpit/default/, /vault/", "admin, /vault/, /nowhere/"})
    void everybody_is_led_to_the_pages_that_are_open_to_the_office(String login, String open, String shut) {
        assertThat(as(login).get("/api/me/pages").expect(200).json().findValuesAsText("path")).contains(open)
            .doesNotContain(shut);
    }

    // What is hidden from the description as well.
    @Test
    void every_mapping_of_a_controller_has_a_row() {
        Set<String> mapped = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> info.getPathPatternsCondition().getPatternValues().stream().flatMap(path ->
                methods(info.getMethodsCondition().getMethods()).map(method -> method + " " + path)))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).hasSizeGreaterThan(30).allSatisfy(route ->
            assertThat(table.find(route.split(" ")[0], route.split(" ")[1].replaceAll("[{}]", ""))).as(route).isPresent());
    }

    private static java.util.stream.Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? java.util.stream.Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/no/such/place, 404", "GET, /api/tasks/x/claim, 405", "PATCH, /api/me, 405", "DELETE, /api/me, 405",
        "OPTIONS, /api/me, 405", "GET, /api, 404", "GET, /api/me/, 404", "GET, /api/Me, 404",
        "GET, /api/me.json, 404", "GET, /api/audit/verification, 403", "HEAD, /api/audit/verification, 403"})
    void a_program_is_told_the_same_as_a_browser(String method, String path, int status) {
        Answer program = as("clerk." + BASE).send(method, path, null, java.net.http.HttpRequest.BodyPublishers.noBody());
        Answer browser = clerk.send(method, path, null, null, java.util.Map.of("X-UNIONCARE-XSRF", clerk.cookie("UNIONCARE-XSRF")));
        for (Answer answer : List.of(program, browser)) {
            if (method.equals("HEAD")) {
                answer.expect(status);
            } else {
                answer.refused(status);
            }
        }
    }

    @Test
    void a_refusal_names_who_may() {
        as("clerk." + BASE).get("/api/audit/verification").refused(403).saying("此操作由审计员办理");
        clerk.engine("POST", "/process-instance/count", "{}").refused(403).saying("督查员、审计员");
    }

    @Test
    void whoever_has_not_signed_in_learns_of_no_route_whether_there_is_one() {
        String there = nobody().get("/api/audit/verification").refused(401).text();
        assertThat(nobody().get("/api/no/such/place").refused(401).text()).isEqualTo(there);
        assertThat(nobody().get(ENGINE + "/task/count").refused(401).text()).isEqualTo(there);
        assertThat(nobody().get(ENGINE + "/no/such/place").refused(401).text()).isEqualTo(there);
    }

    /** A browser could not even send some of these. */
    @ParameterizedTest
    @ValueSource(strings = {
        "GET /camunda/api/engine/engine/default/task;x=y/{mine}/variables", "GET {engine}/task/{mine}/variables;x",
        "GET {engine}//task/{mine}/variables", "GET {engine}/task/{mine}/variables/", "GET {engine}/task/{mine}/%76ariables",
        "GET {engine}/task/{mine}%2fvariables", "GET {engine}/task/{mine}%252fvariables", "GET {engine}/task%2f{mine}%2fvariables",
        "GET {engine}/task/x/../{mine}/variables", "GET {engine}/task/x/%2e%2e/{mine}/variables",
        "GET {engine}/./task/{mine}/variables", "GET {engine}/TASK/{mine}/variables", "GET {engine}/task/{mine}/variables.json",
        "GET {engine}/task/{mine}\\variables", "GET {engine}/task/{mine}%5cvariables", "GET {engine}/task/{mine}%00/variables",
        "GET {engine}/task/count", "GET {engine}/task/%63ount", "GET {engine}/task/count/", "GET {engine}/task/count;x=y",
        "GET {engine}/process-instance/count", "HEAD {engine}/task/count",
        "GET /camunda/api/engine/task/{mine}/variables", "GET /camunda/api/engine/engine/default//task/count",
        "GET /camunda/api/engine/engine/%64efault/task/count", "GET /camunda/api/engine/engine/default/process-engine",
        "GET /camunda//api/engine/engine/default/task/count", "GET /Camunda/api/engine/engine/default/task/count",
        "POST {engine}/task/{mine}/claim/../complete", "POST {engine}/task/{mine}/claim;/complete",
        "POST {engine}/task/{mine}/claim/%2e%2e/complete", "POST {engine}/task/{mine}/complete%20",
        "POST {engine}/task/{mine}/complete", "POST {engine}/task/{mine}/complete/", "POST {engine}/task/{mine}/%63omplete",
        "POST {engine}/task/{mine}/complete?x=/claim", "PATCH {engine}/task/{mine}", "TRACE {engine}/task/{mine}",
        "GET http://other.example{engine}/task/count", "GET /api/audit/verification/", "GET /api//audit/verification",
        "GET /api/audit;x/verification", "GET /api/%61udit/verification", "GET /api/audit/verification.json",
        "GET /api/audit/verification%20", "GET /API/audit/verification", "GET /api/x/../audit/verification",
        "GET /camunda/app/../api/engine/engine/default/task/count", "GET /camunda/app/admin/default/",
        "GET /camunda/app/cockpit/default/", "GET /camunda/app/%63ockpit/default/", "GET /camunda/app/tasklist/../cockpit/default/",
        "GET /camunda/app/tasklist/%2e%2e/cockpit/default/", "GET /camunda/app//cockpit/default/"})
    void no_way_of_writing_an_address_goes_round_the_tables(String request) throws IOException {
        String[] parts = request.replace("{engine}", ENGINE).replace("{mine}", mine.task("SurveyHome")).split(" ", 2);
        String before = database.queryForObject("select count(*) from act_hi_taskinst where end_time_ is not null",
            String.class);
        for (String override : List.of("", "X-HTTP-Method-Override: GET\r\n", "X-Original-URL: /api/me\r\nX-Rewrite-URL: /api/me\r\n")) {
            String answer = sent(parts[0], parts[1], override);
            assertThat(answer).as(request).matches("(?s)HTTP/1.1 (400|403|404|405) .*").doesNotContain("caseNumber", "\"count\"",
                "\"verified\"", "<base");
        }
        assertThat(database.queryForObject("select count(*) from act_hi_taskinst where end_time_ is not null",
            String.class)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT", "X-Method-Override: DELETE"})
    void a_header_does_not_make_another_method_of_it(String header) throws IOException {
        assertThat(sent("POST", ENGINE + "/task/" + mine.task("SurveyHome") + "/comment/create", header + "\r\n"))
            .startsWith("HTTP/1.1 4");
        assertThat(mine.isAt("SurveyHome")).isTrue();
    }

    /** By the surveyor, with the tokens of the pages, and without anything that tidies the address up. */
    private String sent(String method, String path, String headers) throws IOException {
        URI home = URI.create(home());
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: " + home.getAuthority()
                + "\r\nConnection: close\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                + "Cookie: JSESSIONID=" + surveyor.cookie("JSESSIONID") + "; XSRF-TOKEN=" + surveyor.cookie("XSRF-TOKEN")
                + "; UNIONCARE-XSRF=" + surveyor.cookie("UNIONCARE-XSRF") + "\r\nX-XSRF-TOKEN: " + surveyor.cookie("XSRF-TOKEN")
                + "\r\nX-UNIONCARE-XSRF: " + surveyor.cookie("UNIONCARE-XSRF") + "\r\n" + headers + "\r\n{}")
                .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The way that is open, so that the others are known to be closed by the tables and not by a mistake here. */
    @Test
    void the_way_that_the_pages_go_is_open() throws IOException {
        assertThat(sent("GET", ENGINE + "/task/" + open.task("SurveyHome"), "")).startsWith("HTTP/1.1 200");
        assertThat(sent("GET", "/api/me", "")).startsWith("HTTP/1.1 200").contains("surveyor1." + BASE);
        JsonNode task = surveyor.engine("/task/" + mine.task("SurveyHome")).expect(200).json();
        assertThat(task.path("assignee").asText()).isEqualTo("surveyor1." + BASE);
    }
}
