package cn.unioncare.api;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.registry.Archives;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** The product over HTTP, as a check from outside sees it. The classes that add no setting of their own share one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PeopleThatMayBeLost.class, CountedStatements.class, SpokenLedger.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiTest {

    static final String BASE = "13030601";
    static final String COUNTY = "130306";

    @LocalServerPort
    private int port;
    @Autowired
    private UnionCareClock clock;
    @Autowired
    private DueJobs jobs;
    @Autowired
    private Archives archives;
    @Autowired
    private People people;
    @Autowired
    private IdentityService identity;
    @Autowired
    JdbcTemplate database;

    /** Where the clock stands when each test of the class begins. */
    String begins() {
        return "2018-02-01T08:00:00+08:00";
    }

    @BeforeEach
    void the_day_begins() {
        itIs(begins());
        database.update("delete from sign_in_failure");
        // The product's slow hash is paid with every request; these tests make thousands.
        database.update("update person set password_hash = '{noop}demo' where password_hash like '{bcrypt}%'");
    }

    @AfterAll
    void the_ledger_has_chinese_words_for_all_that_it_was_told() {
        SpokenLedger.hasWordsForEverything();
    }

    /** Sets the clock, backwards too; nothing that is due runs. */
    void itIs(String now) {
        clock.setAhead(clock.distanceTo(OffsetDateTime.parse(now).toInstant()));
    }

    /** Time passes, and what is due runs. */
    void timePassesUntil(String now) {
        as("admin").post("/api/demo/clock", "{\"now\":\"" + now + "\"}").expect(200);
    }

    /** The one value that the database has for it. */
    String one(String sql, Object... arguments) {
        return database.queryForObject(sql, String.class, arguments);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the engine does by itself, done now. */
    void theEngineWorks() {
        jobs.runAll();
    }

    String home() {
        return "http://127.0.0.1:" + port;
    }

    Caller as(String login) {
        return Caller.as(home(), login, "demo");
    }

    Caller nobody() {
        return Caller.anonymous(home());
    }

    /** Past the door: what the engine itself lets somebody do. */
    <T> T inTheNameOf(String login, Supplier<T> deed) {
        Person person = people.find(login).orElseThrow();
        try {
            identity.setAuthentication(login, person.groups(), person.tenants());
            return deed.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Files the application at the clerk of that union. */
    ACase filed(String union, Form application) {
        String number = as("clerk." + union).post("/api/hardship/applications", application).expect(201)
            .json().path("case").asText();
        return new ACase(this, number, union);
    }

    ACase filed() {
        return filed(BASE, Fictitious.anApplication());
    }

    ACase aCaseAt(String step) {
        return filed().upTo(step);
    }

    /** As if nobody had filed the published example before. */
    void nobodyKnowsTheExample() {
        String register = archives.registerHash(Form.of("Application").at("household").asText());
        database.update("""
            delete from active_person where case_id in (select case_id from hardship_case where register_hmac = ?)""",
            register);
        database.update("update hardship_case set register_hmac = case_id where register_hmac = ?", register);
        database.update("update household set register_hmac = number, key_hmac = number where register_hmac = ?", register);
    }
}
