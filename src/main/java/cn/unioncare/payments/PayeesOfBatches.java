package cn.unioncare.payments;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is paid from a batch, or owes a repayment: their relatives neither prepare, approve nor pay it (严禁优亲厚友). */
@Component
class PayeesOfBatches implements Households {

    private static final String PAYEES = """
        select p.batch as case_id, p.payee_hmac, b.opened_at as since from payment_order p join payment_batch b on b.number = p.batch
        where p.payee_hmac in (:hashes) union all
        select r.number, p.payee_hmac, r.opened_at from payment_order p join fund_recovery r on r.payment = p.number
        where p.payee_hmac in (:hashes)""";

    private final JdbcClient jdbc;
    private final Vault vault;

    PayeesOfBatches(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        return casesOf(hashes).getOrDefault(caseId, Map.of());
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql(PAYEES).param("hashes", hashes).query(row -> {
            found.computeIfAbsent(new CaseId(row.getString("case_id")), id -> new HashMap<>()).put(row.getString("payee_hmac"),
                DepositTable.inChina(row, "since").toLocalDate());
        });
        return found;
    }

    @Override
    public String hashOf(String idNumber) {
        return vault.blindIndex("id-number", idNumber);
    }
}
