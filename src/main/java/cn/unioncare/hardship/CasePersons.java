package cn.unioncare.hardship;

import cn.unioncare.registry.ActivePersons.Entry;
import cn.unioncare.registry.ActivePersons.Place;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has ever stood in a case, found by the keyed hash of the ID number: also in one that ended without an archive, and
 * also who was left out by a correction, since what was handed in before still names him.
 */
@Repository
public class CasePersons {

    /** @param applicant whether he applied; otherwise he stands in the household of who did */
    public record Standing(CaseId caseId, boolean applicant) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    CasePersons(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    /** All cases in which that person stands, oldest first, but for those that have been destroyed by rule. */
    public List<Standing> casesOf(IdNumber idNumber) {
        return jdbc.sql("select case_id, place from case_person where id_hmac = ? order by case_id").param(hash(idNumber))
            .query((row, index) -> new Standing(new CaseId(row.getString("case_id")),
                Place.valueOf(row.getString("place")) == Place.HEAD)).list();
    }

    /** The household of a new case. */
    void enter(CaseId caseId, List<Entry> household) {
        batches.batchUpdate("insert into case_person (id_hmac, case_id, place) values (?, ?, ?)",
            household.stream().map(person -> new Object[] {hash(person.idNumber()), caseId.value(), person.place().name()})
                .toList());
    }

    /** Those of a corrected household who did not stand in the case before. */
    void enterMissing(CaseId caseId, List<Entry> household) {
        Set<String> known = new HashSet<>(jdbc.sql("select id_hmac from case_person where case_id = ?")
            .param(caseId.value()).query(String.class).list());
        enter(caseId, household.stream().filter(person -> !known.contains(hash(person.idNumber()))).toList());
    }

    void erase(CaseId caseId) {
        jdbc.sql("delete from case_person where case_id = ?").param(caseId.value()).update();
    }

    private String hash(IdNumber idNumber) {
        return vault.blindIndex("id-number", idNumber.value());
    }
}
