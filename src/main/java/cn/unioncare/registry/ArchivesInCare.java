package cn.unioncare.registry;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.UnionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archives that a union has in its care: on file and not yet relieved, cancelled or moved. */
@Component
class ArchivesInCare implements UnitAffairs {

    private final JdbcClient jdbc;

    ArchivesInCare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "在管档案";
    }

    @Override
    public long open(UnionCode unit) {
        return jdbc.sql("""
                select count(*) from hardship_archive
                where (owner_union = ? or determining_union = ?) and state in ('ACTIVE', 'SUPPORTED')""")
            .params(unit.value(), unit.value()).query(Long.class).single();
    }
}
