package cn.unioncare.board;

/**
 * A number of the board, with the records behind it. Each condition is also that of the number, so that the two cannot
 * disagree.
 */
public enum Figure {

    /** Cases under way, the oldest first. */
    RUNNING("select extract(epoch from r.start_time_) as sort, r.id_ as id, r.id_ as root, r.start_time_ as since, "
        + "cast(null as timestamp) as due, cast(null as timestamp) as done, cast(null as varchar) as step, cast(null as integer) as worked from " + BoardTable.CASES
        + " and r.end_time_ is null"),
    /** Cases with a step that should have been done, the latest first. */
    OVERDUE("select extract(epoch from late.due) as sort, r.id_ as id, r.id_ as root, r.start_time_ as since, late.due as due, "
        + "cast(null as timestamp) as done, cast(null as varchar) as step, cast(null as integer) as worked from (" + BoardTable.LATE + ") late join act_hi_procinst r "
        + "on r.id_ = late.root where r.tenant_id_ = any(:tenants)"),
    /** Where cases wait, the oldest first. */
    WAITING("select extract(epoch from a.start_time_) as sort, a.id_ as id, a.root_proc_inst_id_ as root, a.start_time_ as since, "
        + "t.due_date_ as due, cast(null as timestamp) as done, a.act_name_ as step, cast(null as integer) as worked from act_hi_actinst a "
        + "left join act_ru_task t on t.id_ = a.task_id_ where a.end_time_ is null and a.tenant_id_ = any(:tenants) and a.act_id_ = :step "
        + "and " + BoardTable.STEPS_ONLY),
    /** A step as it was done, the slowest first. */
    DONE("select a.worked - b.worked as sort, t.id_ as id, t.root_proc_inst_id_ as root, t.start_time_ as since, t.due_date_ as due, "
        + "t.end_time_ as done, t.name_ as step, b.worked - a.worked as worked from act_hi_taskinst t "
        + "join line a on a.on_day = greatest(cast(t.start_time_ as date), cast(:first as date)) "
        + "join line b on b.on_day = cast(t.end_time_ as date) where t.tenant_id_ = any(:tenants) and t.task_def_key_ = :step "
        + "and t.end_time_ >= :from and t.end_time_ < :until and t.delete_reason_ = 'completed'"),
    STARTED("select extract(epoch from r.start_time_) as sort, r.id_ as id, r.id_ as root, r.start_time_ as since, "
        + "cast(null as timestamp) as due, r.end_time_ as done, cast(null as varchar) as step, cast(null as integer) as worked from " + BoardTable.CASES
        + " and r.start_time_ >= :from and r.start_time_ < :until"),
    ENDED("select extract(epoch from r.end_time_) as sort, r.id_ as id, r.id_ as root, r.start_time_ as since, "
        + "cast(null as timestamp) as due, r.end_time_ as done, cast(null as varchar) as step, cast(null as integer) as worked from " + BoardTable.CASES
        + " and r.end_time_ >= :from and r.end_time_ < :until"),
    /** Steps done after their date. */
    LATE("select extract(epoch from t.end_time_) as sort, t.id_ as id, t.root_proc_inst_id_ as root, t.start_time_ as since, "
        + "t.due_date_ as due, t.end_time_ as done, t.name_ as step, cast(null as integer) as worked from act_hi_taskinst t "
        + "where t.tenant_id_ = any(:tenants) and t.end_time_ >= :from and t.end_time_ < :until and t.delete_reason_ = 'completed' "
        + "and t.due_date_ < t.end_time_"),
    /** Names that are posted, those that end first, first. */
    PUBLICITY("select extract(epoch from p.ends_at) as sort, p.number as id, r.id_ as root, cast(p.posted_on as timestamp) as since, "
        + "cast(p.last_day as timestamp) as due, cast(null as timestamp) as done, p.number as step, cast(null as integer) as worked from publicity p "
        + "join act_hi_procinst r on r.business_key_ = p.case_id and r.super_process_instance_id_ is null "
        + "where p.state = 'POSTED' and p.taken_down_on is null and r.tenant_id_ = any(:tenants)"),
    /** Objections that nobody has decided, the oldest first. */
    OBJECTION("select extract(epoch from o.received_at) as sort, o.receipt as id, r.id_ as root, cast(o.received_at as timestamp) as since, "
        + "cast(null as timestamp) as due, cast(null as timestamp) as done, o.receipt as step, cast(null as integer) as worked from objection o "
        + "join publicity p on p.number = o.publicity "
        + "join act_hi_procinst r on r.business_key_ = p.case_id and r.super_process_instance_id_ is null "
        + "where o.state = 'OPEN' and r.tenant_id_ = any(:tenants)");

    final String records;

    Figure(String records) {
        this.records = records;
    }

    boolean isOfStep() {
        return this == WAITING || this == DONE;
    }
}
