package cn.unioncare.campaign;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.UnionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns and visits that a union must see through before it is closed. */
@Component
class CampaignsOfUnit implements UnitAffairs {

    private final JdbcClient jdbc;

    CampaignsOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "未结束的送温暖活动和走访";
    }

    @Override
    public long open(UnionCode unit) {
        return jdbc.sql("""
                select (select count(*) from campaign where union_code = :unit and state <> 'CLOSED')
                    + (select count(*) from campaign_target where owner_union = :unit and state in ('LISTED', 'VISITING'))""")
            .param("unit", unit.value()).query(Long.class).single();
    }
}
