package cn.unioncare.campaign;

import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which visits somebody stands who is not on file: who is, is found by the archive's own case. */
@Component
class StandingInVisits implements PersonsInCases {

    private final JdbcClient jdbc;
    private final Vault vault;

    StandingInVisits(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Standing> of(IdNumber idNumber, UnionCode keeping) {
        return jdbc.sql("""
                select visit from campaign_target where person_hmac = ? and visit is not null and (owner_union = ? or determining_union = ?)
                order by visit""")
            .params(vault.blindIndex("id-number", idNumber.value()), keeping.value(), keeping.value()).query(String.class).list().stream()
            .map(visit -> new Standing(new CaseId(visit), true, "走访对象")).toList();
    }
}
