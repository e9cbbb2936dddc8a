package cn.unioncare.tipoffs;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 回避: nobody works on a tip-off against a relative; the household of such a case are the accused and their relatives. */
@Component
class AccusedAndKin implements Households {

    private final JdbcClient jdbc;
    private final Households onFile;

    AccusedAndKin(JdbcClient jdbc, Households onFile) {
        this.jdbc = jdbc;
        this.onFile = onFile;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        return caseId.value().startsWith("JB-") ? found(hashes, List.of(caseId.value())).getOrDefault(caseId, Map.of()) : Map.of();
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        return found(hashes, List.of());
    }

    @Override
    public String hashOf(String idNumber) {
        return onFile.hashOf(idNumber);
    }

    private Map<CaseId, Map<String, LocalDate>> found(Collection<String> hashes, List<String> cases) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("select number, id_hmac, entered from tip_off_kin where id_hmac in (:hashes)"
                    + (cases.isEmpty() ? "" : " and number in (:cases)"))
                .param("hashes", hashes).param("cases", cases).query(row -> {
                    found.computeIfAbsent(new CaseId(row.getString(1)), id -> new HashMap<>())
                        .put(row.getString(2), row.getObject(3, LocalDate.class));
                });
        }
        return found;
    }
}
