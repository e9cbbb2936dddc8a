package cn.unioncare.api;

import cn.unioncare.security.stock.StockProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The six holes of a stock engine (security.md), each probed in the same words there and here: a probe that finds nothing
 * in the stock engine proves nothing.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SixHolesTest extends ApiTest {

    @Autowired
    private TaskService tasks;

    private StockProcess process;
    private Prey stock;
    private Prey ours;

    @BeforeAll
    void both_are_there() throws IOException {
        the_day_begins();
        process = StockProcess.start();
        Browser nobody = new Browser(process.home());
        stock = new Prey(atStock("worker1"), atStock("worker2"), atStock("stranger"), nobody, "worker1",
            process.claimedTask(), process.openTask(), process.otherOpenTask(), process.paper(), new ByRest(nobody));
        ours = ours();
    }

    @AfterAll
    void the_stock_engine_ends() {
        process.close();
    }

    private Browser atStock(String login) {
        Browser browser = new Browser(process.home());
        browser.get("/camunda/app/tasklist/default/");
        browser.webappsLogin(login, "demo", "tasklist").expect(200);
        // The new session has a token of its own.
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private Prey ours() {
        String worker = "surveyor1." + BASE;
        String claimed = aCaseAt("SurveyHome").task("SurveyHome");
        as(worker).post("/api/tasks/" + claimed + "/claim").expect(204);
        String paper = tasks.createAttachment("text", claimed, null, "paper", null,
            new ByteArrayInputStream(Prey.CONTENT.getBytes(StandardCharsets.UTF_8))).getId();
        return new Prey(at(worker), at("surveyor2." + BASE), at("surveyor1.130102"), new Browser(home()), worker, claimed,
            aCaseAt("SurveyHome").task("SurveyHome"), aCaseAt("SurveyHome").task("SurveyHome"), paper, new ByDatabase());
    }

    private Browser at(String login) {
        return new Browser(home()).signedIn(login, "demo");
    }

    @Test
    void hole_1_an_expression_in_a_query_is_evaluated() {
        assertThat(stock.evaluatesExpressions()).isTrue();
        assertThat(ours.evaluatesExpressions()).isFalse();
    }

    @Test
    void hole_2_attachments_are_read_and_deleted_across_tenants() {
        assertThat(stock.givesPapersAway()).isTrue();
        assertThat(stock.destroysPapers()).isTrue();
        assertThat(ours.givesPapersAway()).isFalse();
        ours.destroysPapers();
        assertThat(tasks.getAttachment(ours.paper())).isNotNull();
    }

    @Test
    void hole_3_a_mount_without_authentication_answers_everybody() {
        assertThat(stock.answersNobody()).isTrue();
        assertThat(ours.answersNobody()).isFalse();
    }

    @Test
    void hole_4_whoever_comes_first_becomes_the_administrator() {
        assertThat(stock.makesAdministrators()).isTrue();
        assertThat(ours.makesAdministrators()).isFalse();
    }

    @Test
    void hole_5_a_candidate_ends_a_colleagues_task_or_claims_in_another_name() {
        assertThat(stock.letsCandidatesEndIt()).isTrue();
        assertThat(stock.letsOneClaimForAnother()).isTrue();
        assertThat(ours.letsCandidatesEndIt()).isFalse();
        assertThat(ours.letsOneClaimForAnother()).isFalse();
    }

    @Test
    void hole_6_variables_are_stored_unchecked() {
        Prey fresh = ours();
        assertThat(stock.storesWhatIsSent()).isTrue();
        assertThat(fresh.storesWhatIsSent()).isFalse();
        assertThat(fresh.looking().isOpen(fresh.claimed())).isTrue();
    }

    /** The stock engine tells everybody everything. */
    private record ByRest(Browser nobody) implements Prey.Looking {

        @Override
        public boolean isOpen(String task) {
            return nobody.get("/engine-rest/task/" + task).status() == 200;
        }

        @Override
        public String assignee(String task) {
            return nobody.get("/engine-rest/task/" + task).expect(200).json().path("assignee").asText();
        }

        @Override
        public boolean isStored(String variable) {
            return nobody.get("/engine-rest/variable-instance/count?variableName=" + variable).json().path("count").asInt() > 0;
        }
    }

    private final class ByDatabase implements Prey.Looking {

        @Override
        public boolean isOpen(String task) {
            return one("select count(*) from act_ru_task where id_ = ?", task).equals("1");
        }

        @Override
        public String assignee(String task) {
            return one("select assignee_ from act_ru_task where id_ = ?", task);
        }

        @Override
        public boolean isStored(String variable) {
            return !one("select count(*) from act_hi_varinst where name_ = ?", variable).equals("0")
                || !one("select count(*) from act_ru_variable where name_ = ?", variable).equals("0");
        }
    }
}
