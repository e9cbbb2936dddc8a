package cn.unioncare.campaign;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.KeptCases;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The visits to families that are not on file, kept by the union that determines from the day on which the campaign ended. Those of
 * a household on file go with its archive.
 */
@Component
class KeptVisits implements KeptCases {

    private final JdbcClient jdbc;

    KeptVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Closed> closedUntil(Kind kind, LocalDate day, UnionCode keeping) {
        return kind != Kind.VISIT ? List.of() : jdbc.sql("""
                select t.visit, c.closed_on from campaign_target t join campaign c on c.number = t.campaign
                where c.closed_on <= ? and t.determining_union = ? and t.archive is null and t.visit is not null and t.erased_on is null
                order by c.closed_on, t.visit""")
            .params(day, keeping.value()).query((row, index) -> new Closed(new CaseId(row.getString("visit")), null,
                row.getObject("closed_on", LocalDate.class))).list();
    }

    @Override
    public Optional<Keeping> hold(CaseId caseId) {
        return jdbc.sql("select determining_union, erased_on, erased_by from campaign_target where visit = ? and archive is null for update")
            .param(caseId.value()).query((row, index) -> new Keeping(new UnionCode(row.getString("determining_union")),
                erased(row.getObject("erased_on", LocalDate.class), row.getString("erased_by")))).optional();
    }

    private static Optional<String> erased(LocalDate on, String approval) {
        return Optional.ofNullable(on).map(day -> Erasure.words(day, approval));
    }
}
