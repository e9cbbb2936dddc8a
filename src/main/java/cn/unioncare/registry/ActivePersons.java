package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands in a household that is on file or being filed. The database holds that nobody stands in two, whatever
 * comes at the same time: its primary key is the keyed hash of the ID number.
 */
@Component
public class ActivePersons {

    private static final String ELSEWHERE = "已在他处建档或正在办理建档，一户一档，不能重复申请；请与县级工会核实";
    private static final String AT_HOME = "已在本单位建档或正在办理建档，一户一档，不能重复申请；请在本单位的任务和档案中查找";

    /**
     * @param field    where the ID number stands in what was sent, for the answer
     * @param place    householder or member
     */
    public record Entry(IdNumber idNumber, String field, Place place) { }

    /** The worker at the head of the file, or a member of the household. */
    public enum Place { HEAD, MEMBER }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final Clock clock;

    ActivePersons(JdbcClient jdbc, JdbcTemplate batches, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Enters a household for a case, in the place of what the case had entered before.
     *
     * @param own whether another case is of the union that enters this one, which may be told so
     * @throws Refusal 409 naming the fields whose persons stand in another household; nothing of that household is told
     */
    public void enter(CaseId caseId, List<Entry> household, Predicate<CaseId> own) {
        Map<String, Entry> byHash = new TreeMap<>();
        household.forEach(entry -> byHash.put(hash(entry.idNumber()), entry));
        Map<String, String> holders = holders(byHash);
        List<FieldError> taken = new ArrayList<>();
        byHash.forEach((hash, entry) -> {
            CaseId holder = new CaseId(holders.getOrDefault(hash, caseId.value()));
            if (!holder.equals(caseId)) {
                taken.add(new FieldError(entry.field(), own.test(holder) ? AT_HOME : ELSEWHERE));
            }
        });
        if (!taken.isEmpty()) {
            throw Refusal.conflict(taken, taken.get(0).message());
        }
        if (!holders.isEmpty()) {
            leave(caseId);
        }
        insert(caseId, byHash);
    }

    /** The persons of a case that ends without an archive, or of an archive that is closed, are free again. */
    public void leave(CaseId caseId) {
        jdbc.sql("delete from active_person where case_id = ?").param(caseId.value()).update();
    }

    /** The case under which that person is filed or on file. */
    public Optional<CaseId> caseOf(IdNumber idNumber) {
        return jdbc.sql("select case_id from active_person where id_hmac = ?").param(hash(idNumber))
            .query(String.class).optional().map(CaseId::new);
    }

    private Map<String, String> holders(Map<String, Entry> byHash) {
        Map<String, String> holders = new HashMap<>();
        jdbc.sql("select id_hmac, case_id from active_person where id_hmac in (:hashes)")
            .param("hashes", byHash.keySet())
            .query(row -> {
                holders.put(row.getString(1), row.getString(2));
            });
        return holders;
    }

    // In the order of the hashes, so that two households with common members meet at the first and not crosswise.
    private void insert(CaseId caseId, Map<String, Entry> byHash) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            batches.batchUpdate("insert into active_person (id_hmac, case_id, place, since) values (?, ?, ?, ?)",
                byHash.entrySet().stream().map(person -> new Object[] {person.getKey(), caseId.value(),
                    person.getValue().place().name(), now}).toList());
        } catch (DuplicateKeyException filedMeanwhile) {
            throw Refusal.conflict(ELSEWHERE);
        }
    }

    private String hash(IdNumber idNumber) {
        return vault.blindIndex("id-number", idNumber.value());
    }
}
