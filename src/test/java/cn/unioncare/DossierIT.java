package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Upload;
import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** A dossier leaves the packaged product and is checked by the same jar where nothing else of it is. */
class DossierIT {

    private static final int CHANGES = 12;
    private static final Pattern RANGE = Pattern.compile("第 (\\d+) 至 (\\d+) 字节");

    @TempDir
    private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_dossier_is_verified_without_the_database_and_each_changed_byte_is_named() throws Exception {
        // given
        Path home = folder.resolve("home");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        byte[] dossier;
        byte[] head;
        byte[] list;
        try (PackagedJar product = PackagedJar.start(Files.createDirectory(folder.resolve("work")), List.of(), "--server.port=0",
                "--unioncare.home=" + home, "--unioncare.demo.now=2018-02-01T08:00:00+08:00")) {
            String url = product.url();
            String number = filed(url);
            send(url, "admin", "POST", "/api/demo/clock", "application/json", BodyPublishers.ofString("{\"now\":\"2018-02-02T08:00:00+08:00\"}"));
            head = send(url, "auditor.130306", "GET", "/api/audit/heads/2018-02-01", null, BodyPublishers.noBody());
            list = send(url, "auditor.130306", "GET", "/api/audit/heads/2018-02-01/list", null, BodyPublishers.noBody());
            dossier = send(url, "auditor.130306", "GET", "/api/audit/cases/" + number + "/dossier", null, BodyPublishers.noBody());
        }
        Path file = Files.write(elsewhere.resolve("卷宗.zip"), dossier);
        Path keptHead = Files.write(elsewhere.resolve("head.json"), head);
        Path keptList = Files.write(elsewhere.resolve("list.gz"), list);

        // when, then
        assertThat(verified(elsewhere, 0, "--verify", file.toString(), "--head", keptHead.toString(), "--list", keptList.toString()))
            .contains("校验通过", "auditor.130306").doesNotContain("Spring");
        Random random = new Random(20180202);
        for (int i = 0; i < CHANGES; i++) {
            int at = random.nextInt(dossier.length);
            byte[] changed = dossier.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            String said = verified(elsewhere, 1, "--verify=" + Files.write(elsewhere.resolve("changed.zip"), changed));
            assertThat(names(said, at)).as("byte " + at + ": " + said).isTrue();
        }
        assertThat(verified(elsewhere, 2, "--verify", keptList.toString())).contains("不是本系统导出的卷宗文件");
        assertThat(verified(elsewhere, 2, "--verify", "nowhere.zip")).contains("不存在");
    }

    private static boolean names(String said, int at) {
        Matcher range = RANGE.matcher(said);
        boolean named = false;
        while (range.find()) {
            named |= Long.parseLong(range.group(1)) <= at && at <= Long.parseLong(range.group(2));
        }
        return named;
    }

    private static String verified(Path folder, int code, String... arguments) throws Exception {
        try (PackagedJar command = PackagedJar.start(folder, List.of(), arguments)) {
            assertThat(command.exitCode()).as(command.output().toString()).isEqualTo(code);
            return String.join("\n", command.output());
        }
    }

    private String filed(String url) throws Exception {
        Upload photo = Upload.of("收入证明.jpg", Papers.jpeg());
        String id = json.readTree(send(url, "clerk.13030601", "POST", "/api/files", photo.contentType(),
            BodyPublishers.ofByteArray(photo.bytes()))).path("id").asText();
        ObjectNode application = (ObjectNode) json.readTree(new ClassPathResource("examples/application.json").getInputStream());
        application.putArray("attachments").addObject().put("id", id).put("kind", "INCOME_PROOF");
        return json.readTree(send(url, "clerk.13030601", "POST", "/api/hardship/applications", "application/json",
            BodyPublishers.ofString(application.toString()))).path("case").asText();
    }

    private byte[] send(String url, String login, String method, String path, String type, BodyPublisher body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body).header("Authorization", "Basic "
            + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path + ": " + new String(answer.body(), StandardCharsets.UTF_8)).isBetween(200, 204);
        return answer.body();
    }
}
