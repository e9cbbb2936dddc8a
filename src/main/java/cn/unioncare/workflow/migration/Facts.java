package cn.unioncare.workflow.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What running cases hold: eight statements, however many there are. */
final class Facts {

    private static final String TASKS = """
        select 'k' kind, t.id_, t.proc_inst_id_, t.task_def_key_, t.name_, t.assignee_, t.owner_, t.due_date_, t.priority_,
            t.suspension_state_, t.tenant_id_, t.create_time_ from act_ru_task t where t.proc_inst_id_ is not null
        """;
    private static final String CANDIDATES = """
        select 'c' kind, i.id_, t.proc_inst_id_, t.task_def_key_, t.name_, i.type_, i.group_id_, i.user_id_
        from act_ru_identitylink i join act_ru_task t on t.id_ = i.task_id_ where t.proc_inst_id_ is not null
        """;
    private static final String JOBS = """
        select 'j' kind, j.id_, j.process_instance_id_, d.act_id_, j.handler_type_, j.duedate_, j.repeat_, j.retries_, j.suspension_state_, j.tenant_id_
        from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.process_instance_id_ is not null
        """;
    private static final String SUBSCRIPTIONS = """
        select 's' kind, e.id_, e.proc_inst_id_, e.activity_id_, e.event_name_, e.event_type_, e.tenant_id_
        from act_ru_event_subscr e where e.proc_inst_id_ is not null
        """;
    private static final String VARIABLES = """
        select 'v' kind, v.id_, v.proc_inst_id_, '' activity, v.name_, v.type_, v.text_, v.text2_, v.long_, v.double_, v.bytearray_id_
        from act_ru_variable v where v.proc_inst_id_ is not null
        """;
    private static final String INCIDENTS = """
        select 'i' kind, i.id_, i.proc_inst_id_, i.activity_id_, i.incident_type_, i.configuration_
        from act_ru_incident i where i.proc_inst_id_ is not null
        """;
    private static final String CALLED = """
        select 'p' kind, c.id_, p.proc_inst_id_, p.act_id_, c.id_ called
        from act_ru_execution c join act_ru_execution p on p.id_ = c.super_exec_ where p.proc_inst_id_ is not null
        """;
    private static final String INSTANCES = """
        select 'n' kind, e.id_, e.proc_inst_id_, '' activity, e.business_key_, e.tenant_id_, e.suspension_state_
        from act_ru_execution e where e.parent_id_ is null
        """;
    /** By each statement the column that says of which instance a row is. */
    private static final Map<String, String> INSTANCE_OF = Map.of(TASKS, "t.proc_inst_id_", CANDIDATES, "t.proc_inst_id_",
        JOBS, "j.process_instance_id_", SUBSCRIPTIONS, "e.proc_inst_id_", VARIABLES, "v.proc_inst_id_",
        INCIDENTS, "i.proc_inst_id_", CALLED, "p.proc_inst_id_", INSTANCES, "e.proc_inst_id_");
    private static final Map<String, String> KINDS = Map.of("k", "任务", "c", "候选人", "j", "定时或系统任务", "s", "消息等候",
        "v", "变量", "i", "异常", "p", "所调用的流程", "n", "案件");
    private static final int FIRST_OF_THE_CONTENT = 6;

    private Facts() { }

    /** @return by instance */
    static Map<String, List<Fact>> of(DataSource database) {
        return read(statement -> JdbcClient.create(database).sql(statement));
    }

    /** The same of these instances alone, by the connection of the transaction that is under way. */
    static Map<String, List<Fact>> of(DataSource database, Collection<String> instances) {
        return read(statement -> JdbcClient.create(database)
            .sql(statement + " and " + INSTANCE_OF.get(statement) + " in (:instances)").param("instances", instances));
    }

    private static Map<String, List<Fact>> read(Function<String, JdbcClient.StatementSpec> statements) {
        List<Fact> facts = new ArrayList<>();
        for (String kind : new String[] {TASKS, CANDIDATES, JOBS, SUBSCRIPTIONS, VARIABLES, INCIDENTS, CALLED, INSTANCES}) {
            facts.addAll(statements.apply(kind).query((row, index) -> fact(row)).list());
        }
        return facts.stream().collect(Collectors.groupingBy(Fact::instance));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        List<String> content = new ArrayList<>();
        for (int column = FIRST_OF_THE_CONTENT; column <= row.getMetaData().getColumnCount(); column++) {
            content.add(String.valueOf(row.getObject(column)));
        }
        return new Fact(KINDS.get(row.getString(1)), row.getString(2), row.getString(3),
            Objects.requireNonNullElse(row.getString(4), ""), Objects.requireNonNullElse(row.getString(5), ""), String.join("|", content));
    }
}
