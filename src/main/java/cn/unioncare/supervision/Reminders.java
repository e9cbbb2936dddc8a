package cn.unioncare.supervision;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.DueTask;
import cn.unioncare.workflow.TaskCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders before a date, and what is told to the superior after it. */
@Service
public class Reminders {

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient jdbc, Unions unions, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /** Those of the asker's own union, and the overdue ones that were told to it as the superior, newest first. */
    public List<Reminder> of(Actor actor, int limit) {
        return jdbc.sql("select * from reminder where for_union = ? order by raised_at desc, task_id fetch first ? rows only")
            .params(actor.union().value(), limit).query(Reminders::reminder).list();
    }

    /**
     * Raises a reminder, unless that has been done.
     *
     * @return whether it is new: the primary key decides where two sweep at once
     */
    @Transactional
    public boolean raise(Reminder.Kind kind, DueTask due) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        TaskCard task = due.card();
        UnionCode told = told(kind, new UnionCode(due.holder()));
        if (isRaised(kind, task)) {
            return false;
        }
        jdbc.sql("""
                insert into reminder (task_id, kind, case_id, step, step_name, title, for_union, assignee, due_at,
                    raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(task.id(), kind.name(), task.caseId(), task.key(), task.name(), task.title(), told.value(),
                task.assignee(), task.dueAt(), now)
            .update();
        events.publishEvent(new CaseEvent(new CaseId(task.caseId()), kind.name(), Actor.system(told),
            Map.of("step", task.key(), "dueAt", task.dueAt().toString())));
        return true;
    }

    private boolean isRaised(Reminder.Kind kind, TaskCard task) {
        return jdbc.sql("select count(*) from reminder where task_id = ? and kind = ?").params(task.id(), kind.name())
            .query(Integer.class).single() > 0;
    }

    private UnionCode told(Reminder.Kind kind, UnionCode union) {
        return kind == Reminder.Kind.REMINDED ? union
            : unions.find(union).flatMap(Union::parent).orElse(union);
    }

    private static Reminder reminder(ResultSet row, int index) throws SQLException {
        Reminder.Kind kind = Reminder.Kind.valueOf(row.getString("kind"));
        return new Reminder(kind, kind.label(), row.getString("case_id"), row.getString("step"),
            row.getString("step_name"), row.getString("title"), row.getString("for_union"),
            row.getString("assignee"), row.getObject("due_at", OffsetDateTime.class),
            row.getObject("raised_at", OffsetDateTime.class));
    }
}
