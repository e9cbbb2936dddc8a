package cn.unioncare.aid;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.KeptCases;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 临时救助 and drafts that named nobody on file, kept by the union that determines from the day on which they ended. What was given
 * by an archive is kept and destroyed with the archive.
 */
@Component
class KeptAid implements KeptCases {

    private final JdbcClient jdbc;

    KeptAid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Closed> closedUntil(Kind kind, LocalDate day, UnionCode keeping) {
        return kind != Kind.TEMPORARY ? List.of() : jdbc.sql("""
                select case_id, ended_on from aid_case where determining_union = ? and ended_on <= ? and archive_case is null
                  and erased_on is null order by ended_on, case_id""")
            .params(keeping.value(), day)
            .query((row, index) -> new Closed(new CaseId(row.getString(1)), null, row.getObject(2, LocalDate.class))).list();
    }

    @Override
    public Optional<Keeping> hold(CaseId caseId) {
        return jdbc.sql("""
                select determining_union, erased_on, erased_approval from aid_case where case_id = ? and archive_case is null for update""")
            .param(caseId.value()).query(KeptAid::keeping).optional();
    }

    private static Keeping keeping(ResultSet row, int index) throws SQLException {
        String approval = row.getString("erased_approval");
        return new Keeping(new UnionCode(row.getString("determining_union")), Optional.ofNullable(row.getObject("erased_on", LocalDate.class))
            .map(on -> Erasure.words(on, approval)));
    }
}
