package cn.unioncare.board;

import cn.unioncare.board.Overview.Flow;
import cn.unioncare.board.Overview.Owned;
import cn.unioncare.board.Overview.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The figures of the board out of the engine's tables and the publicities: one statement each, however many unions, flows,
 * steps and cases there are. A flow is the process with which a case began; what that process calls counts as its part.
 */
@Repository
class BoardTable {

    /** What runs in a union and how much of it is late; what stands public, and what is objected to. */
    record Counted(String union, String flow, int running, int overdue, int publicities, int objections, int failed) { }

    record Waiting(String flow, String step, String name, int waiting, int late, OffsetDateTime oldest) { }

    /** @param head the row that it is told in; the working days that half and nine in ten of those done did not exceed */
    record Taken(String head, String flow, String step, String name, int done, int median, int ninetieth) { }

    /** Cases with a task that should have been done. */
    static final String LATE = """
        select e.root_proc_inst_id_ as root, min(t.due_date_) as due from act_ru_task t
        join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.due_date_ < :now group by e.root_proc_inst_id_""";
    /** What contains a step and is none. */
    static final String STEPS_ONLY = "a.act_type_ not in ('callActivity', 'subProcess', 'multiInstanceBody', 'scope')";
    /** A case, by its first process. */
    static final String CASES = "act_hi_procinst r where r.super_process_instance_id_ is null and r.tenant_id_ = any(:tenants)";

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Flow> flows() {
        return jdbc.sql("""
                select d.key_, d.name_ from act_re_procdef d join (select key_, max(version_) as newest from act_re_procdef group by key_) n
                on n.key_ = d.key_ and n.newest = d.version_ order by d.key_""")
            .query((row, index) -> new Flow(row.getString(1), row.getString(2))).list();
    }

    List<Counted> running(String[] tenants, Instant now) {
        return jdbc.sql("select r.tenant_id_, r.proc_def_key_, count(*) as running, count(late.root) as overdue from act_hi_procinst r "
                + "left join (" + LATE + ") late on late.root = r.id_ "
                + "where r.super_process_instance_id_ is null and r.tenant_id_ = any(:tenants) and r.end_time_ is null "
                + "group by r.tenant_id_, r.proc_def_key_")
            .param("tenants", tenants).param("now", Timestamp.from(now)).query((row, index) -> new Counted(row.getString(1),
                row.getString(2), row.getInt(3), row.getInt(4), 0, 0, 0)).list();
    }

    List<Counted> publicities(String[] tenants) {
        return jdbc.sql("""
                select r.tenant_id_, r.proc_def_key_,
                    count(distinct case when p.state = 'POSTED' and p.taken_down_on is null then p.number end) as posted,
                    count(distinct o.receipt) as objections
                from publicity p left join objection o on o.publicity = p.number and o.state = 'OPEN'
                join act_hi_procinst r on r.business_key_ = p.case_id and r.super_process_instance_id_ is null
                where r.tenant_id_ = any(:tenants) and (p.state = 'POSTED' and p.taken_down_on is null or o.receipt is not null)
                group by r.tenant_id_, r.proc_def_key_""")
            .param("tenants", tenants).query((row, index) -> new Counted(row.getString(1), row.getString(2), 0, 0, row.getInt(3),
                row.getInt(4), 0)).list();
    }

    /** Jobs that have failed for good. */
    List<Counted> failed(String[] tenants) {
        return jdbc.sql("""
                select i.tenant_id_, r.proc_def_key_, count(*) from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_
                join act_hi_procinst r on r.id_ = e.root_proc_inst_id_
                where i.id_ = i.root_cause_incident_id_ and i.incident_type_ = 'failedJob' and i.tenant_id_ = any(:tenants)
                group by i.tenant_id_, r.proc_def_key_""")
            .param("tenants", tenants).query((row, index) -> new Counted(row.getString(1), row.getString(2), 0, 0, 0, 0, row.getInt(3)))
            .list();
    }

    List<Waiting> waiting(String[] tenants, Instant now) {
        return jdbc.sql("""
                select r.proc_def_key_, a.act_id_, max(a.act_name_), count(*), count(case when t.due_date_ < :now then 1 end),
                    min(a.start_time_)
                from act_hi_actinst a join act_hi_procinst r on r.id_ = a.root_proc_inst_id_ left join act_ru_task t on t.id_ = a.task_id_
                where a.end_time_ is null and a.tenant_id_ = any(:tenants) and""" + " " + STEPS_ONLY + " group by r.proc_def_key_, a.act_id_")
            .param("tenants", tenants).param("now", Timestamp.from(now)).query((row, index) -> new Waiting(row.getString(1),
                row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), at(row, 6))).list();
    }

    /**
     * How long each step took that was done in the period. The databases do not agree on what the ninetieth percentile of a
     * few whole numbers is, so it is counted here: the least days that nine in ten did not exceed.
     *
     * @param heads for each of the tenants, in the same order, the row that it is told in
     * @param flow  of that flow and step only; null for all
     */
    List<Taken> taken(String[] tenants, String[] heads, String flow, String step, Period period) {
        return of(period, jdbc.sql("with " + WorkingLine.SQL + """
                , head as (select h.tenant, h.head from unnest(cast(:tenants as varchar array), cast(:heads as varchar array)) as h (tenant, head))
                , took as (select h.head, r.proc_def_key_ as flow, t.task_def_key_ as step, t.name_ as name, b.worked - a.worked as days
                from act_hi_taskinst t join act_hi_procinst r on r.id_ = t.root_proc_inst_id_ join head h on h.tenant = t.tenant_id_
                join line a on a.on_day = greatest(cast(t.start_time_ as date), cast(:first as date))
                join line b on b.on_day = cast(t.end_time_ as date)
                where t.end_time_ >= :from and t.end_time_ < :until and t.delete_reason_ = 'completed'
                  and (cast(:flow as varchar) is null or r.proc_def_key_ = :flow)
                  and (cast(:step as varchar) is null or t.task_def_key_ = :step))
                , placed as (select k.*, row_number() over (partition by k.head, k.flow, k.step order by k.days) as place,
                    count(*) over (partition by k.head, k.flow, k.step) as done from took k)
                select head, flow, step, max(name), count(*), min(case when place >= 0.5 * done then days end),
                    min(case when place >= 0.9 * done then days end) from placed group by head, flow, step"""))
            .param("tenants", tenants).param("heads", heads).param("flow", flow).param("step", step)
            .query((row, index) -> new Taken(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5),
                row.getInt(6), row.getInt(7))).list();
    }

    /**
     * Whose the cases are that run or ended in the period, by the union that owns them.
     *
     * @param owners the unions that are asked for, whoever determines their cases
     */
    List<Owned> owned(String[] owners, Instant now, Period period) {
        return jdbc.sql("select o.text_, r.proc_def_key_, count(case when r.end_time_ is null then 1 end) as running, count(late.root) as overdue, "
                + "count(r.end_time_) as ended from act_hi_procinst r join act_hi_varinst o on o.proc_inst_id_ = r.id_ and o.execution_id_ = r.id_ "
                + "and o.name_ = 'ownerUnion' left join (" + LATE + ") late on late.root = r.id_ "
                + "where r.super_process_instance_id_ is null and o.text_ = any(:owners) "
                + "and (r.end_time_ is null or r.end_time_ >= :from and r.end_time_ < :until) group by o.text_, r.proc_def_key_")
            .param("owners", owners).param("now", Timestamp.from(now)).param("from", Timestamp.from(period.from()))
            .param("until", Timestamp.from(period.until())).query((row, index) -> new Owned(row.getString(1), row.getString(2), row.getInt(3),
                row.getInt(4), row.getInt(5))).list();
    }

    /** Of each week in which there was anything: cases begun, cases ended, and steps done after their date. */
    List<Week> weeks(String[] tenants, Period period) {
        return of(period, jdbc.sql("with " + WorkingLine.SQL + ", event as (select cast(r.start_time_ as date) as on_day, r.proc_def_key_ as flow, "
                + "1 as started, 0 as ended, 0 as late from " + CASES + " and r.start_time_ >= :from and r.start_time_ < :until "
                + "union all select cast(r.end_time_ as date), r.proc_def_key_, 0, 1, 0 from " + CASES
                + " and r.end_time_ >= :from and r.end_time_ < :until" + """
                 union all select cast(t.end_time_ as date), r.proc_def_key_, 0, 0, 1
                from act_hi_taskinst t join act_hi_procinst r on r.id_ = t.root_proc_inst_id_
                where t.tenant_id_ = any(:tenants) and t.end_time_ >= :from and t.end_time_ < :until
                  and t.delete_reason_ = 'completed' and t.due_date_ < t.end_time_)
                select l.monday, e.flow, sum(e.started), sum(e.ended), sum(e.late) from event e join line l on l.on_day = e.on_day
                group by l.monday, e.flow order by l.monday, e.flow"""))
            .param("tenants", tenants).query((row, index) -> new Week(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3),
                row.getInt(4), row.getInt(5))).list();
    }

    static StatementSpec of(Period period, StatementSpec statement) {
        return statement.params(period.line().parameters()).param("from", Timestamp.from(period.from()))
            .param("until", Timestamp.from(period.until()));
    }

    static OffsetDateTime at(ResultSet row, int column) throws SQLException {
        return Period.china(row.getTimestamp(column));
    }
}
