package cn.unioncare.aid;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody decides of help for relatives: who stands in the archive's household, or is the person of the temporary record. */
@Component
class HouseholdsHelped implements Households {

    private final AidCases cases;
    private final Households onFile;
    private final JdbcClient jdbc;

    HouseholdsHelped(AidCases cases, Households onFile, JdbcClient jdbc) {
        this.cases = cases;
        this.onFile = onFile;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        Optional<AidCase> aid = caseId.value().startsWith("BF-") ? cases.find(caseId) : Optional.empty();
        return aid.flatMap(AidCase::archiveCase).map(archived -> onFile.among(archived, hashes)).orElseGet(() ->
            aid.map(one -> temporary(hashes).getOrDefault(caseId, Map.of())).orElse(Map.of()));
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = temporary(hashes);
        Map<CaseId, Map<String, LocalDate>> archived = onFile.casesOf(hashes);
        if (!archived.isEmpty()) {
            jdbc.sql("select case_id, archive_case from aid_case where archive_case in (:cases)")
                .param("cases", archived.keySet().stream().map(CaseId::value).toList()).query(row -> {
                    found.put(new CaseId(row.getString(1)), archived.get(new CaseId(row.getString(2))));
                });
        }
        return found;
    }

    @Override
    public String hashOf(String idNumber) {
        return onFile.hashOf(idNumber);
    }

    private Map<CaseId, Map<String, LocalDate>> temporary(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql("""
                select c.case_id, t.person_hmac, c.filed_on from aid_case c join aid_temporary t on t.number = c.temporary
                where t.person_hmac in (:hashes)""")
            .param("hashes", hashes).query(row -> {
                found.put(new CaseId(row.getString(1)), Map.of(row.getString(2), row.getObject(3, LocalDate.class)));
            });
        return found;
    }
}
