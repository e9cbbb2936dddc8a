package cn.unioncare.campaign;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody visits relatives: who stands in the household of a visit is who stands in its archive's, or the family entered. */
@Component
class HouseholdsVisited implements Households {

    private final Targets targets;
    private final Households onFile;
    private final JdbcClient jdbc;

    HouseholdsVisited(Targets targets, Households onFile, JdbcClient jdbc) {
        this.targets = targets;
        this.onFile = onFile;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        Optional<Target> target = caseId.value().startsWith("ZF-") ? targets.ofVisit(caseId) : Optional.empty();
        return target.flatMap(Target::archiveCase).map(archived -> onFile.among(archived, hashes)).orElseGet(() ->
            target.map(one -> families(hashes).getOrDefault(caseId, Map.of())).orElse(Map.of()));
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> cases = families(hashes);
        Map<CaseId, Map<String, LocalDate>> archived = onFile.casesOf(hashes);
        if (!archived.isEmpty()) {
            jdbc.sql("select visit, archive_case from campaign_target where archive_case in (:cases) and visit is not null")
                .param("cases", archived.keySet().stream().map(CaseId::value).toList()).query(row -> {
                    cases.put(new CaseId(row.getString(1)), archived.get(new CaseId(row.getString(2))));
                });
        }
        return cases;
    }

    @Override
    public String hashOf(String idNumber) {
        return onFile.hashOf(idNumber);
    }

    private Map<CaseId, Map<String, LocalDate>> families(Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql("select visit, person_hmac, entered_on from campaign_target where person_hmac in (:hashes) and visit is not null")
            .param("hashes", hashes).query(row -> {
                found.put(new CaseId(row.getString(1)), Map.of(row.getString(2), row.getObject(3, LocalDate.class)));
            });
        return found;
    }
}
