package cn.unioncare.history;

import cn.unioncare.history.CaseInstance.State;
import cn.unioncare.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the engine's history, one statement a list. The engine's own queries know no page after a given instance, and its
 * tenants are the unions that determine, which are too wide for an auditor of a unit below one: whose a run is says the
 * union that owns the case.
 */
@Repository
class InstanceTable {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** A run as it stands in the engine's history; names are added by who knows the models. */
    record Row(String id, String caseId, String title, String definition, String flow, String flowName, int version, String union,
               Instant startedAt, Instant endedAt, String outcome, State state, String calledBy) { }

    private static final String FOUND = """
        select p.id_, p.business_key_, p.proc_def_id_, p.proc_def_key_, d.name_ as flow_name, d.version_, p.start_time_, p.end_time_,
               p.end_act_id_, p.state_, p.super_process_instance_id_, o.text_ as owner, t.text_ as title
        from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
        join act_hi_varinst o on o.proc_inst_id_ = p.id_ and o.execution_id_ = p.id_ and o.name_ = 'ownerUnion'
        left join act_hi_varinst t on t.proc_inst_id_ = p.id_ and t.execution_id_ = p.id_ and t.name_ = 'title'
        where o.text_ in (:unions)""";

    private static final String WORKED_BY = """
        (p.start_user_id_ in (:persons)
         or exists (select 1 from act_hi_taskinst k where k.proc_inst_id_ = p.id_ and k.assignee_ in (:persons)))""";

    private final JdbcClient jdbc;

    InstanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param persons the logins of who is looked for; empty for whoever
     * @return one more than the page holds if there is one
     */
    List<Row> find(Search search, Collection<String> unions, List<String> persons, Set<CaseId> kept) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(Map.of("unions", unions));
        narrow(search, conditions, values);
        add(conditions, values, WORKED_BY, "persons", persons.isEmpty() ? null : persons);
        if (!kept.isEmpty()) {
            conditions.add("p.business_key_ not in (:kept)");
            values.put("kept", kept.stream().map(CaseId::value).toList());
        }
        String at = search.byEnd() ? "p.end_time_" : "p.start_time_";
        period(search, at, conditions, values);
        if (search.after() != null) {
            Cursor cursor = Cursor.parse(search.after());
            conditions.add("(%1$s < :at or %1$s = :at and p.id_ < :id)".formatted(at));
            values.put("at", Timestamp.from(cursor.at()));
            values.put("id", cursor.id());
        }
        conditions.add(0, FOUND);
        return jdbc.sql(String.join(" and ", conditions) + " order by " + at + " desc, p.id_ desc fetch first :limit rows only")
            .params(values).param("limit", search.limit() + 1).query(InstanceTable::row).list();
    }

    /** @return the run of that id, if it is of one of the unions */
    Optional<Row> get(String id, Collection<String> unions) {
        return jdbc.sql(FOUND + " and p.id_ = :id").param("unions", unions).param("id", id).query(InstanceTable::row).optional();
    }

    /** @return all runs of the case, the case's own first */
    List<Row> of(CaseId caseId, Collection<String> unions) {
        return jdbc.sql(FOUND + " and p.business_key_ = :case order by p.start_time_, p.id_").param("unions", unions)
            .param("case", caseId.value()).query(InstanceTable::row).list();
    }

    /** @return the case of a run, whoever's it is */
    Optional<CaseId> caseOf(String id) {
        return jdbc.sql("select business_key_ from act_hi_procinst where id_ = ?").param(id).query(String.class).optional()
            .filter(CaseId::isWellFormed).map(CaseId::new);
    }

    /** Each coming to an element, in the order in which the engine came to them. */
    List<Visit> visits(String id) {
        return jdbc.sql("""
                select a.act_id_, a.act_name_, a.act_type_, a.start_time_, a.end_time_, a.act_inst_state_, a.sequence_counter_, t.assignee_,
                       a.call_proc_inst_id_
                from act_hi_actinst a left join act_hi_taskinst t on t.id_ = a.task_id_
                where a.proc_inst_id_ = ? and a.act_type_ <> 'multiInstanceBody' order by a.start_time_, a.sequence_counter_, a.id_""")
            .param(id).query((row, index) -> new Visit(row.getString("act_id_"), row.getString("act_name_"), row.getString("act_type_"),
                instant(row, "start_time_"), instant(row, "end_time_"), row.getInt("act_inst_state_") == Visit.CANCELLED, row.getLong("sequence_counter_"),
                row.getString("assignee_"), row.getString("call_proc_inst_id_"))).list();
    }

    private static void narrow(Search search, List<String> conditions, Map<String, Object> values) {
        switch (search.which()) {
            case ENDED -> conditions.add("p.end_time_ is not null");
            case RUNNING -> conditions.add("p.end_time_ is null");
            case ALL -> { }
        }
        if (search.flow() == null && search.passed() == null && search.outcome() == null) {
            // A case once; the runs that it called are asked for by their own flow, steps and ends.
            conditions.add("p.super_process_instance_id_ is null");
        }
        add(conditions, values, "p.business_key_ like :number", "number", search.number() == null ? null : search.number() + "%");
        add(conditions, values, "p.proc_def_key_ = :flow", "flow", search.flow());
        add(conditions, values, "p.end_act_id_ = :outcome", "outcome", search.outcome());
        add(conditions, values, """
            exists (select 1 from act_hi_actinst a where a.proc_inst_id_ = p.id_ and a.act_id_ = :passed)""", "passed", search.passed());
    }

    private static void period(Search search, String at, List<String> conditions, Map<String, Object> values) {
        add(conditions, values, at + " >= :from", "from", start(search.from()));
        add(conditions, values, at + " < :until", "until", search.until() == null ? null : start(search.until().plusDays(1)));
    }

    private static void add(List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static Timestamp start(LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay().toInstant(CHINA));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getString("id_"), row.getString("business_key_"), row.getString("title"), row.getString("proc_def_id_"),
            row.getString("proc_def_key_"), row.getString("flow_name"), row.getInt("version_"), row.getString("owner"),
            instant(row, "start_time_"), instant(row, "end_time_"), row.getString("end_act_id_"), State.of(row.getString("state_")),
            row.getString("super_process_instance_id_"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime inChina(Instant instant) {
        return instant == null ? null : instant.atOffset(CHINA);
    }
}
