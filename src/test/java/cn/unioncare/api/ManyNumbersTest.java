package cn.unioncare.api;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.unioncare.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A thousand ID and card numbers go all the way to the archive; afterwards none of them stands anywhere. */
// The webapps find their engine by name and keep what they run on in statics; no other context may take them over.
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=numbers", "camunda.bpm.webapp.enabled=false",
    "spring.datasource.url=jdbc:h2:file:./target/proof/numbers-${random.uuid};LOCK_TIMEOUT=10000"})
@DirtiesContext
class ManyNumbersTest extends ApiTest {

    private static final int STATED = 1_000;
    private static final int OF_A_HOUSEHOLD = 4;
    private static final Path FOLDER = Path.of("target", "proof");
    private static final Pattern NUMBER = Pattern.compile("\\d{15,}[Xx]?");

    private final Set<String> numbers = new TreeSet<>();
    private final List<ACase> cases = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("cn.unioncare");

    @BeforeAll
    void households_go_all_the_way() {
        the_day_begins();
        log.start();
        own.setLevel(Level.DEBUG);
        own.setAdditive(false);
        own.addAppender(log);
        root.addAppender(log);
        for (int i = 0; i < (Proof.of(STATED) + OF_A_HOUSEHOLD - 1) / OF_A_HOUSEHOLD; i++) {
            household(i);
        }
        theEngineWorks();
    }

    @AfterAll
    void the_log_is_as_before() {
        own.detachAppender(log);
        own.setAdditive(true);
        own.setLevel(null);
        root.detachAppender(log);
    }

    // Each on the same day: a letter of authorisation does not last for hundreds of publicities one after the other.
    private void household(int number) {
        itIs(begins());
        Form application = anApplication();
        String card = card(number);
        numbers.add(card);
        Stream.of("applicant", "members[0]", "members[1]").forEach(person ->
            numbers.add(application.at(person + ".idNumber").asText()));
        ACase file = filed(BASE, application);
        String id = application.at("applicant.idNumber").asText();
        as("clerk." + BASE).post("/api/hardship/applications", application).refused(409);
        as("clerk." + BASE).post("/api/hardship/applications", application.with("narrative", Map.of(id, card))).refused(400);
        file.upTo("EnterArchive").done("EnterArchive", file.form("EnterArchive").with("bankCard", card)).done("AgreePlan");
        as("clerk." + COUNTY).post("/api/archives/searches", "{\"idNumber\":\"" + id + "\"}").expect(200);
        cases.add(file);
    }

    /** Of a bank that does not exist, with the right last digit. */
    private static String card(int number) {
        String digits = "621700%012d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private Set<String> foundIn(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group().toUpperCase()).flatMap(run ->
            numbers.stream().filter(run::contains)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_table_holds_one() {
        Map<String, List<String>> everything = Everything.in(database);
        assertThat(everything.keySet()).anyMatch(table -> table.toUpperCase().startsWith("ACT_"));
        everything.forEach((table, rows) -> assertThat(foundIn(String.join("\n", rows))).as(table).isEmpty());
    }

    @Test
    void no_line_of_the_log_holds_one() {
        assertThat(log.list).isNotEmpty();
        assertThat(foundIn(List.copyOf(log.list).stream().map(event -> event.getFormattedMessage() + " "
            + event.getThrowableProxy()).collect(Collectors.joining("\n")))).isEmpty();
    }

    @Test
    void no_answer_tells_one_to_whom_it_does_not_concern() {
        for (ACase file : cases) {
            String archive = file.view().path("outcome").path("archive").asText();
            Stream.of(as("clerk." + BASE).get("/api/hardship/cases/" + file.number()),
                as("supervisor." + COUNTY).get("/api/hardship/cases/" + file.number()),
                as("auditor." + COUNTY).get("/api/audit/cases/" + file.number()),
                as("supervisor." + COUNTY).get("/api/archives/" + archive),
                as("clerk.130102").get("/api/archives/" + archive),
                as("clerk." + BASE).get("/api/archives?limit=200"), as("clerk." + BASE).get("/api/reminders"),
                as("clerk." + BASE).get("/api/publicities?state=running&limit=200"),
                nobody().get("/api/public/notices/" + file.publicity()))
                .forEach(answer -> assertThat(foundIn(answer.text())).as(answer.request()).isEmpty());
        }
    }

    @Test
    void no_byte_of_the_database_or_of_a_backup_tells_one() throws IOException {
        database.execute("checkpoint sync");
        Path script = FOLDER.resolve("numbers.sql");
        Path backup = FOLDER.resolve("numbers.zip");
        database.execute("script to '" + script + "'");
        database.execute("backup to '" + backup + "'");
        // What is there to be found is found: a case number has no need to hide.
        assertThat(searched(Path.of(database.queryForObject("call database_path()", String.class) + ".mv.db"))).as("database file").contains(cases.get(0).number());
        assertThat(searched(script)).as("script").contains(cases.get(0).number());
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    assertThat(searched(content.readAllBytes())).contains(cases.get(0).number());
                }
            }
        }
        Proof.tell("ID and card numbers", numbers.size() + " through the flow; none in " + Everything.tables(database).size()
            + " tables, " + log.list.size() + " log lines, the answers, the database file and its backups");
    }

    private String searched(Path file) throws IOException {
        return searched(Files.readAllBytes(file));
    }

    private String searched(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(foundIn(text)).isEmpty();
        return text;
    }
}
