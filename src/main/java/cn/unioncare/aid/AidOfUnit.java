package cn.unioncare.aid;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.UnionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications for help that a union must see through before it is closed. */
@Component
class AidOfUnit implements UnitAffairs {

    private final JdbcClient jdbc;

    AidOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "未办结的帮扶申请";
    }

    @Override
    public long open(UnionCode unit) {
        return jdbc.sql("""
                select count(*) from aid_case where (owner_union = :unit or determining_union = :unit)
                  and ended_on is null""")
            .param("unit", unit.value()).query(Long.class).single();
    }
}
