package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Two nodes on one PostgreSQL, of which one is killed, and a database that goes away: what was answered stays, what is
 * due happens once, and a period is never shortened.
 */
class TwoNodesIT {

    private static final String BASE = "13030601";

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<PackagedJar> nodes = new ArrayList<>();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private EmbeddedPostgres database;
    private Path data;

    @BeforeEach
    void an_empty_database() throws Exception {
        data = folder.resolve("data");
        database = started(0);
        mail.start();
    }

    @AfterEach
    void everything_ends() throws Exception {
        nodes.forEach(PackagedJar::close);
        mail.stop();
        database.close();
    }

    @Test
    void when_one_of_two_nodes_is_killed_the_other_ends_the_publicity_once_and_not_too_early() throws Exception {
        // given
        PackagedJar first = node();
        PackagedJar second = node();
        String file = filed(first.url());
        // Here, since to start two nodes is what takes the time.
        bothNodesReachHalfPastEightAndRemindOnce(first.url(), second.url());
        bringToThePublicity(first.url(), second.url(), file);

        // when
        first.kill();
        now(second.url(), "2018-02-08T23:59:50+08:00");
        String before = state(second.url(), file);
        now(second.url(), "2018-02-09T00:00:01+08:00");

        // then
        assertThat(before).isEqualTo("IN_PUBLICITY");
        assertThat(state(second.url(), file)).isEqualTo("UNDER_REVIEW");
        assertThat(acts(second.url(), file)).filteredOn("PUBLICITY_ENDED"::equals).hasSize(1);
    }

    @Test
    void what_was_answered_before_the_database_was_killed_is_there_when_it_is_back() throws Exception {
        // given
        PackagedJar node = node();
        String accepted = filed(node.url());
        int port = database.getPort();

        // when
        killTheDatabase();
        HttpResponse<String> meanwhile = ask("clerk." + BASE, node.url(), "/api/hardship/applications", application());
        database = started(port);

        // then
        assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(503);
        assertThat(json.readTree(meanwhile.body()).path("detail").asText()).contains("稍后重试");
        assertThat(state(node.url(), accepted)).isEqualTo("SUBMITTED");
        assertThat(state(node.url(), filed(node.url()))).isEqualTo("SUBMITTED");
        assertThat(json.readTree(ask("auditor.130306", node.url(), "/api/audit/verification", null).body())
            .path("verified").asBoolean()).isTrue();
    }

    private void bothNodesReachHalfPastEightAndRemindOnce(String first, String second) throws Exception {
        HttpResponse<String> kept = send("clerk." + BASE, first, "/api/account/messages/MAIL",
            request -> request.PUT(BodyPublishers.ofString("{\"address\":\"ce.tixing@example.cn\",\"paused\":false}")));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(204);
        now(first, "2018-02-01T08:29:55+08:00");
        now(second, "2018-02-01T08:29:55+08:00");
        assertThat(mail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(60), 1)).isTrue();
        // Each looks every second.
        assertThat(mail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(4), 2)).as("a second one").isFalse();
        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0])).isNotBlank();
    }

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false)
            // Tests usually do without; a real server writes before it answers.
            .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? server : server.setPort(port)).start();
    }

    private void killTheDatabase() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get();
        Files.delete(data.resolve("postmaster.pid"));
        // Gives up its lock on the folder, and would complain that there is nothing left to be stopped.
        ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
        database.close();
    }

    private PackagedJar node() throws Exception {
        PackagedJar node = PackagedJar.start(folder, List.of(), "--server.port=0",
            "--spring.profiles.active=demo,postgres", "--unioncare.home=" + folder.resolve("home"),
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres", "--spring.datasource.hikari.connection-timeout=5000",
            "--unioncare.demo.now=2018-02-01T08:00:00+08:00", "--unioncare.demo.season=false", "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(), "--unioncare.messages.from=unioncare@example.cn",
            "--unioncare.messages.link=https://bangfu.example.cn/work/", "--unioncare.messages.first-sweep=PT1S",
            "--unioncare.messages.sweep-every=PT1S");
        nodes.add(node);
        node.url();
        return node;
    }

    private void bringToThePublicity(String first, String second, String file) throws Exception {
        step(second, "clerk", file, "CheckCompleteness");
        step(first, "surveyor1", file, "SurveyHome");
        step(second, "surveyor2", file, "ConfirmSurvey");
        step(first, "secretary", file, "Deliberate");
        step(second, "panel", file, "SignMinutes");
        step(first, "clerk", file, "PostNotice");
    }

    private void step(String node, String role, String file, String element) throws Exception {
        String login = role + "." + BASE;
        JsonNode tasks = json.readTree(ask(login, node, "/api/tasks?scope=claimable&key=" + element + "&case=" + file,
            null).body()).path("items");
        ObjectNode form = example(element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase());
        for (String date : List.of("surveyedOn", "heldOn", "postedOn")) {
            if (form.has(date)) {
                form.put(date, "2018-02-01");
            }
        }
        HttpResponse<String> done = ask(login, node, "/api/tasks/" + tasks.path(0).path("id").asText()
            + "/complete?claim=true", form);
        assertThat(done.statusCode()).as(element + ": " + done.body()).isEqualTo(204);
    }

    /** The published example; each household with a register and an ID number of its own. */
    private ObjectNode application() throws IOException {
        ObjectNode application = example("application");
        application.remove("incomes");
        ((ObjectNode) application.path("authorisation")).remove("signedBy");
        ((ObjectNode) application.path("applicant")).put("idNumber", Fictitious.idNumber());
        application.path("members").forEach(member -> ((ObjectNode) member).put("idNumber", Fictitious.idNumber()));
        return application.put("household", Fictitious.householdRegister());
    }

    private ObjectNode example(String name) throws IOException {
        return (ObjectNode) json.readTree(Files.readString(Path.of("src/main/resources/examples", name + ".json")));
    }

    private String filed(String node) throws Exception {
        HttpResponse<String> filed = ask("clerk." + BASE, node, "/api/hardship/applications", application());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return json.readTree(filed.body()).path("case").asText();
    }

    private String state(String node, String file) throws Exception {
        HttpResponse<String> found = ask("clerk." + BASE, node, "/api/hardship/cases/" + file, null);
        return json.readTree(found.body()).path("state").asText(found.body());
    }

    private List<String> acts(String node, String file) throws Exception {
        return json.readTree(ask("auditor.130306", node, "/api/audit/cases/" + file, null).body()).findValuesAsText("act");
    }

    private void now(String node, String time) throws Exception {
        assertThat(ask("admin", node, "/api/demo/clock", json.createObjectNode().put("now", time)).statusCode())
            .isEqualTo(200);
    }

    /** @param body what is posted; null to get */
    private HttpResponse<String> ask(String login, String node, String path, JsonNode body) throws Exception {
        return send(login, node, path, request -> body == null ? request : request.POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(String login, String node, String path, UnaryOperator<HttpRequest.Builder> how)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path)).timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json").header("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
        return http.send(how.apply(request).build(), BodyHandlers.ofString());
    }
}
