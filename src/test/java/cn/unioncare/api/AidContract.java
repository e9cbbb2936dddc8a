package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.payments.DepositDecision;
import cn.unioncare.payments.Deposits;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.NewDeposit;
import cn.unioncare.payments.PaymentCard;
import cn.unioncare.payments.PaymentMade;
import cn.unioncare.payments.PaymentOrder;
import cn.unioncare.payments.PaymentReversed;
import cn.unioncare.payments.PaymentSearch;
import cn.unioncare.payments.PaymentState;
import cn.unioncare.payments.Payments;
import cn.unioncare.payments.Recovery;
import cn.unioncare.payments.RecoveryMoved;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.KeptCases;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.registry.NeedReported;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** 常年帮扶 over HTTP: who approves which sum, what may be paid to whom, and how it ends. */
abstract class AidContract extends ApiTest {

    private static final String CLERK = "clerk." + BASE;
    private static final Actor PAYING_CLERK = new Actor("clerk.130306", new UnionCode(COUNTY), Set.of("clerk"));
    private static final Actor PAYING_APPROVER = new Actor("approver.130306", new UnionCode(COUNTY), Set.of("approver"));
    private static String archive;
    private static String headsIdNumber;
    private static int needs;
    private static Object contextOfArchive;

    @Autowired
    private Deposits deposits;
    @Autowired
    private List<PersonsInCases> held;
    @Autowired
    private List<HoldsPersonalData> holding;
    @Autowired
    private List<KeptCases> kept;
    @Autowired
    private Payments asked;
    @Autowired
    private PaymentSearch payments;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void a_household_is_on_file_and_nothing_under_way() {
        if (contextOfArchive != deposits) {
            Form filed = Fictitious.anApplication();
            headsIdNumber = filed.at("applicant.idNumber").asText();
            ACase household = filed(BASE, filed).archived();
            archive = one("select number from hardship_archive where case_id = ?", household.number());
            contextOfArchive = deposits;
        }
        database.update("delete from aid_under_way");
        database.update("update hardship_archive set state = 'ACTIVE' where number = ?", archive);
    }

    private Form application() {
        return Form.of("AidApplication").with("archive", archive);
    }

    private Form asking(String amount) {
        return application().with("amount", new BigDecimal(amount));
    }

    private Form temporary() {
        return application().without("archive").with("onFile", false).with("kind", "12").with("name", "测临时")
            .with("idNumber", Fictitious.idNumber()).with("phone", "13900000008").with("address", "示例路8号");
    }

    private static Form asService(Form application) {
        return application.without("amount").without("source").without("method").without("bank").without("bankCard");
    }

    private AnAid filedAt(Form application) {
        return AnAid.filed(this, BASE, application);
    }

    private Answer refused(Form application) {
        return as(CLERK).post(AnAid.PATH, application);
    }

    private void money(String source, String amount) {
        Deposits.Entered entered = deposits.enter(new NewDeposit(source, 2018, NewDeposit.Kind.IN, new BigDecimal(amount), "冀财社〔2018〕1号",
            null), PAYING_CLERK);
        deposits.decide(entered.fund(), entered.deposit().seq(), new DepositDecision(true, null), PAYING_APPROVER);
    }

    // What payments tell when the bank has answered.
    private void paid(AnAid aid) {
        PaymentCard card = payments.get(aid.payment(), PAYING_CLERK);
        PaymentOrder order = new PaymentOrder(card.number(), new CaseId(card.occasion()), new CaseId(card.caseId()), card.household(),
            card.archive(), new UnionCode(card.payer()), card.fund(), card.source(), 2018, card.kind(), Method.BANK, card.amount(),
            BigDecimal.ZERO, PaymentState.PAID, 1, null, null, today(), null);
        transaction.executeWithoutResult(status -> events.publishEvent(new PaymentMade(order, today())));
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("errors").findValuesAsText("field");
    }

    @Test
    void a_small_sum_goes_from_the_application_to_its_use() {
        // given
        money("UNION", "10000");
        AnAid aid = filedAt(asking("1000"));
        assertThat(aid.number()).startsWith("BF-130306-2018-");
        assertThat(aid.view().path("level").asText()).isEqualTo("帮扶中心负责人");

        // when
        aid.done("CheckAid").done("ReviewAid").done("RequestPayment");
        assertThat(aid.state()).isEqualTo("PAYING");
        paid(aid);
        assertThat(aid.state()).isEqualTo("PAID");
        aid.done("ConfirmUse");

        // then
        assertThat(aid.state()).isEqualTo("HELPED");
        assertThat(aid.view().path("decisions").findValuesAsText("step"))
            .containsExactly("AidApplied", "CheckAid", "ReviewAid", "RequestPayment", "PaymentMade", "ConfirmUse");
        assertThat(as("auditor." + COUNTY).get("/api/audit/cases/" + aid.number()).expect(200).json().path("entries")
            .findValuesAsText("act")).contains("SUBMITTED", "PAYMENT_REQUESTED", "COMPLETED");
        assertThat(database.queryForObject("select count(*) from aid_under_way where case_id = ?", Integer.class, aid.number())).isZero();
    }

    @Test
    void a_fen_more_needs_the_chair_and_a_fen_more_than_his_bound_the_meeting() {
        // given
        AnAid middle = filedAt(asking("1000.01")).done("CheckAid").done("ReviewAid");
        assertThat(middle.state()).isEqualTo("UNDER_APPROVAL");
        middle.done("ApproveAid");
        assertThat(middle.state()).isEqualTo("APPROVED");
        database.update("delete from aid_under_way");

        // when
        AnAid large = filedAt(asking("5000.01")).done("CheckAid").done("ReviewAid").done("ApproveAid");
        assertThat(large.state()).isEqualTo("UNDER_DISCUSSION");
        JsonNode agenda = as("secretary." + COUNTY).get("/api/meetings/bodies/CHAIR_MEETING/agenda").expect(200).json();
        assertThat(agenda.toString()).contains(large.number());
        Form meeting = Form.of("Meeting").with("body", "CHAIR_MEETING").with("heldOn", today().toString()).with("items", List.of(Map.of(
            "case", large.number(), "ballot", Map.of("agree", 6, "against", 0, "abstain", 0), "discussion", "同意。", "noKinship", true)));
        as("secretary." + COUNTY).post("/api/meetings", meeting).expect(201);

        // then
        assertThat(large.state()).isEqualTo("APPROVED");
    }

    @Test
    void a_vote_that_does_not_carry_refuses_it() {
        AnAid aid = filedAt(asking("6000")).done("CheckAid").done("ReviewAid").done("ApproveAid");
        assertThat(fields(aid.tried("DiscussAid", aid.dated("DiscussAid").with("ballot.agree", 5)).expect(400))).containsExactly("ballot");
        aid.done("DiscussAid", aid.dated("DiscussAid").with("ballot.agree", 3).with("ballot.against", 3));
        assertThat(aid.state()).isEqualTo("REFUSED");
    }

    @Test
    void the_chair_may_lower_the_sum_and_never_raise_it() {
        money("UNION", "10000");
        AnAid aid = filedAt(asking("6000")).done("CheckAid");
        assertThat(fields(aid.tried("ReviewAid", Form.of("ReviewAid").with("amount", 6000.01)).expect(400))).containsExactly("amount");
        aid.done("ReviewAid").done("ApproveAid", Form.of("ApproveAid").with("amount", 5000));
        assertThat(aid.state()).isEqualTo("APPROVED");
        aid.done("RequestPayment");
        assertThat(payments.get(aid.payment(), PAYING_CLERK).amount()).isEqualByComparingTo("5000");
    }

    @Test
    void what_was_returned_is_filled_in_anew_for_the_same_household() {
        AnAid aid = filedAt(asking("800")).done("CheckAid", Form.of("CheckAid").with("decision", "INCOMPLETE").with("note", "缺结算单"));
        assertThat(aid.state()).isEqualTo("RETURNED");
        assertThat(as(CLERK).post("/api/tasks/" + aid.task("FillAid") + "/claim", "{}").status()).isEqualTo(204);
        JsonNode form = as(CLERK).get("/api/tasks/" + aid.task("FillAid") + "/form").expect(200).json();
        assertThat(form.path("data").path("context").path("note").asText()).isEqualTo("缺结算单");
        assertThat(form.path("data").path("archive").asText()).isEqualTo(archive);
        assertThat(fields(aid.tried("FillAid", temporary().with("source", "UNION")).expect(400))).containsExactly("idNumber");
        aid.done("FillAid", asking("700"));
        assertThat(aid.state()).isEqualTo("FILED");
        assertThat(aid.view().path("granted").decimalValue()).isEqualByComparingTo("700");
    }

    @Test
    void a_refusal_needs_a_reason_and_ends_it() {
        AnAid aid = filedAt(asking("800")).done("CheckAid");
        assertThat(fields(aid.tried("ReviewAid", Form.of("ReviewAid").with("decision", "REFUSED").with("opinion", "")).expect(400)))
            .containsExactly("opinion");
        aid.done("ReviewAid", Form.of("ReviewAid").with("decision", "REFUSED").with("opinion", "家庭收入已明显改善。"));
        assertThat(aid.state()).isEqualTo("REFUSED");
        filedAt(asking("800"));
    }

    @Test
    void whoever_filed_it_or_checked_it_does_not_decide_of_it() {
        database.update("insert into person_role (login, role) values ('clerk.130306', 'reviewer')");
        try {
            AnAid aid = filedAt(asking("800")).done("CheckAid");
            assertThat(as("clerk." + COUNTY).post("/api/tasks/" + aid.task("ReviewAid") + "/complete?claim=true", Form.of("ReviewAid"))
                .expect(403).json().path("detail").asText()).contains("不得审核");
        } finally {
            database.update("delete from person_role where login = 'clerk.130306' and role = 'reviewer'");
        }
    }

    @Test
    void of_two_approvers_at_once_one_decides() throws Exception {
        // given
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values ('chair2.130306', '测副主席', '{noop}demo', '130306', date '2000-01-01')""");
        database.update("insert into person_role (login, role) values ('chair2.130306', 'approver')");
        AnAid aid = filedAt(asking("3000")).done("CheckAid").done("ReviewAid");
        String task = aid.task("ApproveAid");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            // when
            List<Future<Integer>> answers = threads.invokeAll(Stream.of("approver.130306", "chair2.130306").map(login ->
                (Callable<Integer>) () -> {
                    together.await();
                    return as(login).post("/api/tasks/" + task + "/complete?claim=true", Form.of("ApproveAid")).status();
                }).toList());

            // then
            List<Integer> statuses = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 409 || status == 404 || status == 403);
            assertThat(aid.view().path("decisions").findValuesAsText("step")).containsOnlyOnce("ApproveAid");
        } finally {
            threads.shutdownNow();
            database.update("delete from person_role where login = 'chair2.130306'");
        }
    }

    @Test
    void a_service_without_money_ends_with_its_result_in_the_help_ledger() {
        AnAid aid = filedAt(asService(application()).with("kind", "04")).done("CheckAid").done("ReviewAid");
        assertThat(aid.state()).isEqualTo("IN_SERVICE");
        aid.done("ProvideService");
        assertThat(aid.state()).isEqualTo("SERVED");
        assertThat(database.queryForObject("select count(*) from help_entry where archive = ? and reference = ? and amount is null",
            Integer.class, archive, aid.number())).isEqualTo(1);
        String today = "&from=" + today() + "&until=" + today();
        String cell = as("approver." + COUNTY).get("/api/statistics/tables/centre/cells?union=" + COUNTY + today
            + "&row=own&column=legal.times").expect(200).json().path("items").toString();
        assertThat(cell).contains(aid.number());
        assertThat(as("approver." + COUNTY).get("/api/statistics/tables/centre/cells?union=" + COUNTY + today
            + "&row=own&column=legal.households").expect(200).json().path("items").size()).isEqualTo(1);
    }

    // domain.md C34: 先建档、后帮扶
    @Test
    void fiscal_money_goes_to_nobody_whose_archive_is_closed() {
        database.update("update hardship_archive set state = 'RELIEVED' where number = ?", archive);
        Answer answer = refused(asking("800").with("source", "CENTRAL"));
        assertThat(answer.expect(403).json().path("detail").asText()).contains("先建档");
        assertThat(database.queryForObject("select count(*) from aid_under_way", Integer.class)).isZero();
    }

    @Test
    void an_archive_that_is_closed_after_the_approval_is_not_paid_either() {
        money("CENTRAL", "5000");
        AnAid aid = filedAt(asking("800").with("source", "CENTRAL")).done("CheckAid").done("ReviewAid");
        database.update("update hardship_archive set state = 'CANCELLED' where number = ?", archive);
        assertThat(aid.tried("RequestPayment", Form.of("RequestPayment")).expect(403).json().path("detail").asText()).contains("先建档");
        aid.done("RequestPayment", Form.of("RequestPayment").with("decision", "RETURNED").with("note", "档案已注销"));
        assertThat(aid.state()).isEqualTo("RETURNED");
    }

    @Test
    void a_temporary_record_is_helped_from_the_unions_own_money_only() {
        assertThat(refused(temporary().with("source", "CENTRAL")).expect(403).json().path("detail").asText()).contains("先建档");
        assertThat(refused(temporary().with("source", "DONATION")).expect(403).json().path("detail").asText()).contains("只能使用工会经费");
        assertThat(fields(refused(temporary().with("kind", "01")).expect(400))).containsExactly("kind");
        money("UNION", "5000");
        AnAid aid = filedAt(temporary());
        String record = aid.view().path("temporary").asText();
        assertThat(record).startsWith("LS-130306-2018-");
        assertThat(one("select person_sealed from aid_temporary where number = ?", record)).doesNotContain("测临时", "139");
        aid.done("CheckAid").done("ReviewAid").done("RequestPayment");
        paid(aid);
        aid.done("ConfirmUse");
        assertThat(aid.state()).isEqualTo("HELPED");
    }

    @Test
    void whoever_stands_on_file_gets_no_temporary_record_and_nobody_two() {
        Form stranger = temporary();
        filedAt(stranger);
        assertThat(fields(refused(stranger).expect(409))).containsExactly("kind");
        assertThat(refused(temporary().with("idNumber", headsIdNumber)).expect(409).json().path("detail").asText()).contains("已在档");
    }

    @Test
    void a_payment_that_fails_is_told_one_that_is_given_up_comes_back_and_the_next_arrives() {
        // given
        Till till = new Till(this, asked);
        String fund = till.fund("UNION", "10000");
        AnAid aid = filedAt(asking("800")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        String first = aid.payment();

        // when
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", Till.CASHIER, till.reply(batch, Set.of(first)));
        assertThat(aid.state()).isEqualTo("PAYMENT_FAILED");
        till.done(batch, "CorrectAccounts", Till.CLERK, "{\"corrections\":[{\"payment\":\"" + first
            + "\",\"action\":\"GIVE_UP\",\"reason\":\"账户已销户\"}]}");
        assertThat(aid.state()).isEqualTo("APPROVED");
        aid.done("RequestPayment");
        String again = till.sent(fund);
        till.done(again, "RecordBankReply", Till.CASHIER, till.reply(again, Set.of()));

        // then
        assertThat(aid.state()).isEqualTo("PAID");
        assertThat(aid.payment()).isNotEqualTo(first);
        assertThat(database.queryForObject("select count(*) from help_entry where case_id = ?", Integer.class, aid.number())).isEqualTo(1);
        aid.done("ConfirmUse");
        assertThat(aid.state()).isEqualTo("HELPED");
    }

    @Test
    void without_money_in_the_fund_nothing_is_asked_for() {
        AnAid aid = filedAt(asking("800").with("source", "PROVINCE")).done("CheckAid").done("ReviewAid");
        assertThat(aid.tried("RequestPayment", Form.of("RequestPayment")).expect(409).json().path("detail").asText()).contains("资金");
        assertThat(aid.state()).isEqualTo("APPROVED");
    }

    @Test
    void the_same_help_is_not_applied_for_twice_and_a_stranger_finds_nothing() {
        AnAid aid = filedAt(asking("800"));
        assertThat(fields(refused(asking("500")).expect(409))).containsExactly("kind");
        as("clerk.130102").get(AnAid.PATH + "/" + aid.number()).expect(404);
        assertThat(as("clerk.130102").get(AnAid.PATH).expect(200).json().path("items")).isEmpty();
        as("clerk.130102").post(AnAid.PATH, asking("500")).expect(404);
    }

    @Test
    void the_list_is_turned_page_by_page_and_narrowed() {
        Form person = temporary();
        AnAid first = filedAt(person);
        AnAid second = filedAt(asService(person).with("kind", "10"));
        String all = AnAid.PATH + "?limit=1&q=" + first.view().path("temporary").asText();
        JsonNode page = as(CLERK).get(all).expect(200).json();
        assertThat(page.path("items").findValuesAsText("case")).containsExactly(second.number());
        JsonNode next = as(CLERK).get(all + "&after=" + page.path("next").asText()).expect(200).json();
        assertThat(next.path("items").findValuesAsText("case")).containsExactly(first.number());
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(as("supervisor.130300").get(AnAid.PATH + "?kind=10&state=FILED&limit=200").expect(200).json().path("items")
            .findValuesAsText("case")).contains(second.number()).doesNotContain(first.number());
        as(CLERK).get(AnAid.PATH + "?state=NONSENSE").expect(400);
        assertThat(page.toString()).doesNotContain("idNumber", "bankCard");
    }

    @Test
    void what_came_back_may_be_withdrawn_by_whoever_filed_it() {
        AnAid aid = filedAt(asking("800"));
        String withdrawal = AnAid.PATH + "/" + aid.number() + "/withdrawal";
        as(CLERK).post(withdrawal, Form.of("AidWithdrawal")).expect(409);
        aid.done("CheckAid", Form.of("CheckAid").with("decision", "INCOMPLETE").with("note", "缺结算单"));
        as("clerk." + COUNTY).post(withdrawal, Form.of("AidWithdrawal")).expect(403);
        as(CLERK).post(withdrawal, Form.of("AidWithdrawal")).expect(204);
        assertThat(aid.state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_need_that_a_visit_reports_is_a_task_of_the_owners_clerk() {
        // given
        CaseId visit = new CaseId("ZF-130306-2018-%06d".formatted(700_000 + needs++));
        NeedReported need = new NeedReported(visit, one("select household from hardship_archive where number = ?", archive), archive,
            new UnionCode(BASE), new UnionCode(COUNTY), "01", "家中失火，急需生活用品。", today(), null);

        // when
        transaction.executeWithoutResult(status -> events.publishEvent(need));
        transaction.executeWithoutResult(status -> events.publishEvent(need));

        // then
        assertThat(database.queryForObject("select count(*) from aid_case where need = ?", Integer.class, visit.value())).isEqualTo(1);
        AnAid aid = new AnAid(this, one("select case_id from aid_case where need = ?", visit.value()), BASE);
        assertThat(aid.state()).isEqualTo("DRAFT");
        as(CLERK).post("/api/tasks/" + aid.task("FillAid") + "/claim", "{}").expect(204);
        JsonNode shown = as(CLERK).get("/api/tasks/" + aid.task("FillAid") + "/form").expect(200).json().path("data");
        assertThat(shown.path("archive").asText()).isEqualTo(archive);
        assertThat(shown.path("reason").asText()).isEqualTo("家中失火，急需生活用品。");
        aid.done("FillAid", asking("900"));
        assertThat(aid.state()).isEqualTo("FILED");
        assertThat(database.queryForObject("select count(*) from act_hi_varinst where text_ like '%失火%'", Integer.class)).isZero();
    }

    @Test
    void a_family_that_is_not_on_file_gets_a_draft_of_temporary_help_or_none() {
        CaseId visit = new CaseId("ZF-130306-2018-%06d".formatted(700_000 + needs++));
        transaction.executeWithoutResult(status -> events.publishEvent(new NeedReported(visit, "JT-130306-2018-000001", null,
            new UnionCode(BASE), new UnionCode(COUNTY), "12", "突发意外。", today(), null)));
        AnAid aid = new AnAid(this, one("select case_id from aid_case where need = ?", visit.value()), BASE);
        as(CLERK).post(AnAid.PATH + "/" + aid.number() + "/withdrawal", Form.of("AidWithdrawal")).expect(204);
        assertThat(aid.state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_temporary_record_becomes_an_application_and_then_an_archive() {
        // given
        Form household = Fictitious.anApplication();
        database.update("delete from start_draft where login = ?", CLERK);
        AnAid aid = filedAt(temporary().with("idNumber", household.at("applicant.idNumber").asText()));
        String record = aid.view().path("temporary").asText();
        String conversion = "/api/aid/temporary-records/" + record + "/conversion";

        // when
        as("clerk.13030602").post(conversion, "{}").expect(404);
        as(CLERK).post(conversion, "{}").expect(204);

        // then
        JsonNode draft = as(CLERK).get("/api/forms/application").expect(200).json().path("data");
        assertThat(draft.at("/applicant/name").asText()).isEqualTo("测临时");
        as(CLERK).post(conversion, "{}").expect(409);
        filed(BASE, household).archived();
        assertThat(as(CLERK).post(conversion, "{}").expect(409).json().path("detail").asText()).contains("已在档");
    }

    @Test
    void whoever_was_helped_in_passing_is_told_what_is_held_and_nobody_else() {
        String idNumber = Fictitious.idNumber();
        AnAid aid = filedAt(temporary().with("idNumber", idNumber));
        assertThat(held.stream().flatMap(flow -> flow.of(new IdNumber(idNumber), new UnionCode(BASE)).stream()))
            .extracting(PersonsInCases.Standing::caseId).containsExactly(new CaseId(aid.number()));
        assertThat(held.stream().flatMap(flow -> flow.of(new IdNumber(idNumber), new UnionCode("130102")).stream())).isEmpty();
        assertThat(holding.stream().flatMap(module -> module.about(new PersonInCase(new CaseId(aid.number()), new IdNumber(idNumber), true))
            .stream()).map(Object::toString).toList().toString()).contains("测临时", idNumber, "示例路8号");

        transaction.executeWithoutResult(status -> holding.forEach(module ->
            module.erase(new Erasure(new CaseId(aid.number()), "XH-2018-1", today()))));
        assertThat(one("select person_sealed from aid_temporary where number = ?", aid.view().path("temporary").asText())).isNull();
        assertThat(aid.view().path("title").asText()).isEqualTo(aid.number());
        assertThat(aid.view().path("decisions").findValuesAsText("decision")).containsOnly("已按规定销毁");
    }

    @Test
    void a_refused_applicant_is_told_why_by_which_rule_and_where_to_turn() throws Exception {
        // given
        AnAid aid = filedAt(asking("800")).done("CheckAid");
        String letter = AnAid.PATH + "/" + aid.number() + "/refusal-letter";
        as(CLERK).get(letter).expect(404);
        aid.done("ReviewAid", Form.of("ReviewAid").with("decision", "REFUSED").with("opinion", "家庭收入已明显改善。"));

        // when
        as(CLERK).post("/api/tasks/" + aid.task("DeliverRefusal") + "/claim", "{}").expect(204);
        JsonNode shown = as(CLERK).get("/api/tasks/" + aid.task("DeliverRefusal") + "/form").expect(200).json().at("/data/context");
        String text = wordsOf(as(CLERK).download(letter).body());

        // then
        assertThat(shown.path("letter").asText()).startsWith("GZ-130306-2018-");
        assertThat(text).contains("不予帮扶告知书", "家庭收入已明显改善。", "帮扶中心负责人审核", "申请复核", "秦皇岛市总工会", "1000 元以内")
            .contains(shown.path("letter").asText()).doesNotContain("{{");
        assertThat(aid.view().path("letter").asText()).isEqualTo(shown.path("letter").asText());
        as("clerk.130102").get(letter).expect(404);
        as("cashier." + COUNTY).get(letter).expect(403);
        assertThat(as("auditor." + COUNTY).get("/api/audit/cases/" + aid.number()).expect(200).json().path("entries")
            .findValuesAsText("act")).contains("NOTIFIED", "LETTER_PRINTED");
        assertThat(fields(aid.tried("DeliverRefusal", aid.dated("DeliverRefusal").with("way", "POSTED")).expect(400))).containsExactly("note");
        assertThat(fields(aid.tried("DeliverRefusal", aid.dated("DeliverRefusal").with("deliveredOn", "2018-01-01")).expect(400)))
            .containsExactly("deliveredOn");
        aid.done("DeliverRefusal");
        assertThat(aid.view().path("toldOn").asText()).isEqualTo(today().toString());
        assertThat(aid.state()).isEqualTo("REFUSED");
        assertThat(database.queryForList("select content_sealed from written_notice where case_id = ?", String.class, aid.number()))
            .singleElement().asString().doesNotContain("家庭收入");
    }

    private static String wordsOf(byte[] paper) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private NeedReported needOfAFamily(String kind, String idNumber) {
        CaseId visit = new CaseId("ZF-130306-2018-%06d".formatted(700_000 + needs++));
        return new NeedReported(visit, "JT-130306-2018-000002", null, new UnionCode(BASE), new UnionCode(COUNTY), kind, "户主突发重病。",
            today(), new NeedReported.Family("测突发", idNumber, "13900000018", "示例路18号"));
    }

    private AnAid draftOf(NeedReported need) {
        transaction.executeWithoutResult(status -> events.publishEvent(need));
        return new AnAid(this, one("select case_id from aid_case where need = ?", need.visit().value()), BASE);
    }

    @Test
    void a_lasting_need_of_a_family_that_is_not_on_file_opens_an_application_for_an_archive_in_one_step() {
        // given
        Form household = Fictitious.anApplication();
        database.update("delete from start_draft where login = ?", CLERK);
        NeedReported need = needOfAFamily("02", household.at("applicant.idNumber").asText());
        AnAid aid = draftOf(need);
        assertThat(aid.view().path("advice").asText()).isEqualTo("ARCHIVE");
        assertThat(aid.view().path("deeds").toString()).contains("ARCHIVE", "WITHDRAW");
        String archiving = AnAid.PATH + "/" + aid.number() + "/archiving";

        // when
        as("clerk." + COUNTY).post(archiving, "{}").expect(403);
        as("clerk.130102").post(archiving, "{}").expect(404);
        as(CLERK).post(archiving, "{}").expect(204);

        // then
        JsonNode draft = as(CLERK).get("/api/forms/application").expect(200).json().path("data");
        assertThat(draft.at("/applicant/name").asText()).isEqualTo("测突发");
        assertThat(draft.at("/applicant/idNumber").asText()).isEqualTo(household.at("applicant.idNumber").asText());
        assertThat(aid.state()).isEqualTo("TO_ARCHIVE");
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, aid.number())).isZero();
        as(CLERK).post(archiving, "{}").expect(409);
        database.update("delete from start_draft where login = ?", CLERK);
        filed(BASE, household).archived();
    }

    @Test
    void a_passing_need_of_such_a_family_opens_a_record_of_temporary_help_with_what_the_visit_knows() {
        String idNumber = Fictitious.idNumber();
        AnAid aid = draftOf(needOfAFamily("12", idNumber));
        assertThat(aid.view().path("advice").asText()).isEqualTo("TEMPORARY");
        as(CLERK).post("/api/tasks/" + aid.task("FillAid") + "/claim", "{}").expect(204);
        JsonNode shown = as(CLERK).get("/api/tasks/" + aid.task("FillAid") + "/form").expect(200).json().path("data");
        assertThat(shown.path("idNumber").asText()).isEqualTo(idNumber);
        assertThat(shown.path("onFile").asBoolean()).isFalse();
        aid.done("FillAid", temporary().with("name", "测突发").with("idNumber", idNumber));
        assertThat(aid.view().path("temporary").asText()).startsWith("LS-");
        assertThat(as(CLERK).get(AnAid.PATH + "?needs=true&limit=200").expect(200).json().path("items").findValuesAsText("case"))
            .contains(aid.number());
        assertThat(database.queryForObject("select count(*) from act_hi_varinst where text_ like '%测突发%'", Integer.class)).isZero();
    }

    @Test
    void what_is_undone_or_comes_back_stands_in_the_course_of_the_case() {
        // given
        money("UNION", "10000");
        AnAid undone = filedAt(asking("800")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        String payment = undone.payment();
        paid(undone);

        // when
        told(undone, payment, PaymentReversed::new);

        // then
        assertThat(undone.state()).isEqualTo("TO_PAY_AGAIN");
        assertThat(undone.view().path("payment").isNull()).isTrue();
        assertThat(undone.view().path("decisions").findValuesAsText("step")).contains("PaymentMade", "PaymentReversed");
        assertThat(undone.task("RequestPayment")).isNotEmpty();

        database.update("delete from aid_under_way");
        AnAid back = filedAt(asking("700")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        String second = back.payment();
        paid(back);
        told(back, second, moved(Recovery.State.OPEN));
        assertThat(back.state()).isEqualTo("RECOVERING");
        assertThat(back.tried("ConfirmUse", back.dated("ConfirmUse")).expect(409).json().path("detail").asText()).contains("正在追回");
        told(back, second, moved(Recovery.State.WITHDRAWN));
        assertThat(back.state()).isEqualTo("PAID");
        told(back, second, moved(Recovery.State.OPEN));
        told(back, second, moved(Recovery.State.RECOVERED));
        assertThat(back.state()).isEqualTo("RECOVERED");
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, back.number())).isZero();

        AnAid used = filedAt(asking("600")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        String third = used.payment();
        paid(used);
        used.done("ConfirmUse");
        told(used, third, PaymentReversed::new);
        assertThat(used.state()).isEqualTo("REVERSED");
    }

    @Test
    void a_recovery_after_the_use_was_confirmed_shows_in_the_ended_case() {
        // given
        money("UNION", "10000");
        AnAid used = filedAt(asking("650")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        String payment = used.payment();
        paid(used);
        used.done("ConfirmUse");

        // then
        told(used, payment, moved(Recovery.State.OPEN));
        assertThat(used.state()).isEqualTo("RECOVERING");
        told(used, payment, moved(Recovery.State.WITHDRAWN));
        assertThat(used.state()).isEqualTo("HELPED");
        told(used, payment, moved(Recovery.State.OPEN));
        told(used, payment, moved(Recovery.State.REFERRED));
        assertThat(used.view().path("stateName").asText()).isEqualTo("追回已移送处理");
    }

    private static BiFunction<PaymentOrder, LocalDate, Object> moved(Recovery.State state) {
        return (order, on) -> new RecoveryMoved(order, state, on);
    }

    // What payments tell when a payment was undone or has come back.
    private void told(AnAid aid, String payment, BiFunction<PaymentOrder, LocalDate, Object> event) {
        PaymentCard card = payments.get(payment, PAYING_CLERK);
        PaymentOrder order = new PaymentOrder(card.number(), new CaseId(card.occasion()), new CaseId(card.caseId()), card.household(),
            card.archive(), new UnionCode(card.payer()), card.fund(), card.source(), 2018, card.kind(), Method.BANK, card.amount(),
            BigDecimal.ZERO, PaymentState.REVERSED, 1, null, null, today(), "银行退汇");
        transaction.executeWithoutResult(status -> events.publishEvent(event.apply(order, today())));
    }

    @Test
    void help_for_school_goes_to_a_member_who_is_at_school_by_the_archive() {
        Form household = Fictitious.anApplication();
        String number = one("select number from hardship_archive where case_id = ?", filed(BASE, household).archived().number());
        Form school = application().with("archive", number).with("kind", "03");
        Form spouse = school.with("studentIdNumber", household.at("members[0].idNumber").asText());
        refused(spouse).refusedAt("studentIdNumber", "不是在校学生").refusedAt("studentIdNumber", "更正");
        refused(school.with("studentIdNumber", household.at("applicant.idNumber").asText())).refusedAt("studentIdNumber", "不是在校学生");
        refused(school.with("studentIdNumber", Fictitious.idNumber())).refusedAt("studentIdNumber", "家庭成员");
        refused(school.with("studentIdNumber", household.at("members[1].idNumber").asText())).expect(201);
    }

    @Test
    void the_year_of_a_household_is_told_against_the_caps_before_anything_is_filed() {
        money("CENTRAL", "20000");
        AnAid aid = filedAt(asking("900").with("source", "CENTRAL")).done("CheckAid").done("ReviewAid").done("RequestPayment");
        paid(aid);
        JsonNode living = line(as(CLERK).post("/api/aid/allowances", json(Map.of("archive", archive))).expect(200).json(), "01", "CENTRAL");
        BigDecimal counted = living.path("counted").decimalValue();
        assertThat(counted).isGreaterThanOrEqualTo(new BigDecimal("900"));
        assertThat(living.path("limit").decimalValue()).isEqualByComparingTo("6600");
        assertThat(living.path("left").decimalValue()).isEqualByComparingTo(new BigDecimal("6600").subtract(counted));
        JsonNode medical = line(as(CLERK).post("/api/aid/allowances", json(Map.of("archive", archive, "ownPart", 4200.5))).expect(200).json(), "02",
            "CENTRAL");
        assertThat(medical.path("limit").decimalValue()).isEqualByComparingTo("4200.5");
        String household = aid.view().path("household").asText();
        assertThat(as(CLERK).post("/api/aid/allowances", json(Map.of("household", household))).expect(200).json().path("lines").size()).isGreaterThan(2);
        JsonNode card = as("approver." + COUNTY).get("/api/aid/households?q=" + household).expect(200).json().path("items").get(0);
        assertThat(card.path("counted").decimalValue()).isGreaterThanOrEqualTo(counted);
        as("clerk.130102").post("/api/aid/allowances", json(Map.of("archive", archive))).expect(404);
        as("clerk.130102").post("/api/aid/allowances", json(Map.of("household", household))).expect(404);
        assertThat(fields(as(CLERK).post("/api/aid/allowances", json(Map.of("archive", archive, "studentIdNumber", "123"))).expect(400)))
            .containsExactly("studentIdNumber");
        assertThat(as(CLERK).post("/api/aid/allowances", json(Map.of("archive", archive))).expect(200).json().toString()).doesNotContain(headsIdNumber);
    }

    private static String json(Map<String, ?> body) {
        return new ObjectMapper().valueToTree(body).toString();
    }

    private static JsonNode line(JsonNode answer, String kind, String source) {
        for (JsonNode line : answer.path("lines")) {
            if (line.path("kind").asText().equals(kind) && line.path("source").asText().equals(source)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + kind + " and " + source + " in " + answer);
    }

    @Test
    void the_list_is_narrowed_by_day_and_sum_sorted_and_exported() {
        Form person = temporary();
        AnAid small = filedAt(person.with("amount", 100));
        AnAid large = filedAt(temporary().with("amount", 654321.09));
        String path = AnAid.PATH + "?limit=1&least=654321.09&most=654321.09";
        assertThat(as(CLERK).get(path).expect(200).json().path("items").findValuesAsText("case")).contains(large.number());
        assertThat(as(CLERK).get(AnAid.PATH + "?limit=200&sort=LARGEST").expect(200).json().path("items").get(0).path("case").asText())
            .isEqualTo(large.number());
        assertThat(as(CLERK).get(AnAid.PATH + "?limit=200&until=2017-12-31").expect(200).json().path("items")).isEmpty();
        assertThat(as(CLERK).get(AnAid.PATH + "?limit=200&union=" + BASE).expect(200).json().path("items").findValuesAsText("case"))
            .contains(small.number());
        assertThat(fields(as(CLERK).get(AnAid.PATH + "?from=2018-02-02&until=2018-02-01").expect(400))).containsExactly("until");
        as(CLERK).get(AnAid.PATH + "?union=130102").expect(404);
        as(CLERK).get(AnAid.PATH + "?sort=NONSENSE").expect(400);
        JsonNode first = as(CLERK).get(AnAid.PATH + "?limit=1&sort=SMALLEST").expect(200).json();
        assertThat(as(CLERK).get(AnAid.PATH + "?limit=1&sort=SMALLEST&after=" + first.path("next").asText()).expect(200).json().path("items")
            .findValuesAsText("case")).isNotEqualTo(first.path("items").findValuesAsText("case"));

        as(CLERK).post(AnAid.PATH + "/exports", json(Map.of("reason", "编制帮扶中心工作统计表"))).expect(403);
        database.update("insert into person_role (login, role) values (?, 'exporter')", CLERK);
        try {
            assertThat(as(CLERK).post(AnAid.PATH + "/exports", json(Map.of("filters", Map.of("kind", "12"), "reason", "编制帮扶中心工作统计表")))
                .expect(200).text()).isNotEmpty();
            assertThat(fields(as(CLERK).post(AnAid.PATH + "/exports", json(Map.of("reason", ""))).expect(400))).containsExactly("reason");
        } finally {
            database.update("delete from person_role where login = ? and role = 'exporter'", CLERK);
        }
    }

    @Test
    void temporary_records_are_listed_masked_with_what_became_of_them() {
        Form household = Fictitious.anApplication();
        database.update("delete from start_draft where login = ?", CLERK);
        AnAid aid = filedAt(temporary().with("idNumber", household.at("applicant.idNumber").asText()));
        String list = "/api/aid/temporary-records?q=" + aid.view().path("temporary").asText();
        JsonNode before = as(CLERK).get(list).expect(200).json().path("items").get(0);
        assertThat(before.path("name").asText()).startsWith("测").doesNotContain("临时");
        assertThat(before.path("mayConvert").asBoolean()).isTrue();
        as(CLERK).post("/api/aid/temporary-records/" + before.path("number").asText() + "/conversion", "{}").expect(204);
        assertThat(as(CLERK).get(list).expect(200).json().path("items").get(0).path("conversionOn").asText()).isEqualTo(today().toString());
        database.update("delete from start_draft where login = ?", CLERK);
        filed(BASE, household).archived();
        JsonNode after = as(CLERK).get(list).expect(200).json().path("items").get(0);
        assertThat(after.path("archive").asText()).startsWith("DA-");
        assertThat(after.path("mayConvert").asBoolean()).isFalse();
        assertThat(as("clerk.130102").get(list).expect(200).json().path("items")).isEmpty();
    }

    @Test
    void papers_are_for_those_who_work_on_the_case() {
        AnAid aid = filedAt(asking("800")).done("CheckAid");
        JsonNode papers = as("reviewer." + COUNTY).get(AnAid.PATH + "/" + aid.number() + "/papers").expect(200).json();
        assertThat(papers.findValuesAsText("key")).contains("AidApplied", "CheckAid");
        as("reviewer.130300").get(AnAid.PATH + "/" + aid.number() + "/papers").expect(404);
    }

    @Test
    void temporary_help_is_destroyed_by_rule_when_its_time_is_over() {
        AnAid aid = draftOf(needOfAFamily("12", Fictitious.idNumber()));
        as(CLERK).post(AnAid.PATH + "/" + aid.number() + "/withdrawal", Form.of("AidWithdrawal")).expect(204);
        CaseId id = new CaseId(aid.number());
        assertThat(due(today().minusDays(1))).doesNotContain(id);
        assertThat(due(today())).contains(id);
        assertThat(kept.stream().flatMap(flow -> flow.hold(id).stream()).toList()).singleElement()
            .satisfies(keeping -> assertThat(keeping.erased()).isEmpty());
        transaction.executeWithoutResult(status -> holding.forEach(module -> module.erase(new Erasure(id, "XH-2018-2", today()))));
        assertThat(due(today())).doesNotContain(id);
        assertThat(kept.stream().flatMap(flow -> flow.hold(id).stream()).toList()).singleElement()
            .satisfies(keeping -> assertThat(keeping.erased().orElseThrow()).contains("XH-2018-2"));
    }

    private List<CaseId> due(LocalDate day) {
        return kept.stream().flatMap(flow -> flow.closedUntil(KeptCases.Kind.TEMPORARY, day, new UnionCode(COUNTY)).stream())
            .map(KeptCases.Closed::caseId).toList();
    }

    @Test
    void nothing_of_the_person_reaches_the_engine() {
        String idNumber = Fictitious.idNumber();
        filedAt(temporary().with("idNumber", idNumber));
        assertThat(database.queryForObject("select count(*) from act_hi_varinst where text_ like ?", Integer.class, "%" + idNumber + "%"))
            .isZero();
        assertThat(database.queryForObject("select count(*) from act_hi_varinst where text_ like '%测临时%'", Integer.class)).isZero();
    }
}
