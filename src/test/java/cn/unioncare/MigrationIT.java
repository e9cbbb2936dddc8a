package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged commands beside the packaged product that runs: its cases go on by the new models, and prove what was done to them. */
class MigrationIT {

    private static final String BASE = "13030601";
    private static final String AUDITOR = "auditor.130306";

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedPostgres database;
    private PackagedJar product;
    private Path renamed;

    @BeforeEach
    void a_product_with_its_database() throws Exception {
        database = EmbeddedPostgres.builder().start();
        product = started();
        renamed = Files.writeString(folder.resolve("对应.txt"), "# 环节编号有改变的\npublicity:PublicityEnds=PublicityIsOver\n");
        changed("processes/hardship/hardship-archiving.bpmn", "name=\"入户调查\"", "name=\"入户调查（新）\"");
        changed("processes/notices/publicity.bpmn", "\\bPublicityEnds\\b", "PublicityIsOver");
    }

    @AfterEach
    void everything_ends() throws Exception {
        product.close();
        database.close();
    }

    @Test
    void cases_are_moved_once_beside_the_running_product_and_go_on_by_the_new_models() throws Exception {
        // given
        String early = filed();
        String late = filed();
        String posted = filed();
        bringToThePublicity(posted);
        List<String> due = rows("select duedate_ from act_ru_job where handler_type_ = 'timer-intermediate-transition'");

        // when it is rehearsed, asked for by one who may not, and done by two at the same time
        String rehearsed = said(0, "--rehearse-migration=" + models(), "--renamed=" + renamed);
        String refused = said(2, migrate("clerk." + BASE));
        List<String> done = twoAtOnce(migrate("admin"));

        // then
        assertThat(rehearsed).contains("注意：hardship-archiving.bpmn、publicity.bpmn 与本程序包中的不同", "“公示期满”（PublicityIsOver）", "演练通过：可以迁移。");
        assertThat(said(0, "--migrations")).contains("publicity 第 1 版到第 2 版　已迁移 1 件，未迁移 0 件　完成　经办 admin");
        assertThat(refused).contains("账号 clerk." + BASE + " 不是系统管理员");
        assertThat(done).anyMatch(said -> said.contains("迁移结束：已迁移"));
        assertThat(rows("select process || ' ' || sum(moved) || ' ' || sum(failed) from model_migration group by process order by process"))
            .containsExactly("hardship-archiving 3 0", "publicity 1 0");
        assertThat(rows("select duedate_ from act_ru_job where handler_type_ = 'timer-intermediate-transition'")).isEqualTo(due).hasSize(1);
        step("clerk", early, "CheckCompleteness");
        assertThat(steps(early)).containsExactly("入户调查（新）");

        // and when the product is started again, with models of its own that differ
        product.close();
        product = started();
        step("clerk", late, "CheckCompleteness");
        assertThat(steps(late)).containsExactly("入户调查（新）");
        String fresh = filed();
        step("clerk", fresh, "CheckCompleteness");
        assertThat(steps(fresh)).containsExactly("入户调查");
        assertThat(ask("admin", "/api/demo/clock", "{\"now\":\"2018-02-09T00:00:01+08:00\"}").statusCode()).isEqualTo(200);
        assertThat(json.readTree(ask("clerk." + BASE, "/api/hardship/cases/" + posted, null).body()).path("state").asText()).isEqualTo("UNDER_REVIEW");
        its_record_proves_itself(posted);
    }

    private void its_record_proves_itself(String file) throws Exception {
        JsonNode trail = json.readTree(ask(AUDITOR, "/api/audit/cases/" + file, null).body());
        assertThat(trail.findValuesAsText("act")).filteredOn("MODEL_CHANGED"::equals).hasSize(2);
        assertThat(ask(AUDITOR, "/api/history/cases/" + file + "/trail", null).body()).contains("改按新版流程模型办理", "流程模型", "新模型摘要");
        assertThat(json.readTree(ask(AUDITOR, "/api/audit/verification", null).body()).path("verified").asBoolean()).isTrue();
        HttpRequest dossier = request(AUDITOR, "/api/audit/cases/" + file + "/dossier").build();
        Path kept = folder.resolve("卷宗.zip");
        http.send(dossier, BodyHandlers.ofFile(kept));
        assertThat(said(0, "--verify", kept.toString())).contains("校验通过");
    }

    private PackagedJar started() throws Exception {
        PackagedJar jar = PackagedJar.start(folder, List.of(), with("--server.port=0", "--unioncare.demo.now=2018-02-01T08:00:00+08:00",
            "--unioncare.demo.season=false"));
        jar.url();
        return jar;
    }

    private String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--spring.profiles.active=demo,postgres", "--unioncare.home=" + folder.resolve("home"),
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private Path models() {
        return folder.resolve("models");
    }

    private String[] migrate(String operator) {
        return new String[] {"--migrate-models=" + models(), "--renamed=" + renamed, "--operator=" + operator, "--batch-size=1"};
    }

    private void changed(String model, String what, String instead) throws IOException {
        Files.createDirectories(models());
        Path file = Path.of(model);
        String text = Files.readString(file);
        assertThat(text.replaceAll(what, instead)).isNotEqualTo(text);
        Files.writeString(models().resolve(file.getFileName()), text.replaceAll(what, instead));
    }

    private String said(int code, String... arguments) throws Exception {
        try (PackagedJar command = PackagedJar.start(folder, List.of(), with(arguments))) {
            assertThat(command.exitCode()).as(command.output().toString()).isEqualTo(code);
            return String.join("\n", command.output());
        }
    }

    private List<String> twoAtOnce(String... arguments) throws Exception {
        try (PackagedJar one = PackagedJar.start(folder, List.of(), with(arguments));
                PackagedJar other = PackagedJar.start(folder, List.of(), with(arguments))) {
            assertThat(one.exitCode() + other.exitCode()).as(one.output() + "\n" + other.output()).isIn(0, 2);
            return List.of(String.join("\n", one.output()), String.join("\n", other.output()));
        }
    }

    private void bringToThePublicity(String file) throws Exception {
        step("clerk", file, "CheckCompleteness");
        step("surveyor1", file, "SurveyHome");
        step("surveyor2", file, "ConfirmSurvey");
        step("secretary", file, "Deliberate");
        step("panel", file, "SignMinutes");
        step("clerk", file, "PostNotice");
    }

    private void step(String role, String file, String element) throws Exception {
        JsonNode tasks = json.readTree(ask(role + "." + BASE, "/api/tasks?scope=claimable&key=" + element + "&case=" + file, null).body())
            .path("items");
        ObjectNode form = example(element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase());
        for (String date : List.of("surveyedOn", "heldOn", "postedOn")) {
            if (form.has(date)) {
                form.put(date, "2018-02-01");
            }
        }
        HttpResponse<String> done = ask(role + "." + BASE, "/api/tasks/" + tasks.path(0).path("id").asText() + "/complete?claim=true",
            form.toString());
        assertThat(done.statusCode()).as(element + ": " + done.body()).isEqualTo(204);
    }

    /** What the surveyor is asked to do. */
    private List<String> steps(String file) throws Exception {
        return json.readTree(ask("surveyor1." + BASE, "/api/tasks?scope=claimable&case=" + file, null).body()).path("items").findValuesAsText("name");
    }

    private String filed() throws Exception {
        ObjectNode application = example("application");
        application.remove("incomes");
        ((ObjectNode) application.path("authorisation")).remove("signedBy");
        ((ObjectNode) application.path("applicant")).put("idNumber", Fictitious.idNumber());
        application.path("members").forEach(member -> ((ObjectNode) member).put("idNumber", Fictitious.idNumber()));
        application.put("household", Fictitious.householdRegister());
        HttpResponse<String> filed = ask("clerk." + BASE, "/api/hardship/applications", application.toString());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return json.readTree(filed.body()).path("case").asText();
    }

    private ObjectNode example(String name) throws IOException {
        return (ObjectNode) json.readTree(Files.readString(Path.of("src/main/resources/examples", name + ".json")));
    }

    private List<String> rows(String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** @param body what is posted; null to get */
    private HttpResponse<String> ask(String login, String path, String body) throws Exception {
        HttpRequest.Builder request = request(login, path);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String login, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(product.url() + path)).header("Authorization",
            "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
    }
}
