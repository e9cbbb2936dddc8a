package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How archives stand today and whose they are, without opening anything of them: what whoever pays must know. */
@Component
public class Standings {

    /**
     * One archive.
     *
     * @param nameHash the keyed hash of the worker's name
     * @param idHash   that of the worker's ID number; null where the archive is closed
     */
    public record Standing(String archive, CaseId caseId, String household, ArchiveState state, UnionCode determining,
                           String nameHash, String idHash) {

        /** 在档 or 解困: households that are helped from fiscal money (domain.md 12.3). */
        public boolean isOnFile() {
            return state == ArchiveState.ACTIVE || state == ArchiveState.SUPPORTED;
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    Standings(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those of the archives that there are, by number; in one statement. */
    public Map<String, Standing> of(Collection<String> archives) {
        return archives.isEmpty() ? Map.of() : jdbc.sql("""
                select a.number, a.case_id, a.household, a.state, a.determining_union, a.name_hmac, p.id_hmac
                from hardship_archive a left join active_person p on p.case_id = a.case_id and p.place = 'HEAD'
                where a.number in (:archives)""")
            .param("archives", archives).query((row, index) -> new Standing(row.getString("number"),
                new CaseId(row.getString("case_id")), row.getString("household"), ArchiveState.valueOf(row.getString("state")),
                new UnionCode(row.getString("determining_union")), row.getString("name_hmac"), row.getString("id_hmac")))
            .stream().collect(Collectors.toMap(Standing::archive, standing -> standing, (one, other) -> one));
    }

    /**
     * Holds the archives until the transaction ends: nobody closes one meanwhile, and who else asks for its household waits.
     * By number, so that two lists that share archives meet at the first and not crosswise.
     */
    public void hold(Collection<String> archives) {
        if (!archives.isEmpty()) {
            jdbc.sql("select number from hardship_archive where number in (:archives) order by number for update")
                .param("archives", archives).query(String.class).list();
        }
    }

    /** The archive on file in whose household that person stands, wherever it is. */
    public Optional<Standing> holding(IdNumber idNumber) {
        return jdbc.sql("""
                select a.number from active_person p join hardship_archive a on a.case_id = p.case_id
                where p.id_hmac = ? and a.state in ('ACTIVE', 'SUPPORTED')""")
            .param(idHash(idNumber)).query(String.class).optional().map(archive -> of(List.of(archive)).get(archive));
    }

    /** Under which a name is compared with a {@link Standing}. */
    public String nameHash(String name) {
        return vault.blindIndex("name", name);
    }

    /** Under which an ID number is compared with a {@link Standing}. */
    public String idHash(IdNumber idNumber) {
        return vault.blindIndex("id-number", idNumber.value());
    }
}
