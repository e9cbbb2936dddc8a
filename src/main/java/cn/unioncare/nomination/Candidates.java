package cn.unioncare.nomination;

import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is nominated, by keyed hash: once in a round, whoever proposes, and never looked after by kin. A collective is known by
 * its name and its unit.
 */
@Repository
class Candidates implements Households {

    private static final String PERSON = "id-number";
    private static final String COLLECTIVE = "collective";

    private final JdbcClient jdbc;
    private final Vault vault;

    Candidates(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws Refusal 409 if the candidate is nominated in that round already; nothing of the other nomination is told */
    void enter(Nomination nomination, Candidacy candidacy) {
        String hash = hash(nomination, candidacy);
        jdbc.sql("update nomination set candidate_hmac = ? where case_id = ?").params(hash, nomination.id().value()).update();
        try {
            jdbc.sql("insert into round_candidate (round, candidate_hmac, case_id) values (?, ?, ?)")
                .params(nomination.round().value(), hash, nomination.id().value()).update();
        } catch (DuplicateKeyException known) {
            throw Refusal.conflict(candidacy.idNumber().isPresent() ? "candidate.idNumber" : "candidate.name",
                "该推荐对象已在本次活动中被推荐，同一人选（集体）只能推荐一次");
        }
    }

    /** A correction may put the ID number right; the place in the round is the new one's from then on. */
    void corrected(Nomination nomination, Candidacy candidacy) {
        leave(nomination.id());
        enter(nomination, candidacy);
    }

    /** May be nominated anew; that there was this nomination is not forgotten. */
    void leave(CaseId nomination) {
        jdbc.sql("delete from round_candidate where case_id = ?").param(nomination.value()).update();
    }

    void erase(CaseId nomination) {
        jdbc.sql("update round_candidate set candidate_hmac = case_id where case_id = ?").param(nomination.value()).update();
        jdbc.sql("update nomination set candidate_hmac = null where case_id = ?").param(nomination.value()).update();
    }

    private String hash(Nomination nomination, Candidacy candidacy) {
        return candidacy.idNumber().map(this::hashOf).orElseGet(() -> vault.blindIndex(COLLECTIVE,
            nomination.owner() + "/" + candidacy.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
        return found("case_id = :case and ", Map.of("case", caseId.value()), hashes).getOrDefault(caseId, Map.of());
    }

    @Override
    public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
        return found("", Map.of(), hashes);
    }

    @Override
    public String hashOf(String idNumber) {
        return vault.blindIndex(PERSON, idNumber.toUpperCase(Locale.ROOT));
    }

    private Map<CaseId, Map<String, LocalDate>> found(String condition, Map<String, String> values, Collection<String> hashes) {
        Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
        jdbc.sql("select case_id, candidate_hmac, filed_on from nomination where " + condition
                + "candidate_hmac in (:hashes)")
            .params(values).param("hashes", hashes).query(row -> {
                found.computeIfAbsent(new CaseId(row.getString(1)), id -> new HashMap<>())
                    .put(row.getString(2), row.getObject(3, LocalDate.class));
            });
        return found;
    }
}
