package cn.unioncare.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import cn.unioncare.vault.Place;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** A household whose every private word is marked goes all ways; afterwards the words stand nowhere in the clear. */
class PrivacyTest extends ApiTest {

    private static final String NAME = "测甲骨匿";
    private static final String MEMBER = "测乙骨匿";
    private static final String PHONE = "13987650001";
    private static final String CARD = "6222020000000098764";
    private static final String ADDRESS = "匿名里九十九号";
    private static final String REGISTER = "998877665544";
    private static final String ILLNESS = "罕见匿症";
    private static final String HELPER = "帮扶人匿丙";

    @Autowired
    private Vault vault;
    @Autowired
    private ObjectMapper json;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> marks = new ArrayList<>(List.of(NAME, MEMBER, PHONE, CARD, ADDRESS, REGISTER, ILLNESS,
        HELPER));
    private Form application;
    private ACase archived;
    private ACase refused;

    @BeforeAll
    void a_marked_household_goes_all_ways() {
        the_day_begins();
        Caller.ADDRESSES.clear();
        listen();
        application = anApplication().with("applicant.name", NAME).with("applicant.phone", PHONE)
            .with("applicant.address", ADDRESS).with("applicant.registeredAddress", ADDRESS).with("household", REGISTER)
            .with("members[0].name", MEMBER).with("members[0].workplace", ADDRESS).with("narrative", "患" + ILLNESS);
        Stream.of("applicant", "members[0]", "members[1]").map(person -> application.at(person + ".idNumber").asText())
            .forEach(marks::add);
        theWayToTheArchive();
        theWayToARefusal();
        whatGoesWrong();
        // One that stays open, so that there is somebody to remind.
        filed(BASE, anApplication().with("applicant.name", NAME).with("narrative", ILLNESS));
        timePassesUntil("2018-12-03T08:00:00+08:00");
    }

    private void listen() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger("cn.unioncare")).setLevel(Level.DEBUG);
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender.getName().equals("console")) {
                appender.addFilter(new ThresholdAt(Level.WARN));
            }
        });
        log.start();
        root.addAppender(log);
    }

    @AfterAll
    void the_log_is_as_before() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(log);
        root.setLevel(Level.WARN);
        ((Logger) LoggerFactory.getLogger("cn.unioncare")).setLevel(null);
        root.iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
    }

    private void theWayToTheArchive() {
        archived = filed(BASE, application);
        archived.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE")
            .with("note", NAME + "请补" + ILLNESS + "证明")).done("CorrectApplication", application)
            .done("CheckCompleteness");
        String task = "/api/tasks/" + archived.task("SurveyHome");
        Form survey = archived.form("SurveyHome").with("situation", NAME + "患" + ILLNESS + "，住" + ADDRESS)
            .with("note", PHONE);
        as("surveyor1." + BASE).post(task + "/claim").expect(204);
        as("surveyor1." + BASE).put(task + "/draft", survey).expect(204);
        assertThat(database.queryForObject("select body from task_draft where task_id = ?", String.class,
            archived.task("SurveyHome"))).doesNotContain(NAME);
        as("surveyor1." + BASE).get(task + "/form").expect(200).saying(ILLNESS);
        as("surveyor1." + BASE).post(task + "/complete", survey).expect(204);
        archived.done("ConfirmSurvey", Form.of("ConfirmSurvey").with("note", NAME))
            .done("Deliberate", archived.form("Deliberate").with("discussion", NAME + ILLNESS))
            .done("SignMinutes", Form.of("SignMinutes").with("note", NAME))
            .done("PostNotice");
        String receipt = archived.objection(NAME + "住" + ADDRESS + "，并无" + ILLNESS);
        archived.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("findings", NAME + ILLNESS).with("reply", NAME + "情况属实"));
        archived.thePublicityEnds();
        archived.done("ReviewMaterials", Form.of("ReviewMaterials").with("opinion", NAME + ILLNESS))
            .done("Determine", Form.of("Determine").with("opinion", NAME + "同意"))
            .done("EnterArchive", Form.of("EnterArchive").with("bankCard", CARD))
            .done("AgreePlan", archived.form("AgreePlan").with("measures", ILLNESS + "救助").with("responsible", HELPER)
                .with("phone", PHONE));
        theEngineWorks();
        String id = "{\"idNumber\":\"" + application.at("applicant.idNumber").asText() + "\"}";
        as("clerk." + COUNTY).post("/api/archives/searches", id).expect(200);
        as("clerk.130102").post("/api/archives/searches", id).expect(200);
    }

    private void theWayToARefusal() {
        String id = Fictitious.idNumber();
        marks.add(id);
        refused = filed("13030602", anApplication().with("applicant.name", NAME).with("applicant.idNumber", id)
            .with("household", REGISTER));
        refused.done("CheckCompleteness").done("HandleDuplicate", Form.of("HandleDuplicate").with("decision", "MERGED")
            .with("reason", NAME + "与" + MEMBER + "同户"));
        theEngineWorks();
        assertThat(refused.letter()).contains(NAME);
    }

    private void whatGoesWrong() {
        Caller clerk = as("clerk." + BASE);
        clerk.post("/api/hardship/applications", application).expect(409);
        clerk.post("/api/hardship/applications", application.with(ADDRESS, NAME)).expect(400);
        clerk.post("/api/hardship/applications", application.with("applicant.idNumber", NAME)).expect(400);
        clerk.post("/api/hardship/applications", application.with("appliedOn", PHONE)).expect(400);
        clerk.post("/api/hardship/applications", application.toString().replace("}", "")).expect(400);
    }

    private void unmarked(String where, String text) {
        assertThat(marks).allSatisfy(mark -> assertThat(text.contains(mark)).as("%s in %s: %s", mark, where, text).isFalse());
    }

    @Test
    void no_row_of_any_table_tells_anything_private() {
        Map<String, List<String>> everything = Everything.in(database);
        assertThat(everything).hasSizeGreaterThan(60);
        everything.forEach((table, rows) -> rows.forEach(row -> unmarked(table, row)));
    }

    @Test
    void no_line_of_the_log_tells_anything_private() {
        assertThat(log.list).isNotEmpty();
        List.copyOf(log.list).forEach(event -> {
            unmarked("log", event.getLoggerName() + " " + event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                unmarked("log", String.valueOf(cause.getMessage()));
            }
        });
    }

    @Test
    void no_address_tells_anything_private() {
        assertThat(Caller.ADDRESSES).hasSizeGreaterThan(30);
        Caller.ADDRESSES.forEach(address -> {
            unmarked("address", address);
            marks.forEach(mark -> assertThat(address).doesNotContain(URLEncoder.encode(mark, StandardCharsets.UTF_8)));
        });
    }

    @Test
    void lists_cases_ledgers_and_reminders_tell_nothing_private() {
        Stream.of(as("clerk." + BASE).get("/api/tasks?scope=claimable"), as("clerk." + BASE).get("/api/archives"),
            as("clerk." + COUNTY).get("/api/hardship/cases/" + archived.number()),
            as("clerk." + COUNTY).get("/api/hardship/cases/" + refused.number()),
            as("auditor." + COUNTY).get("/api/audit/cases/" + archived.number()),
            as("auditor." + COUNTY).get("/api/audit/cases/" + refused.number()),
            as("clerk." + BASE).get("/api/reminders"), as("clerk." + COUNTY).get("/api/reminders"))
            .forEach(answer -> unmarked(answer.request(), answer.expect(200).text()));
    }

    @Test
    void what_was_sealed_opens_again_to_what_went_in() {
        JsonNode filed = opened("case_step", "body_sealed", "case_id || '/' || seq", "case_id = '" + archived.number()
            + "' and step = 'SUBMIT'").get(0);
        for (String field : List.of("applicant.name", "applicant.idNumber", "applicant.phone", "applicant.address",
                "household", "narrative", "members[0].idNumber", "members[0].name", "circumstances.annualIncome")) {
            assertThat(filed.at("/" + field.replace("[", "/").replace("]", "").replace('.', '/')).asText()).as(field)
                .isEqualTo(application.at(field).asText());
        }
        String archive = archived.view().path("outcome").path("archive").asText();
        JsonNode content = opened("hardship_archive", "content_sealed", "number", "number = '" + archive + "'").get(0);
        assertThat(content.at("/entry/bankCard").asText()).isEqualTo(CARD);
        assertThat(content.at("/application/applicant/idNumber").asText())
            .isEqualTo(application.at("applicant.idNumber").asText());
        assertThat(open("hardship_archive", "name_sealed", "number", "number = '" + archive + "'")).containsExactly(NAME);
        assertThat(opened("assistance_plan", "content_sealed", "archive", "archive = '" + archive + "'").get(0)
            .path("responsible").asText()).isEqualTo(HELPER);
        String publicity = archived.publicity();
        assertThat(opened("publicity", "subject_sealed", "number", "number = '" + publicity + "'").get(0)
            .path("name").asText()).isEqualTo(NAME);
        assertThat(opened("objection", "content_sealed", "receipt", "publicity = '" + publicity + "'").get(0)
            .path("content").asText()).isEqualTo(NAME + "住" + ADDRESS + "，并无" + ILLNESS);
        assertThat(opened("objection", "finding_sealed", "receipt", "publicity = '" + publicity + "'").get(0)
            .path("findings").asText()).isEqualTo(NAME + ILLNESS);
        assertThat(open("written_notice", "content_sealed", "number", "case_id = '" + refused.number() + "'"))
            .singleElement().asString().startsWith(NAME).contains(MEMBER);
    }

    @Test
    void the_posted_list_shows_no_more_than_it_may() {
        assertThat(opened("publicity", "subject_sealed", "number", "number = '" + archived.publicity() + "'").get(0)
            .fieldNames()).toIterable().containsExactlyInAnyOrder("name", "unit", "category", "cause");
    }

    private List<JsonNode> opened(String table, String column, String key, String condition) {
        return open(table, column, key, condition).stream().map(text -> {
            try {
                return json.readTree(text);
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }).toList();
    }

    private List<String> open(String table, String column, String key, String condition) {
        return database.query("select " + key + ", " + column + " from " + table + " where " + condition,
            (row, index) -> vault.open(new Place(table, column, row.getString(1)), row.getString(2)));
    }

    /** Keeps what is only listened to off the console. */
    private static final class ThresholdAt extends ThresholdFilter {
        ThresholdAt(Level level) {
            setLevel(level.toString());
            start();
        }
    }
}
