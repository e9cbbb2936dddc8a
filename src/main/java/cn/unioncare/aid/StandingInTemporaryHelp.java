package cn.unioncare.aid;

import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.recusal.Households;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was helped without being on file: who is on file is found by the archive's own case. */
@Component
class StandingInTemporaryHelp implements PersonsInCases {

    private final JdbcClient jdbc;
    private final Households households;

    StandingInTemporaryHelp(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    @Override
    public List<Standing> of(IdNumber idNumber, UnionCode keeping) {
        return jdbc.sql("""
                select c.case_id from aid_case c join aid_temporary t on t.number = c.temporary
                where t.person_hmac = ? and (c.owner_union = ? or c.determining_union = ?) order by c.case_id""")
            .params(households.hashOf(idNumber.value()), keeping.value(), keeping.value()).query(String.class).list().stream()
            .map(aid -> new Standing(new CaseId(aid), true, "受助人")).toList();
    }
}
