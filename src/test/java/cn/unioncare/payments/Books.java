package cn.unioncare.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must agree to the fen between funds, entries, payments, once-rows, attempts, vouchers and the 帮扶台账. */
final class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void agree(String after) {
        none(after, "figures of a fund that are not the sums of its entries", """
            select f.number from fund f left join (select fund, sum(available_by) as a, sum(reserved_by) as r, sum(spent_by) as s,
                count(*) as n, max(seq) as top from fund_entry group by fund) e on e.fund = f.number
            where f.available <> coalesce(e.a, 0) or f.reserved <> coalesce(e.r, 0) or f.spent <> coalesce(e.s, 0)
               or f.last_entry <> coalesce(e.n, 0) or f.last_entry <> coalesce(e.top, 0)""");
        none(after, "money that neither came in nor went out", """
            select f.number from fund f where f.available + f.reserved + f.spent <> (select coalesce(sum(amount), 0) from fund_entry e
                where e.fund = f.number and e.kind in ('IN', 'ADJUST'))""");
        none(after, "reserved or spent money that no payment stands for", """
            select f.number from fund f left join (select fund,
                sum(case when state in ('REQUESTED', 'BATCHED', 'SENT', 'FAILED') then amount else 0 end) as r,
                sum(case when state in ('PAID', 'RECOVERING', 'RECOVERED') then amount - recovered else 0 end) as s
                from payment_order group by fund) p on p.fund = f.number
            where f.reserved <> coalesce(p.r, 0) or f.spent <> coalesce(p.s, 0)""");
        none(after, "once-rows that do not agree with the payments", """
            select o.number from payment_order o left join payment_once x on x.payment = o.number
            where (o.state in ('CANCELLED', 'REVERSED') or o.state = 'RECOVERED' and not o.forfeited) <> (x.payment is null)
            union all select x.payment from payment_once x where not exists (select 1 from payment_order o where o.number = x.payment)""");
        none(after, "payments that the bank made twice, or that count as paid without it", """
            select o.number from payment_order o left join (select payment, count(*) as n from payment_attempt where result = 'PAID'
                group by payment) a on a.payment = o.number
            where coalesce(a.n, 0) <> case when o.state in ('PAID', 'RECOVERING', 'RECOVERED', 'REVERSED') then 1 else 0 end""");
        none(after, "households that hold a sum twice", """
            select household from payment_order where state in ('PAID', 'RECOVERING', 'SENT', 'BATCHED', 'FAILED', 'REQUESTED')
            group by household, occasion, source having count(*) > 1""");
        none(after, "vouchers that do not agree with their lines", """
            select v.number from voucher v join (select voucher, sum(amount) as total, count(*) as n from voucher_line group by voucher)
                l on l.voucher = v.number where v.amount <> l.total or v.lines <> l.n""");
        none(after, "funds whose vouchers do not come to what was spent", """
            select f.number from fund f left join (select fund,
                sum(case when kind = 'PAYMENT' then amount else -amount end) as s from voucher group by fund) v on v.fund = f.number
            where f.spent <> coalesce(v.s, 0)""");
        none(after, "lines of the help ledger that no payment stands for", """
            select o.number from payment_order o left join help_entry h on h.reference = o.number
            where case when o.archive is null or o.state not in ('PAID', 'RECOVERING', 'RECOVERED', 'REVERSED') then 0
                       when o.state in ('REVERSED', 'RECOVERED') then 2 else 1 end
               <> case when h.reference is null then 0 when h.undone_on is null then 1 else 2 end""");
        none(after, "recoveries that do not agree with their payments", """
            select o.number from payment_order o left join (select payment, sum(recovered) as r from fund_recovery group by payment) z
                on z.payment = o.number where o.recovered <> coalesce(z.r, 0)
                or (o.state = 'RECOVERED') <> (o.recovered = o.amount)""");
        none(after, "payments that stand as if they were asked back, or that nobody asks back", """
            select o.number from payment_order o left join (select payment, count(*) as n from fund_recovery where state <> 'WITHDRAWN'
                group by payment) z on z.payment = o.number
            where coalesce(z.n, 0) <> case when o.state in ('RECOVERING', 'RECOVERED') then 1 else 0 end
               or o.forfeited and o.state not in ('RECOVERING', 'RECOVERED')""");
        List<String> vouchers = jdbc.sql("select number from voucher order by number").query(String.class).list();
        assertThat(vouchers).as("%s: vouchers without gaps", after).isEqualTo(IntStream.rangeClosed(1, vouchers.size())
            .mapToObj("PZ-130306-2018-%06d"::formatted).toList());
    }

    private void none(String after, String what, String sql) {
        assertThat(jdbc.sql(sql).query(String.class).list()).as("%s: %s", after, what).isEmpty();
    }
}
