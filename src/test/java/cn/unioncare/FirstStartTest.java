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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation for real work, from its first start on: nobody is in it, and nothing that everybody knows. */
class FirstStartTest {

    private static final Pattern SECRET = Pattern.compile("一次性密码：(\\S+)");
    private static final String OWN = "三月桃花雪 2018";

    @TempDir
    private Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    private ConfigurableApplicationContext started(String database) {
        return new SpringApplicationBuilder(UnionCare.class)
            .web(WebApplicationType.SERVLET).profiles("production").run("--spring.profiles.active=production",
                "--server.port=0", "--unioncare.home=" + home, "--spring.datasource.url=" + database,
                "--unioncare.vault.keys=" + keys(), "--camunda.bpm.job-execution.enabled=false",
                // It tells the operator where the secret lies, which is no complaint here.
                "--logging.level.cn.unioncare.organisation.FirstStart=error");
    }

    private void visit(ConfigurableApplicationContext running) {
        port = ((WebServerApplicationContext) running).getWebServer().getPort();
    }

    private static String keys() {
        return "current=1;data.1=" + key("a") + ";index=" + key("b") + ";ledger=" + key("c");
    }

    private static String key(String sign) {
        return Base64.getEncoder().encodeToString(sign.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private HttpResponse<String> ask(String password, String path, String body) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Basic " + credentials).header("Content-Type", "application/json");
        return http.send(body == null ? request.build() : request.POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    }

    private String secretInTheFile() throws Exception {
        Path file = home.resolve("first-administrator.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Matcher secret = SECRET.matcher(Files.readString(file));
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    @Test
    void one_administrator_with_a_secret_that_is_renewed_until_it_is_used() throws Exception {
        String database = "jdbc:h2:mem:first-start;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        String first;
        try (ConfigurableApplicationContext one = started(database)) {
            visit(one);
            first = secretInTheFile();
            JsonNode me = new ObjectMapper().readTree(ask(first, "/api/me", null).body());
            assertThat(me.path("unionName").asText()).isEqualTo("中华全国总工会");
            assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
            assertThat(ask(first, "/api/tasks?scope=mine", null).statusCode()).isEqualTo(403);
        }
        try (ConfigurableApplicationContext two = started(database)) {
            visit(two);
            String second = secretInTheFile();
            assertThat(ask(first, "/api/me", null).statusCode()).isEqualTo(401);
            assertThat(ask(second, "/api/account/password", "{\"current\":\"" + second + "\",\"next\":\"" + OWN + "\"}")
                .statusCode()).isEqualTo(204);
            assertThat(ask(OWN, "/api/tasks?scope=mine", null).statusCode()).isEqualTo(200);
        }
        try (ConfigurableApplicationContext three = started(database)) {
            visit(three);
            assertThat(home.resolve("first-administrator.txt")).doesNotExist();
            assertThat(ask(OWN, "/api/me", null).statusCode()).isEqualTo(200);
            nothing_leaves_without_encryption();
        }
    }

    private void nothing_leaves_without_encryption() throws Exception {
        HttpResponse<String> login = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .build(), BodyHandlers.ofString());
        assertThat(login.body()).contains("请改用以 https:// 开头的地址");
        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        HttpResponse<String> proxied = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .header("X-Forwarded-Proto", "https").build(), BodyHandlers.ofString());
        assertThat(proxied.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(value ->
            assertThat(value).contains("max-age=31536000").doesNotContain("includeSubDomains"));
        assertThat(proxied.body()).doesNotContain("请改用");
    }
}
