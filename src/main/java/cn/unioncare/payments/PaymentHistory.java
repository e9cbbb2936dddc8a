package cn.unioncare.payments;

import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid to the households of a list before: three statements, however long the list is. */
@Repository
class PaymentHistory {

    /** A household is paid once for each of these. */
    record Once(String household, String occasion, String source) {

        static Once of(PaymentRequest wish) {
            return new Once(wish.household(), wish.occasion().value(), wish.fundSource());
        }
    }

    private static final String COUNTED = "state not in ('CANCELLED', 'REVERSED') and fund_year = :year";

    private final JdbcClient jdbc;
    private final Vault vault;

    PaymentHistory(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return null for null, and for what is no ID number */
    String hashOf(String idNumber) {
        return IdNumber.problem(idNumber).isPresent() ? null : vault.blindIndex("id-number", new IdNumber(idNumber).value());
    }

    Usage usage(List<PaymentRequest> wishes, int year) {
        Map<String, String> hashes = new HashMap<>();
        wishes.stream().map(wish -> wish.grounds().student()).filter(Objects::nonNull)
            .forEach(student -> hashes.put(student, vault.blindIndex("id-number", student.strip().toUpperCase(Locale.ROOT))));
        Usage usage = new Usage(hashes);
        read("household", wishes.stream().map(PaymentRequest::household).distinct().toList(), year, usage);
        read("student_hmac", hashes.values(), year, usage);
        return usage;
    }

    Set<Once> once(List<PaymentRequest> wishes) {
        return new HashSet<>(jdbc.sql("select household, occasion, source from payment_once where household in (:households)")
            .param("households", wishes.stream().map(PaymentRequest::household).distinct().toList())
            .query((row, index) -> new Once(row.getString("household"), row.getString("occasion"), row.getString("source"))).list());
    }

    private void read(String column, Collection<String> keys, int year, Usage usage) {
        if (!keys.isEmpty()) {
            jdbc.sql("select " + column + " as whose, kind, source, sum(case when forfeited then amount else amount - recovered end) as total "
                    + "from payment_order where " + column + " in (:keys) and " + COUNTED + " group by " + column + ", kind, source")
                .param("keys", keys).param("year", year).query(row -> {
                    usage.add(new Usage.Key(row.getString("whose"), row.getString("kind"), row.getString("source")),
                        row.getBigDecimal("total"));
                });
        }
    }
}
