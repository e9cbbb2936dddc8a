package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as somebody starts it who has nothing but Java: no option but where its data lies and which day it is. */
class PackagedJarIT {

    private static final String CLERK = "clerk.13030601";

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private Path home;
    private Path workingDirectory;
    private String url;

    @BeforeEach
    void an_empty_machine() throws Exception {
        home = folder.resolve("home");
        workingDirectory = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void a_case_and_the_clock_survive_a_restart_and_nothing_is_deployed_twice() throws Exception {
        String caseNumber;
        String session;
        try (PackagedJar first = started()) {
            session = a_browser_signs_in();
            the_door_is_shut_to_strangers_and_open_to_the_clerk();
            caseNumber = an_application_is_filed();
            its_first_task_has_a_form(caseNumber);
            assertThat(ask("admin", "/api/demo/clock", "{\"now\":\"2018-02-03T08:00:00+08:00\"}").statusCode())
                .isEqualTo(200);
            ends_without_complaint(first);
        }
        List<String> models = deployedModels();
        assertThat(models).contains("hardship-archiving:1", "publicity:1", "hardship-exclusions:1")
            .hasSameSizeAs(filesOf("processes").stream().filter(PackagedJarIT::isModel).toList());

        try (PackagedJar second = started()) {
            assertThat(json.readTree(withCookies("/api/me", session).body()).path("user").asText()).isEqualTo(CLERK);
            JsonNode found = json.readTree(ask(CLERK, "/api/hardship/cases/" + caseNumber, null).body());
            assertThat(found.path("case").asText()).isEqualTo(caseNumber);
            its_first_task_has_a_form(caseNumber);
            HttpResponse<String> back = ask("admin", "/api/demo/clock", "{\"now\":\"2018-02-02T08:00:00+08:00\"}");
            assertThat(back.statusCode()).isEqualTo(409);
            assertThat(back.body()).contains("只能向前调，当前为 2018-02-03T08:0");
            ends_without_complaint(second);
        }
        assertThat(deployedModels()).isEqualTo(models);
        assertThat(workingDirectory).as("the working directory").isEmptyDirectory();
    }

    @Test
    void what_was_answered_is_on_the_disk_when_the_power_goes() throws Exception {
        String caseNumber;
        try (PackagedJar first = started()) {
            caseNumber = an_application_is_filed();
            first.kill();
        }

        try (PackagedJar second = started()) {
            assertThat(ask(CLERK, "/api/hardship/cases/" + caseNumber, null).statusCode()).isEqualTo(200);
            ends_without_complaint(second);
        }
        assertThat(home.toFile().list()).noneMatch(file -> file.endsWith(".trace.db"));
    }

    @Test
    void another_time_zone_is_refused() throws Exception {
        try (PackagedJar jar = PackagedJar.start(workingDirectory, List.of("-Duser.timezone=UTC"),
                "--server.port=0", "--unioncare.home=" + home)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.output()).singleElement().asString().startsWith("本系统的期限均按北京时间计算")
                .contains("-Duser.timezone=Asia/Shanghai", "现为 UTC");
        }
        assertThat(home).doesNotExist();
    }

    private PackagedJar started() throws Exception {
        PackagedJar jar = PackagedJar.start(workingDirectory, List.of(), "--server.port=0",
            "--unioncare.home=" + home, "--unioncare.demo.now=2018-02-01T08:00:00+08:00");
        try {
            url = jar.url();
        } catch (Exception neverUp) {
            jar.close();
            throw neverUp;
        }
        return jar;
    }

    private void the_door_is_shut_to_strangers_and_open_to_the_clerk() throws Exception {
        assertThat(ask(null, "/actuator/health", null).body()).isEqualTo("{\"status\":\"UP\"}");

        HttpResponse<String> stranger = ask(null, "/api/me", null);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.readTree(stranger.body()).path("status").asInt()).isEqualTo(401);

        HttpResponse<String> clerk = ask(CLERK, "/api/me", null);
        assertThat(clerk.statusCode()).isEqualTo(200);
        assertThat(json.readTree(clerk.body()).path("user").asText()).isEqualTo(CLERK);
    }

    /** @return the cookie of the session */
    private String a_browser_signs_in() throws Exception {
        HttpResponse<String> page = withCookies("/login", "");
        String token = cookie(page, "UNIONCARE-XSRF");
        HttpResponse<String> in = http.send(HttpRequest.newBuilder(URI.create(url + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", token)
            .POST(BodyPublishers.ofString("username=" + CLERK + "&password=demo&_csrf=" + token.split("=", 2)[1]))
            .build(), BodyHandlers.ofString());
        assertThat(in.statusCode()).isEqualTo(302);
        return cookie(in, "JSESSIONID");
    }

    private HttpResponse<String> withCookies(String path, String cookies) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", cookies).build(),
            BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith(name + "="))
            .filter(cookie -> !cookie.startsWith(name + "=;")).findFirst().orElseThrow().split(";")[0];
    }

    private String an_application_is_filed() throws Exception {
        HttpResponse<String> filed = ask(CLERK, "/api/hardship/applications",
            Files.readString(Path.of("src/main/resources/examples/application.json")));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return json.readTree(filed.body()).path("case").asText();
    }

    private void its_first_task_has_a_form(String caseNumber) throws Exception {
        JsonNode tasks = json.readTree(ask(CLERK, "/api/tasks?scope=claimable&case=" + caseNumber, null).body());
        assertThat(tasks.at("/items/0/key").asText()).isEqualTo("CheckCompleteness");
        assertThat(tasks.at("/items/0/createdAt").asText()).startsWith("2018-02-01T08:0");
        HttpResponse<String> form = ask(CLERK, "/api/tasks/" + tasks.at("/items/0/id").asText() + "/form", null);
        assertThat(json.readTree(form.body()).at("/schema/id").asText()).isEqualTo("check-completeness");
    }

    private static void ends_without_complaint(PackagedJar jar) throws Exception {
        jar.close();
        assertThat(jar.output()).hasSizeGreaterThan(5)
            .noneMatch(line -> line.matches(".*\\b(ERROR|WARN|WARNING)\\b.*|\\s+at [\\w.$/]+\\(.*|.*Exception:.*"));
    }

    /** @param body what is posted; null to get */
    private HttpResponse<String> ask(String login, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (login != null) {
            String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Every model in the database that the product left behind, with its version. */
    private List<String> deployedModels() throws SQLException {
        List<String> models = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("unioncare"), "sa", "");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select key_ || ':' || version_ from act_re_procdef
                    union all select key_ || ':' || version_ from act_re_decision_def""")) {
            while (rows.next()) {
                models.add(rows.getString(1));
            }
        }
        return models;
    }

    // A programme's text and table of places lie beside its conditions, and the engine does not know them.
    private static boolean isModel(Path file) {
        return file.toString().endsWith(".bpmn") || file.toString().endsWith(".dmn");
    }

    private static List<Path> filesOf(String source) throws Exception {
        try (var files = Files.walk(Path.of(source))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
