package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.unioncare.documents.Papers;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The keys of the running product are changed, with all that a case leaves in the database. */
abstract class KeyRotationContract extends ApiTest {

    private static final Path KEYS = keyFile();

    @Autowired
    private List<SealedColumns> stores;

    @DynamicPropertySource
    static void with_a_key_file_of_its_own(DynamicPropertyRegistry settings) {
        settings.add("unioncare.vault.key-file", KEYS::toString);
        settings.add("unioncare.vault.rotation.settling", () -> "0s");
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("keys", ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "current=1\ndata.1=" + random(32) + "\nindex=" + random(32) + "\nledger="
                + random(32) + "\n");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private List<SealedColumn> columns() {
        return stores.stream().flatMap(store -> store.sealedColumns().stream()).toList();
    }

    /** How many values of each column are sealed with which version, as the table itself says. */
    private Map<String, Long> sealedWith(int version) {
        Map<String, Long> rows = new TreeMap<>();
        columns().forEach(column -> rows.put(column.toString(), column.bytes()
            ? database.queryForList("select " + column.column() + " from " + column.table(), byte[].class).stream()
                .filter(value -> value[3] == version).count()
            : database.queryForObject("select count(*) from " + column.table() + " where " + column.column()
                + " like 'v" + version + ":%'", Long.class)));
        return rows;
    }

    /** Every value that looks sealed in a column that nobody has named. */
    private List<String> unnamed(String mark) {
        List<String> found = new ArrayList<>();
        List<String> named = columns().stream().map(SealedColumn::toString).toList();
        database.query("""
            select lower(table_name), lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and lower(data_type) like 'character%'
              and lower(table_name) <> 'flyway_schema_history'""", row -> {
                String column = row.getString(1) + "." + row.getString(2);
                if (!named.contains(column) && database.queryForObject("select count(*) from " + row.getString(1)
                        + " where " + row.getString(2) + " like '" + mark + "%'", Long.class) > 0) {
                    found.add(column);
                }
            });
        return found;
    }

    private void addVersion(int version, String key) throws IOException {
        Files.writeString(KEYS, Files.readString(KEYS).replaceFirst("current=\\d+", "current=" + version) + "data."
            + version + "=" + key + "\n");
    }

    private JsonNode rotated() {
        as("admin").post("/api/vault/rotations").expect(202);
        return await("the rotation ends").atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(
            () -> as("admin").get("/api/vault/rotations/current").expect(200).json(),
            rotation -> !rotation.path("state").asText().equals("RUNNING"));
    }

    private ACase aCaseThatLeavesSomethingInEveryColumn() {
        Caller clerk = as("clerk." + BASE);
        String paper = clerk.upload(Upload.of("收入证明.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        Form application = Fictitious.anApplication();
        ACase going = filed(BASE, application.with("attachments",
            List.of(Map.of("id", paper, "kind", "INCOME_PROOF"))));
        going.upTo("PostNotice").done("PostNotice");
        String receipt = going.objection("住房情况不符");
        going.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt));
        going.thePublicityEnds();
        going.upTo("AgreePlan").done("AgreePlan");
        theEngineWorks();
        ACase refused = filed(BASE, Fictitious.anotherApplicationOfTheRegisterOf(application)).done("CheckCompleteness")
            .done("HandleDuplicate", Form.of("HandleDuplicate").with("decision", "MERGED"));
        theEngineWorks();
        assertThat(refused.letter()).isNotEmpty();
        as("clerk." + COUNTY).put("/api/forms/application/draft", Fictitious.anApplication()).expect(204);
        ACase open = filed();
        clerk.post("/api/tasks/" + open.task("CheckCompleteness") + "/claim").expect(204);
        clerk.put("/api/tasks/" + open.task("CheckCompleteness") + "/draft", "{\"note\":\"x\"}").expect(204);
        return going;
    }

    @Test
    void every_sealed_column_of_the_schema_is_named_by_its_store() throws IOException {
        List<String> sealed = database.queryForList("""
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and lower(column_name) like '%\\_sealed'""", String.class);

        assertThat(sealed).hasSizeGreaterThan(9);
        Set<String> written = new HashSet<>();
        for (String column : sealed) {
            String table = column.split("\\.")[0];
            if (isWritten(table)) {
                written.add(table);
            }
        }
        assertThat(columns()).extracting(SealedColumn::toString).doesNotHaveDuplicates()
            .containsAll(sealed.stream().filter(column -> written.contains(column.split("\\.")[0])).toList());
        assertThat(columns()).extracting(SealedColumn::label).doesNotHaveDuplicates();
    }

    // A character of Chinese takes four once it is sealed; where a form allows more than its column holds, the work of an hour is lost.
    @Test
    void every_sealed_text_finds_room_however_long_a_form_allows_it_to_be() {
        Map<String, Long> room = new TreeMap<>();
        database.query("""
            select lower(table_name), lower(column_name), character_maximum_length from information_schema.columns
            where lower(table_schema) = 'public' and character_maximum_length is not null""",
            row -> {
                room.put(row.getString(1) + "." + row.getString(2), row.getLong(3));
            });

        List<SealedColumn> limited = columns().stream().filter(column -> !column.bytes() && room.containsKey(column.toString())).toList();

        assertThat(limited).hasSizeGreaterThan(9).allSatisfy(column ->
            assertThat(room.get(column.toString())).as(column.toString()).isGreaterThanOrEqualTo(1_000_000));
    }

    /** Whether any class speaks of the table: a table may come before what fills it. */
    private static boolean isWritten(String table) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).anyMatch(file -> textOf(file).matches("(?s).*\\b" + table + "\\b.*"));
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_the_administrator_of_the_installation_sees_and_changes_keys() {
        for (String login : List.of("admin.130306", "auditor.130306", "clerk.13030601", "exporter.130306")) {
            as(login).get("/api/vault/keys").refused(403);
            as(login).get("/api/vault/rotations/current").refused(403);
            as(login).post("/api/vault/rotations").refused(403);
        }
        nobody().get("/api/vault/keys").refused(401);
    }

    @Test
    void the_whole_product_goes_on_while_its_keys_are_changed_from_aes_to_sm4() throws Exception {
        // given
        ACase going = aCaseThatLeavesSomethingInEveryColumn();
        String before = content(going);
        int version = as("admin").get("/api/vault/keys").expect(200).json().path("current").asInt();
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread people = new Thread(() -> {
            while (!over.get()) {
                filed().upTo("SurveyHome");
            }
        });
        people.setUncaughtExceptionHandler((thread, failure) -> failed.set(failure));
        people.start();

        // when
        addVersion(version + 1, "sm4:" + random(16));
        JsonNode rotation;
        try {
            rotation = rotated();
        } finally {
            over.set(true);
            people.join();
        }

        // then
        assertThat(failed.get()).isNull();
        assertThat(rotation.path("state").asText()).as(rotation.toString()).isEqualTo("FINISHED");
        assertThat(rotation.path("target").asInt()).isEqualTo(version + 1);
        assertThat(sealedWith(version)).allSatisfy((column, rows) -> assertThat(rows).as(column).isZero());
        assertThat(sealedWith(version + 1).values().stream().filter(rows -> rows > 0))
            .as("columns of which the case fills something").hasSizeGreaterThanOrEqualTo(14);
        assertThat(unnamed("v" + version + ":")).isEmpty();
        assertThat(content(going)).isEqualTo(before);
        JsonNode keys = as("admin").get("/api/vault/keys").expect(200).json();
        assertThat(keys.path("versions")).hasSize(version + 1);
        assertThat(keys.path("versions").get(version - 1).path("retiredAt").isNull()).isFalse();
        assertThat(keys.path("versions").get(version).path("algorithm").asText()).isEqualTo("sm4");
        assertThat(keys.toString()).doesNotContain(Files.readString(KEYS).lines().map(line ->
            line.replaceFirst("^[^=]*=(sm4:)?", "")).filter(key -> key.length() > 20).toArray(String[]::new));
        assertThat(as("auditor." + COUNTY).get("/api/audit/cases/MY-000000-2018-000000").expect(200).json()
            .findValuesAsText("act")).contains("KEY_ROTATION_STARTED", "KEY_ROTATION_ENDED");
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    private String content(ACase going) {
        String paper = database.queryForObject("select id from document_file where case_id = ?", String.class,
            going.number());
        return going.view() + as("clerk." + BASE).get("/api/archives?q=" + going.number()).expect(200).text()
            + as("clerk." + COUNTY).get("/api/forms/application").expect(200).json().path("data")
            + List.of(as("clerk." + BASE).download("/api/files/" + paper).body().length);
    }
}
