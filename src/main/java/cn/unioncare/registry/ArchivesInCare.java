package cn.unioncare.registry;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archives that a union has in its care: on file and not yet relieved, cancelled or moved. */
@Component
class ArchivesInCare implements UnitAffairs {

    private static final String ON_FILE = " state in ('ACTIVE', 'SUPPORTED')";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ArchivesInCare(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                where (owner_union = ? or determining_union = ?) and\s""" + ON_FILE)
            .params(unit.value(), unit.value()).query(Long.class).single();
    }

    /** All archives of the union, those that are over too: whoever looks after them later must find them. */
    @Override
    public long handOver(UnionCode from, UnionCode to, Actor actor) {
        List<String> cases = jdbc.sql("select case_id from hardship_archive where owner_union = ? order by case_id for update")
            .param(from.value()).query(String.class).list();
        moved(from, to, LocalDate.now(clock), actor);
        jdbc.sql("update hardship_archive set owner_union = ?, version = version + 1 where owner_union = ?")
            .params(to.value(), from.value()).update();
        cases.forEach(caseId -> events.publishEvent(new CaseEvent(new CaseId(caseId), "HANDED_OVER", actor,
            Map.of("from", from.value(), "to", to.value()))));
        return cases.size();
    }

    // Those on file are counted where they are kept, so each has moved.
    private void moved(UnionCode from, UnionCode to, LocalDate on, Actor actor) {
        List<ArchiveMoved> moved = jdbc.sql("select * from hardship_archive where owner_union = ? and " + ON_FILE)
            .param(from.value()).query((row, index) -> {
                UnionCode determining = new UnionCode(row.getString("determining_union"));
                return new ArchiveMoved(new CaseId(row.getString("case_id")), row.getString("number"),
                    row.getString("household"), from, determining, to, determining, on);
            }).list();
        jdbc.sql("""
                update archive_state set until_on = ? where until_on is null and archive in
                    (select number from hardship_archive where owner_union = ? and\s""" + ON_FILE + ")")
            .params(on, from.value()).update();
        jdbc.sql("""
                insert into archive_state (archive, seq, state, since, actor, owner_union, determining_union, from_owner,
                    from_determining, kind)
                select number, (select max(s.seq) + 1 from archive_state s where s.archive = number), state,
                    cast(? as date), cast(? as varchar), cast(? as varchar), determining_union, owner_union,
                    determining_union, 'MOVED' from hardship_archive where owner_union = ? and\s""" + ON_FILE)
            .params(on, actor.login(), to.value(), from.value()).update();
        moved.forEach(events::publishEvent);
    }
}
