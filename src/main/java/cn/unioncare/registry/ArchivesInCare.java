package cn.unioncare.registry;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archives that a union has in its care: on file and not yet relieved, cancelled or moved. */
@Component
class ArchivesInCare implements UnitAffairs {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ArchivesInCare(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
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

    /** All archives of the union, those that are over too: whoever looks after them later must find them. */
    @Override
    public long handOver(UnionCode from, UnionCode to, Actor actor) {
        List<String> cases = jdbc.sql("select case_id from hardship_archive where owner_union = ? order by case_id for update")
            .param(from.value()).query(String.class).list();
        jdbc.sql("update hardship_archive set owner_union = ?, version = version + 1 where owner_union = ?")
            .params(to.value(), from.value()).update();
        cases.forEach(caseId -> events.publishEvent(new CaseEvent(new CaseId(caseId), "HANDED_OVER", actor,
            Map.of("from", from.value(), "to", to.value()))));
        return cases.size();
    }
}
