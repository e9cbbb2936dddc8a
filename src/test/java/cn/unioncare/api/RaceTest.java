package cn.unioncare.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** What comes at the same moment: one is first, and the others are told. On both databases. */
abstract class RaceTest extends ApiTest {

    private static final int MANY = 20;

    /** All requests at once. */
    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            CyclicBarrier start = new CyclicBarrier(requests.size());
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Answer> manyTimes(Callable<Answer> request) throws Exception {
        return atOnce(IntStream.range(0, MANY).mapToObj(i -> request).toList());
    }

    private static void oneSucceeds(List<Answer> answers, int success) {
        assertThat(answers).filteredOn(answer -> answer.status() == success).as(answers.toString()).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != success)
            .allSatisfy(answer -> answer.refused(409));
    }

    private String colleague(int number) {
        String login = "racer" + number + "." + BASE;
        database.update("delete from person_role where login = ?", login);
        database.update("delete from person where login = ?", login);
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '调查员', '{noop}demo', ?, date '2000-01-01')""", login, BASE);
        database.update("insert into person_role (login, role) values (?, 'surveyor1')", login);
        return login;
    }

    @Test
    void of_twenty_who_claim_a_task_at_once_one_has_it() throws Exception {
        // given
        ACase file = aCaseAt("SurveyHome");
        String claim = "/api/tasks/" + file.task("SurveyHome") + "/claim";
        List<Caller> colleagues = IntStream.range(0, MANY).mapToObj(i -> as(colleague(i))).toList();

        // when
        List<Answer> answers = atOnce(colleagues.stream().<Callable<Answer>>map(one -> () -> one.post(claim)).toList());

        // then
        oneSucceeds(answers, 204);
        assertThat(file.acts()).filteredOn("CLAIMED"::equals).hasSize(2);
    }

    @Test
    void of_twenty_who_claim_and_complete_at_once_one_does() throws Exception {
        // given
        ACase file = aCaseAt("SurveyHome");
        String complete = "/api/tasks/" + file.task("SurveyHome") + "/complete?claim=true";
        Form form = file.form("SurveyHome");
        List<Caller> colleagues = IntStream.range(0, MANY).mapToObj(i -> as(colleague(i))).toList();

        // when
        List<Answer> answers = atOnce(colleagues.stream()
            .<Callable<Answer>>map(one -> () -> one.post(complete, form)).toList());

        // then
        oneSucceeds(answers, 204);
        assertThat(file.view().path("decisions").findValuesAsText("step"))
            .containsExactly("ApplicationSubmitted", "CheckCompleteness", "SurveyHome");
        file.archived();
    }

    @Test
    void a_button_that_one_person_presses_twenty_times_works_once() throws Exception {
        // given
        ACase file = aCaseAt("Determine");
        String complete = "/api/tasks/" + file.task("Determine") + "/complete";
        as("approver." + COUNTY).post(complete.replace("complete", "claim")).expect(204);

        // when
        List<Answer> answers = manyTimes(() -> as("approver." + COUNTY).post(complete, Form.of("Determine")));

        // then
        oneSucceeds(answers, 204);
        assertThat(file.acts()).filteredOn("COMPLETED"::equals).hasSize(9);
        file.archived();
    }

    @Test
    void a_household_that_two_unions_file_at_once_is_filed_once() throws Exception {
        for (int round = 0; round < MANY; round++) {
            // given
            Form application = anApplication();

            // when
            List<Answer> answers = atOnce(List.of(
                () -> as("clerk.13030601").post("/api/hardship/applications", application),
                () -> as("clerk.13010201").post("/api/hardship/applications", application)));

            // then
            oneSucceeds(answers, 201);
            Answer second = answers.get(0).status() == 409 ? answers.get(0) : answers.get(1);
            assertThat(second.saying("已在他处建档").text()).doesNotContain("JD-", "测", "1303", "1301",
                application.at("household").asText());
        }
    }

    @Test
    void households_with_common_members_in_another_order_do_not_block_each_other() throws Exception {
        for (int round = 0; round < MANY; round++) {
            // given
            Form one = anApplication();
            Form other = anApplication().with("members[0].idNumber", one.at("members[1].idNumber").asText())
                .with("members[1].idNumber", one.at("members[0].idNumber").asText());

            // then
            oneSucceeds(atOnce(List.of(
                () -> as("clerk.13030601").post("/api/hardship/applications", one),
                () -> as("clerk.13030602").post("/api/hardship/applications", other))), 201);
        }
    }

    @Test
    void households_filed_at_once_in_one_county_have_numbers_without_gaps() throws Exception {
        // given
        itIs("2019-01-07T09:00:00+08:00");
        long before = casesOf2019();

        // when
        List<Answer> answers = atOnce(IntStream.range(0, MANY).<Callable<Answer>>mapToObj(i -> {
            Form application = anApplication();
            String clerk = i % 2 == 0 ? "clerk.13030601" : "clerk.13030602";
            return () -> as(clerk).post("/api/hardship/applications", application);
        }).toList());

        // then
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers).extracting(answer -> answer.json().path("case").asText()).containsExactlyInAnyOrder(
            IntStream.rangeClosed(1, MANY).mapToObj(i -> "JD-130306-2019-%06d".formatted(before + i))
                .toArray(String[]::new));
    }

    private long casesOf2019() {
        return database.queryForObject("select count(*) from hardship_case where case_id like 'JD-130306-2019-%'",
            Long.class);
    }

    @Test
    void a_refused_application_leaves_no_gap_in_the_numbers() {
        // given
        Form application = anApplication();
        String first = filed(BASE, application).number();

        // when
        as("clerk." + BASE).post("/api/hardship/applications", application).refused(409);
        String second = filed().number();

        // then
        assertThat(numberOf(second)).isEqualTo(numberOf(first) + 1);
    }

    private static int numberOf(String caseNumber) {
        return Integer.parseInt(caseNumber.substring(caseNumber.lastIndexOf('-') + 1));
    }

    @Test
    void archive_and_plan_handed_in_at_once_end_in_one_card() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            ACase approved = aCaseAt("EnterArchive");
            String archive = "/api/tasks/" + approved.task("EnterArchive") + "/complete?claim=true";
            String plan = "/api/tasks/" + approved.task("AgreePlan") + "/complete?claim=true";
            Form agreed = approved.form("AgreePlan");

            // when
            List<Answer> answers = atOnce(List.of(
                () -> as("clerk." + BASE).post(archive, Form.of("EnterArchive")),
                () -> as("clerk." + BASE).post(plan, agreed)));
            theEngineWorks();

            // then
            assertThat(answers).allSatisfy(answer -> answer.expect(204));
            assertThat(approved.state()).isEqualTo("ARCHIVED");
            assertThat(approved.acts()).containsOnlyOnce("CARD_ISSUED");
        }
    }

    @Test
    void many_objections_at_once_all_have_a_receipt() throws Exception {
        // given
        ACase posted = aCaseAt("PostNotice").done("PostNotice");
        String objections = "/api/public/notices/" + posted.publicity() + "/objections";

        // when
        List<Answer> answers = manyTimes(() -> nobody().post(objections, "{\"content\":\"收入不实\"}"));

        // then
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers).extracting(answer -> answer.json().path("receipt").asText()).doesNotHaveDuplicates();
        assertThat(posted.view().path("publicity").path("open").asInt()).isEqualTo(MANY);
        assertThat(posted.acts()).filteredOn("OBJECTED"::equals).hasSize(MANY);
    }

    @Test
    void an_objection_that_comes_while_another_is_upheld_is_received_or_learns_that_it_is_over() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            ACase posted = aCaseAt("PostNotice").done("PostNotice");
            String objections = "/api/public/notices/" + posted.publicity() + "/objections";
            String receipt = posted.objection("收入不实");
            Form upheld = Form.of("InvestigateObjection").with("receipt", receipt).with("upheld", true);
            List<Callable<Answer>> requests = new ArrayList<>(Collections.nCopies(8,
                () -> nobody().post(objections, "{\"content\":\"收入不实\"}")));
            requests.add(4, () -> posted.tried("InvestigateObjection", upheld));

            // when
            List<Answer> answers = atOnce(requests);

            // then
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).isSubsetOf(201, 204, 409);
            assertThat(posted.view().path("publicity").path("state").asText()).isEqualTo("CANCELLED");
            assertThat(posted.view().path("publicity").path("open").asInt()).isZero();
        }
    }

    @Test
    void the_ledger_is_whole_after_all_that() {
        ACase file = filed();
        assertThat(file.ledger()).isNotEmpty();
        assertThat(as("auditor." + COUNTY).get("/api/audit/verification").expect(200).json().path("verified").asBoolean())
            .isTrue();
    }
}
