package cn.unioncare.payments;

import static cn.unioncare.payments.PaymentsFixture.APPROVER;
import static cn.unioncare.payments.PaymentsFixture.CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.payments.PaymentsFixture.Wish;
import cn.unioncare.registry.ArchiveClosed;
import cn.unioncare.registry.ArchiveState;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of funds and of what is asked from them on every database. */
abstract class PaymentsContract {

    private static final CaseId AID = new CaseId("BF-130306-2018-000001");

    private PaymentsFixture till;

    abstract DataSource database();

    @BeforeEach
    void an_empty_till() {
        till = new PaymentsFixture(database());
    }

    private static void isRefused(Refusal.Kind kind, String saying, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.getMessage()).contains(saying);
        });
    }

    private void has(String fund, String available, String reserved, String spent) {
        Fund now = till.look(fund);
        assertThat(List.of(now.available(), now.reserved(), now.spent())).extracting(BigDecimal::toPlainString)
            .containsExactly(available, reserved, spent);
        assertThat(till.jdbc.sql("""
                select sum(available_by), sum(reserved_by), sum(spent_by) from fund_entry where fund = ?""").param(fund)
            .query((row, index) -> List.of(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3))).single())
            .as("the sums of the entries").isEqualTo(List.of(now.available(), now.reserved(), now.spent()));
    }

    @Test
    void money_comes_in_when_a_second_person_has_confirmed_it() {
        // given
        Deposits.Entered entered = till.inOne(() -> till.deposits.enter(new NewDeposit("UNION", 2018, NewDeposit.Kind.IN,
            new BigDecimal("5000.5"), "抚工财〔2018〕3号", null), CLERK));

        // then
        assertThat(till.look(entered.fund()).available()).isEqualByComparingTo("0");
        Actor both = new Actor(CLERK.login(), CLERK.union(), Set.of("clerk", "approver"));
        isRefused(Refusal.Kind.FORBIDDEN, "须由另一人确认", () -> till.inOne(() ->
            till.deposits.decide(entered.fund(), 1, new DepositDecision(true, null), both)));
        Actor inPlace = APPROVER.standingInFor(Optional.of(CLERK.login()));
        isRefused(Refusal.Kind.FORBIDDEN, "须由另一人确认", () -> till.inOne(() ->
            till.deposits.decide(entered.fund(), 1, new DepositDecision(true, null), inPlace)));

        // when
        till.inOne(() -> till.deposits.decide(entered.fund(), 1, new DepositDecision(true, null), APPROVER));

        // then
        has(entered.fund(), "5000.50", "0.00", "0.00");
        isRefused(Refusal.Kind.CONFLICT, "已经办结", () -> till.inOne(() ->
            till.deposits.decide(entered.fund(), 1, new DepositDecision(true, null), APPROVER)));
        has(entered.fund(), "5000.50", "0.00", "0.00");
    }

    @Test
    void an_adjustment_says_why_and_takes_no_more_than_there_is() {
        String fund = till.fund("UNION", "100");
        isRefused(Refusal.Kind.INVALID, "提交的内容有误", () -> till.inOne(() -> till.deposits.enter(
            new NewDeposit("UNION", 2018, NewDeposit.Kind.ADJUST, new BigDecimal("-1"), "更正单 1", " "), CLERK)));
        Deposits.Entered less = till.inOne(() -> till.deposits.enter(
            new NewDeposit("UNION", 2018, NewDeposit.Kind.ADJUST, new BigDecimal("-100.01"), "更正单 2", "多记"), CLERK));

        isRefused(Refusal.Kind.CONFLICT, "资金余额不足", () -> till.inOne(() ->
            till.deposits.decide(fund, less.deposit().seq(), new DepositDecision(true, null), APPROVER)));

        has(fund, "100.00", "0.00", "0.00");
    }

    @Test
    void a_request_beyond_the_fund_tells_of_the_money_that_waits_for_the_approver() {
        // given
        till.fund("CENTRAL", "100");
        Wish household = till.household().of("250.5");

        // then
        isRefused(Refusal.Kind.CONFLICT, "此次需要 250.50 元，请先核对资金余额", () -> till.asked(household));
        till.inOne(() -> till.deposits.enter(new NewDeposit("CENTRAL", 2018, NewDeposit.Kind.IN, new BigDecimal("5000"), "冀财社〔2018〕9号", null),
            CLERK));
        isRefused(Refusal.Kind.CONFLICT, "另有 1 笔、5000.00 元拨入待审批人确认", () -> till.asked(household));
    }

    @Test
    void a_request_reserves_its_money_and_cancelling_gives_it_back() {
        // given
        String fund = till.fund("CENTRAL", "3000");
        Wish household = till.household();

        // when
        String payment = till.asked(household);

        // then
        assertThat(payment).isEqualTo("FK-130306-2018-000001");
        has(fund, "2000.00", "1000.00", "0.00");

        // and when
        till.inOne(() -> till.payments.cancel(payment, "对象已迁出", CLERK));

        // then
        has(fund, "3000.00", "0.00", "0.00");
        assertThat(till.asked(household)).isEqualTo("FK-130306-2018-000002");
        isRefused(Refusal.Kind.CONFLICT, "不能撤销", () -> till.inOne(() -> till.payments.cancel(payment, "再次", CLERK)));
    }

    @Test
    void nobody_is_paid_twice_on_one_occasion_from_one_source() {
        till.fund("CENTRAL", "9000");
        till.fund("UNION", "9000");
        Wish household = till.household();
        till.asked(household);

        isRefused(Refusal.Kind.FORBIDDEN, "不得重复发放", () -> till.asked(household));
        isRefused(Refusal.Kind.FORBIDDEN, "不得重复发放", () -> till.inOne(() -> till.payments.request(
            List.of(household.from("UNION").request(), household.from("UNION").request()), CLERK)));
        till.asked(household.from("UNION"));
        till.asked(household.at(AID));
    }

    @Test
    void who_has_no_archive_is_not_paid_from_fiscal_money_and_may_be_from_the_unions() {
        till.fund("CENTRAL", "9000");
        till.fund("UNION", "9000");
        Wish stranger = till.household().offFile();

        assertThat(till.findings(stranger)).extracting(PaymentFinding::reason).singleElement().asString()
            .contains("先建档、后帮扶");
        assertThat(till.findings(stranger.from("UNION"))).isEmpty();
    }

    @Test
    void an_archive_that_is_closed_is_none() {
        Wish household = till.household();
        till.inOne(() -> till.registry.move(household.archive(), ArchiveState.RELIEVED));
        assertThat(till.findings(household)).extracting(PaymentFinding::clause).contains("豫工文〔2017〕61号 三4");
        till.inOne(() -> till.registry.move(household.archive(), ArchiveState.SUPPORTED));
        assertThat(till.findings(household)).isEmpty();
    }

    @Test
    void fiscal_money_goes_by_bank_to_the_workers_own_account() {
        Wish household = till.household();
        Payee own = household.payee();
        assertThat(till.findings(household.goods("大米 10 公斤"))).extracting(PaymentFinding::reason).singleElement().asString()
            .contains("须通过银行卡（存折）发放");
        assertThat(till.findings(household.from("UNION").goods("大米 10 公斤"))).isEmpty();
        assertThat(till.findings(household.to(new Payee("测他人", own.idNumber(), own.bank(), own.bankCard())))).hasSize(1);
        assertThat(till.findings(household.to(new Payee(own.name(), PaymentsFixture.idNumber(900), own.bank(), own.bankCard()))))
            .hasSize(1);
        assertThat(till.findings(household.to(new Payee(own.name(), "130306196001029960", own.bank(), own.bankCard()))))
            .extracting(PaymentFinding::reason).anyMatch(reason -> reason.contains("身份证号"));
        assertThat(till.findings(household.to(new Payee(own.name(), own.idNumber(), own.bank(), "6217000000000000001"))))
            .extracting(PaymentFinding::reason).singleElement().asString().contains("银行卡号");
    }

    @Test
    void living_aid_ends_at_twelve_times_the_standard_of_the_year() {
        till.fund("CENTRAL", "20000");
        Wish household = till.household().kind("01", Grounds.NONE);
        till.asked(household.of("6000"));

        assertThat(till.findings(household.at(AID).of("600"))).isEmpty();
        assertThat(till.findings(household.at(AID).of("600.01"))).extracting(PaymentFinding::reason).singleElement().asString()
            .contains("本年限额 6600.00 元", "已发放和已预留 6000.00 元", "此次 600.01 元");
    }

    @Test
    void medical_aid_ends_at_the_own_part_and_schooling_at_ten_times_the_standard_of_each_student() {
        till.fund("CENTRAL", "20000");
        Wish household = till.household();
        assertThat(till.findings(household.kind("02", Grounds.NONE))).hasSize(1);
        assertThat(till.findings(household.kind("02", new Grounds(new BigDecimal("999.99"), null)))).hasSize(1);
        assertThat(till.findings(household.kind("02", new Grounds(new BigDecimal("1000"), null)))).isEmpty();

        Wish first = household.kind("03", new Grounds(null, PaymentsFixture.idNumber(501))).of("5500");
        assertThat(till.findings(first.of("5500.01"))).hasSize(1);
        till.asked(first);
        assertThat(till.findings(first.at(AID).of("0.01"))).hasSize(1);
        assertThat(till.findings(first.at(AID).kind("03", new Grounds(null, PaymentsFixture.idNumber(502))))).isEmpty();
    }

    @Test
    void twenty_who_ask_for_the_last_hundred_yuan_at_once_leave_one_with_it() throws Exception {
        // given
        String fund = till.fund("CENTRAL", "100");
        List<Wish> households = IntStream.range(0, 20).mapToObj(i -> till.household().of("100")).toList();

        // when
        List<Boolean> results = atOnce(households.stream().map(household -> (Callable<Boolean>) () -> {
            try {
                till.asked(household);
                return true;
            } catch (Refusal refused) {
                assertThat(refused.getMessage()).contains("资金余额不足");
                return false;
            }
        }).toList());

        // then
        assertThat(results).containsOnlyOnce(true);
        has(fund, "0.00", "100.00", "0.00");
    }

    @Test
    void of_one_household_asked_for_twenty_times_at_once_one_is_paid() throws Exception {
        String fund = till.fund("CENTRAL", "20000");
        Wish household = till.household();
        List<Boolean> results = atOnce(IntStream.range(0, 20).mapToObj(i -> (Callable<Boolean>) () -> {
            try {
                till.asked(household);
                return true;
            } catch (Refusal refused) {
                assertThat(refused.getMessage()).contains("不得重复发放");
                return false;
            }
        }).toList());
        assertThat(results).containsOnlyOnce(true);
        has(fund, "19000.00", "1000.00", "0.00");
    }

    @Test
    void what_is_asked_for_one_household_at_once_from_many_sides_stays_within_its_limit() throws Exception {
        // given twelve times the standard, which is 6,600 元
        String fund = till.fund("CENTRAL", "20000");
        Wish household = till.household().kind("01", Grounds.NONE).of("600");

        // when
        List<Boolean> results = atOnce(IntStream.rangeClosed(1, 20).mapToObj(i -> (Callable<Boolean>) () -> {
            try {
                till.asked(household.at(new CaseId("BF-130306-2018-%06d".formatted(i))));
                return true;
            } catch (Refusal refused) {
                assertThat(refused.getMessage()).contains("本年限额 6600.00 元");
                return false;
            }
        }).toList());

        // then
        assertThat(results).filteredOn(result -> result).hasSize(11);
        has(fund, "13400.00", "6600.00", "0.00");
    }

    @Test
    void nothing_of_the_person_stands_in_the_clear() {
        till.fund("CENTRAL", "9000");
        Wish household = till.household().kind("03", new Grounds(null, PaymentsFixture.idNumber(501)));
        String payment = till.asked(household);
        assertThat(till.jdbc.sql("select * from payment_order").query().singleRow().toString()).doesNotContain(
            household.payee().name(), household.payee().idNumber(), household.payee().bankCard(), PaymentsFixture.idNumber(501));
        assertThat(till.events.toString()).doesNotContain(household.payee().name(), household.payee().idNumber(),
            household.payee().bankCard());
        PaymentCard card = till.search.get(payment, CLERK);
        assertThat(card.payee()).startsWith("测").contains("*");
        assertThat(card.card()).startsWith("****");
    }

    @Test
    void the_list_is_paged_and_narrowed_and_of_the_own_unions() {
        till.fund("CENTRAL", "9000");
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(till.asked(till.household()));
        }
        Page<PaymentCard> first = till.search.list(new PaymentSearch.Wish(null, null, null, null, null, null, 2, null), CLERK);
        assertThat(first.items()).extracting(PaymentCard::number).containsExactly(asked.get(4), asked.get(3));
        assertThat(till.search.list(new PaymentSearch.Wish(null, null, null, null, null, null, 9, first.next()), CLERK).items()).hasSize(3);
        assertThat(till.search.list(new PaymentSearch.Wish(null, null, PaymentState.PAID, null, null, null, 9, null), CLERK).items()).isEmpty();
        Actor other = new Actor("clerk.130102", new UnionCode("130102"), Set.of("clerk"));
        assertThat(till.search.list(new PaymentSearch.Wish(null, null, null, null, null, null, 9, null), other).items()).isEmpty();
        isRefused(Refusal.Kind.NOT_FOUND, "没有", () -> till.search.get(asked.get(0), other));
    }

    // C37
    @Test
    void what_was_paid_on_a_false_archive_is_asked_back_when_it_is_deleted_and_on_no_other() {
        // given
        String fund = till.fund("CENTRAL", "9000");
        Wish household = till.household();
        String payment = till.asked(household);
        CaseId batch = till.inOne(() -> till.batches.open(new NewBatch(fund, Method.BANK), CLERK));
        till.inOne(() -> till.batches.prepare(batch, new BatchList(BatchList.Choice.ALL, null, null), CLERK));
        till.inOne(() -> till.batches.approve(batch, new BatchApproval(BatchApproval.Decision.APPROVED, "同意"), APPROVER));
        till.inOne(() -> till.bankFiles.make(batch.value(), PaymentsFixture.CASHIER));
        LocalDate today = LocalDate.of(2018, 2, 1);
        till.inOne(() -> till.paying.sent(batch, new BankFileSent(today, "受理", true), PaymentsFixture.CASHIER));
        till.inOne(() -> till.paying.replied(batch, new BankReply(today, "回盘", List.of(new BankReply.Line(payment, 1,
            new BigDecimal("1000"), BankReply.Result.PAID, "L1", null)), null), PaymentsFixture.CASHIER));
        FalseArchives listener = new FalseArchives(till.recoveries);

        // when
        till.inOne(() -> listener.closed(closed(household, ArchiveState.RELIEVED, "1")));
        assertThat(till.table.find(payment).orElseThrow().state()).isEqualTo(PaymentState.PAID);
        till.inOne(() -> listener.closed(closed(household, ArchiveState.DELETED, FalseArchives.FALSE_OR_DOUBLE)));

        // then
        assertThat(till.table.find(payment).orElseThrow().state()).isEqualTo(PaymentState.RECOVERING);
        assertThat(till.jdbc.sql("select payment from fund_recovery where state = 'OPEN'").query(String.class).list())
            .containsExactly(payment);
    }

    private static ArchiveClosed closed(Wish household, ArchiveState state, String reason) {
        return new ArchiveClosed(new CaseId("JD-130306-2018-000001"), household.archive(), household.household(), CLERK.union(),
            CLERK.union(), state, reason, LocalDate.of(2018, 2, 1));
    }

    @Test
    void the_books_and_the_figures_agree_after_many_acts_and_each_figure_with_its_list() {
        // given
        Cash cash = new Cash(till, 11);
        for (int i = 0; i < 400; i++) {
            try {
                cash.act();
            } catch (Refusal refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        // then
        new Books(till.jdbc).agree("many acts");
        PaymentFigures figures = new PaymentFigures(till.jdbc, new CodeLists(), PaymentsFixture.CLOCK);
        Scope scope = new Scope(Set.of(PaymentsFixture.COUNTY), LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 1), null);
        Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), scope);
        assertThat(counted.get("payments.spent.CENTRAL").get(PaymentsFixture.COUNTY)).isPositive();
        for (String id : figures.ids()) {
            List<Behind.Card> behind = figures.behind(id, scope, null, 10_000).items();
            assertThat(behind.stream().map(Behind.Card::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).as(id)
                .isEqualByComparingTo(counted.getOrDefault(id, Map.of()).getOrDefault(PaymentsFixture.COUNTY, BigDecimal.ZERO));
            assertThat(behind).as(id).extracting(Behind.Card::key).doesNotHaveDuplicates();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
