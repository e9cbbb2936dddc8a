package cn.unioncare.hardship;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is or was in the household of a case, for those who must be kept away from it: also of a case that ended without an
 * archive, and also whoever was left out by a correction. Where one is asked for the keyed hash alone, it is this one.
 */
@Component
@Primary
class HouseholdMembers implements Households {

    private final JdbcClient jdbc;
    private final Vault vault;

    HouseholdMembers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        Map<String, LocalDate> found = new HashMap<>();
        jdbc.sql("""
                select p.id_hmac, c.filed_on from case_person p join hardship_case c on c.case_id = p.case_id
                where p.case_id = :case and p.id_hmac in (:hashes)""")
            .param("case", caseId.value()).param("hashes", hashes).query(row -> {
                found.put(row.getString(1), row.getObject(2, LocalDate.class));
            });
        return found;
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql("""
                select p.case_id, p.id_hmac, c.filed_on from case_person p join hardship_case c on c.case_id = p.case_id
                where p.id_hmac in (:hashes)""")
            .param("hashes", hashes).query(row -> {
                found.computeIfAbsent(new CaseId(row.getString(1)), id -> new HashMap<>())
                    .put(row.getString(2), row.getObject(3, LocalDate.class));
            });
        return found;
    }

    @Override
    public String hashOf(String idNumber) {
        return vault.blindIndex("id-number", idNumber);
    }
}
