package cn.unioncare.registry;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in the household of a case, for those who must be kept away from it. */
@Component
class HouseholdMembers implements Households {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Vault vault;

    HouseholdMembers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        Map<String, LocalDate> found = new HashMap<>();
        jdbc.sql("select id_hmac, since from active_person where case_id = :case and id_hmac in (:hashes)")
            .param("case", caseId.value()).param("hashes", hashes).query(row -> {
                found.put(row.getString(1), row.getObject(2, OffsetDateTime.class).atZoneSameInstant(CHINA).toLocalDate());
            });
        return found;
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql("select case_id, id_hmac, since from active_person where id_hmac in (:hashes)").param("hashes", hashes)
            .query(row -> {
                found.computeIfAbsent(new CaseId(row.getString(1)), id -> new HashMap<>()).put(row.getString(2),
                    row.getObject(3, OffsetDateTime.class).atZoneSameInstant(CHINA).toLocalDate());
            });
        return found;
    }

    @Override
    public String hashOf(String idNumber) {
        return vault.blindIndex("id-number", idNumber);
    }
}
