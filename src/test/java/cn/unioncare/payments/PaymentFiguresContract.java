package cn.unioncare.payments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.payments.PaymentsFixture.Wish;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the money's figures over random payments, on every database. */
abstract class PaymentFiguresContract {

    private static final Scope FEBRUARY = new Scope(Set.of(PaymentsFixture.COUNTY, new UnionCode("130102")),
        LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 28), null);

    private final Random random = new Random(4);
    private PaymentsFixture fixture;
    private PaymentFigures figures;

    abstract DataSource database();

    @BeforeEach
    void payments_of_a_season() {
        fixture = new PaymentsFixture(database());
        figures = new PaymentFigures(fixture.jdbc, new CodeLists(), PaymentsFixture.CLOCK);
        Map<String, String> funds = new HashMap<>();
        List.of("CENTRAL", "UNION").forEach(source -> funds.put(source, fixture.fund(source, "500000.00")));
        fixture.jdbc.sql("""
                insert into payment_batch (number, payer, fund, source, method, state, turn, opened_by, opened_at)
                values ('FF-130306-2018-000001', '130306', ?, 'CENTRAL', 'BANK', 'DONE', 1, 'clerk.130306', current_timestamp)""")
            .param(funds.get("CENTRAL")).update();
        for (int i = 0; i < 40; i++) {
            boolean goods = random.nextBoolean();
            Wish wish = fixture.household().of((100 + random.nextInt(90_000)) / 100 + "." + (10 + random.nextInt(89)));
            wish = goods ? wish.from("UNION").goods("米面油") : wish;
            pay(fixture.asked(wish), funds.get(wish.source()), new BigDecimal(wish.amount()), goods);
        }
    }

    // As the batch does it: the movement, the state, and what the bank said.
    private void pay(String number, String fund, BigDecimal amount, boolean goods) {
        LocalDate day = LocalDate.of(2018, 2, 1).plusDays(random.nextInt(40));
        move(fund, Movement.PAY, number, amount);
        String state = random.nextInt(6) == 0 ? "REVERSED" : "PAID";
        fixture.jdbc.sql("update payment_order set state = ?, paid_on = ? where number = ?").params(state, day, number).update();
        if (!goods) {
            fixture.jdbc.sql("""
                    insert into payment_attempt (payment, attempt, batch, turn, result, replied_on)
                    values (?, 1, 'FF-130306-2018-000001', 1, 'PAID', ?)""").params(number, day).update();
        }
        if (state.equals("REVERSED")) {
            move(fund, Movement.REVERSE, number, amount);
        }
    }

    @Test
    void a_payment_that_is_reversed_after_the_cut_off_was_paid_on_that_day_and_is_gone_in_the_final_figures() {
        Scope cutOff = new Scope(FEBRUARY.unions(), FEBRUARY.from(), LocalDate.of(2018, 2, 5), null);
        fixture.jdbc.sql("update fund_entry set entered_at = timestamp with time zone '2018-02-20 10:00:00+08:00' where kind = 'REVERSE'").update();

        Map<String, Map<UnionCode, BigDecimal>> then = figures.count(figures.ids(), cutOff);
        BigDecimal paid = fixture.jdbc.sql("""
            select sum(amount) from payment_order where method = 'BANK' and state in ('PAID', 'REVERSED')
                and paid_on between date '2018-02-01' and date '2018-02-05'""").query(BigDecimal.class).single();
        BigDecimal stands = fixture.jdbc.sql("""
            select sum(amount) from payment_order where method = 'BANK' and state = 'PAID'
                and paid_on between date '2018-02-01' and date '2018-02-28'""").query(BigDecimal.class).single();

        assertThat(fixture.jdbc.sql("""
            select count(*) from payment_order where method = 'BANK' and state = 'REVERSED' and paid_on <= date '2018-02-05'""")
            .query(Integer.class).single()).isPositive();
        for (String id : List.of("warmth.paid.bank", "warmth.replied")) {
            assertThat(then.get(id).get(PaymentsFixture.COUNTY)).as(id).isEqualByComparingTo(paid);
            assertThat(behind(id, cutOff)).as(id).isEqualByComparingTo(paid);
            assertThat(behind(id, FEBRUARY)).as(id).isEqualByComparingTo(stands);
        }
    }

    private void move(String fund, Movement movement, String number, BigDecimal amount) {
        fixture.inOne(() -> fixture.fundTable.move(fund, movement, List.of(new FundTable.Line(number, amount, null)),
            PaymentsFixture.CLERK));
    }

    @Test
    void every_figure_is_the_sum_of_what_stands_behind_it() {
        for (Scope scope : List.of(FEBRUARY, season("SW-130306-2018-000001"), season("SW-130306-2018-000002"))) {
            Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), scope);
            for (String id : figures.ids()) {
                assertThat(behind(id, scope)).as(id).isEqualByComparingTo(
                    counted.getOrDefault(id, Map.of()).getOrDefault(PaymentsFixture.COUNTY, BigDecimal.ZERO));
            }
        }
    }

    @Test
    void what_was_paid_is_what_the_bank_said_and_a_reversed_payment_is_none() {
        Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), FEBRUARY);
        BigDecimal paid = counted.get("warmth.paid.bank").get(PaymentsFixture.COUNTY);

        assertThat(paid).isPositive().isEqualByComparingTo(counted.get("warmth.replied").get(PaymentsFixture.COUNTY));
        assertThat(paid).isEqualByComparingTo(fixture.jdbc.sql("""
            select sum(amount) from payment_order where method = 'BANK' and state = 'PAID' and paid_on <= date '2018-02-28'""")
            .query(BigDecimal.class).single());
        assertThat(counted.get("funds.in.CENTRAL").get(PaymentsFixture.COUNTY)).isEqualByComparingTo("500000");
        assertThat(figures.count(Set.of("warmth.paid.bank"), season("SW-130306-2018-000002"))
            .getOrDefault("warmth.paid.bank", Map.of()).getOrDefault(PaymentsFixture.COUNTY, BigDecimal.ZERO)).isZero();
    }

    private static Scope season(String number) {
        return new Scope(FEBRUARY.unions(), FEBRUARY.from(), FEBRUARY.until(), number);
    }

    private BigDecimal behind(String id, Scope scope) {
        BigDecimal sum = BigDecimal.ZERO;
        String after = null;
        do {
            Behind page = figures.behind(id, scope, after, 7);
            sum = page.items().stream().map(Behind.Card::amount).reduce(sum, BigDecimal::add);
            after = page.next();
        } while (after != null);
        return sum;
    }
}
