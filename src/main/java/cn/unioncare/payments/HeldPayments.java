package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was paid, with account and number. A payment that was made is part of the accounts, which are kept for thirty years
 * (会计档案管理办法); until then only what was never paid is erased with the archive.
 */
@Component
class HeldPayments implements HoldsPersonalData {

    private static final int YEARS_OF_VOUCHERS = 30;
    private static final String OF_CASE = """
        (p.case_id = :case or p.archive in (select a.number from hardship_archive a where a.case_id = :case))""";

    private final JdbcClient jdbc;
    private final PaymentTable payments;
    private final CodeLists lists;
    private final FundSources sources;
    private final Vault vault;

    HeldPayments(JdbcClient jdbc, PaymentTable payments, CodeLists lists, FundSources sources, Vault vault) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.lists = lists;
        this.sources = sources;
        this.vault = vault;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        List<PaymentOrder> own = jdbc.sql("select p.* from payment_order p where " + OF_CASE + """
                 and p.payee_hmac = :hash and p.payee_sealed is not null order by p.number""")
            .param("case", person.caseId().value()).param("hash", vault.blindIndex("id-number", person.idNumber().value()))
            .query(PaymentTable::order).list();
        Map<String, Payee> payees = payments.payees(Batches.numbersOf(own));
        return own.stream().map(order -> held(order, payees.get(order.number()))).toList();
    }

    private Holding held(PaymentOrder order, Payee payee) {
        List<Line> lines = new ArrayList<>(List.of(new Line("帮扶类型", lists.labelOf("aid", order.kind()).orElse(order.kind())),
            new Line("资金来源", sources.nameOf(order.source())), new Line("金额", order.amount().toPlainString() + " 元"),
            new Line("状态", order.state().label()), new Line("收款人", payee.name())));
        if (payee.bankCard() != null) {
            lines.add(new Line("收款账户", payee.bank() + " " + payee.bankCard()));
        }
        if (order.paidOn() != null) {
            lines.add(new Line("发放日期", order.paidOn().toString()));
        }
        return new Holding(Group.ARCHIVE, "帮扶资金 " + order.number(), lines);
    }

    @Override
    public void erase(Erasure erasure) {
        jdbc.sql("update payment_order set payee_sealed = null, payee_hmac = number, student_hmac = null where number in "
                + "(select p.number from payment_order p where " + OF_CASE + " and (p.paid_on is null or p.paid_on < :since))")
            .param("case", erasure.caseId().value()).param("since", erasure.on().minusYears(YEARS_OF_VOUCHERS)).update();
        jdbc.sql("update fund_recovery set reason_sealed = null where payment in (select p.number from payment_order p where "
            + OF_CASE + ")").param("case", erasure.caseId().value()).update();
    }
}
