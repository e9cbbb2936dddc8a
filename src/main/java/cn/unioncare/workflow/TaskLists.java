package cn.unioncare.workflow;

import cn.unioncare.organisation.Person;
import cn.unioncare.shared.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that a person may take and those that the person has taken. */
@Service
public class TaskLists {

    /** Which tasks are asked for. */
    public enum Scope { CLAIMABLE, MINE }

    /**
     * @param key    only tasks of that element; null for all
     * @param caseId only tasks of that case; null for all
     * @param limit  how many at most, 1 to 200
     * @param after  the {@code next} of the page before; null for the first
     */
    public record Wish(Scope scope, String key, String caseId, int limit, String after) { }

    private static final String CASE = "case";

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final EngineCommands engine;

    TaskLists(TaskService tasks, JdbcClient jdbc, EngineCommands engine) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Transactional(readOnly = true)
    public TaskPage list(Person person, Wish wish) {
        if (wish.scope() == Scope.CLAIMABLE && person.groups().isEmpty()) {
            return new TaskPage(List.of(), null);
        }
        List<Task> found = engine.as(person, () -> following(person, wish));
        boolean more = found.size() > wish.limit();
        List<Task> page = more ? found.subList(0, wish.limit()) : found;
        return new TaskPage(cards(page), more ? Cursor.of(page.get(page.size() - 1)).text() : null);
    }

    /** Every open task that is due before the instant, for reminders. */
    @Transactional(readOnly = true)
    public List<DueTask> dueBefore(Instant instant) {
        Map<String, String> holders = holdersOfDue(instant);
        return engine.unchecked(() -> cards(tasks.createTaskQuery().dueBefore(Date.from(instant))
            .orderByDueDate().asc().listPage(0, 10_000))).stream()
            .map(card -> new DueTask(card, holders.getOrDefault(card.id(), card.union()))).toList();
    }

    // The union in the name of the group; the engine would be asked once for each task.
    private Map<String, String> holdersOfDue(Instant instant) {
        Map<String, String> holders = new HashMap<>();
        jdbc.sql("""
                select l.task_id_, l.group_id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                where l.type_ = 'candidate' and l.group_id_ is not null and t.due_date_ < ?""")
            .param(Timestamp.from(instant)).query(row -> {
                String group = row.getString(2);
                holders.put(row.getString(1), group.substring(0, group.lastIndexOf('-')));
            });
        return holders;
    }

    // The engine knows no "after this id", so tasks of the cursor's own millisecond are read again and passed over.
    private List<Task> following(Person person, Wish wish) {
        TaskQuery query = query(person, wish);
        Cursor cursor = wish.after() == null ? null : Cursor.parse(wish.after());
        int step = wish.limit() + 1;
        List<Task> found = new ArrayList<>();
        for (int first = 0; found.size() < step; first += step) {
            List<Task> part = query.listPage(first, step);
            part.stream().filter(task -> cursor == null || cursor.precedes(task)).forEach(found::add);
            if (part.size() < step) {
                break;
            }
        }
        return found.subList(0, Math.min(step, found.size()));
    }

    private TaskQuery query(Person person, Wish wish) {
        TaskQuery query = tasks.createTaskQuery();
        if (wish.scope() == Scope.MINE) {
            query.taskAssignee(person.login());
        } else {
            query.taskCandidateGroupIn(person.groups()).taskUnassigned();
        }
        if (wish.key() != null) {
            query.taskDefinitionKey(wish.key());
        }
        if (wish.caseId() != null) {
            query.processInstanceBusinessKey(wish.caseId());
        }
        if (wish.after() != null) {
            query.taskCreatedAfter(Date.from(Cursor.parse(wish.after()).createdAt().minusMillis(1)));
        }
        return query.orderByTaskCreateTime().asc().orderByTaskId().asc();
    }

    private List<TaskCard> cards(List<Task> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> cases = cases(page.stream().map(Task::getProcessInstanceId).distinct().toList());
        return page.stream().map(task -> card(task, cases.getOrDefault(task.getProcessInstanceId(), Map.of()))).toList();
    }

    // Past the engine's queries, which would take two for this, and both of them heavier. Only the cases of tasks that
    // the person has been allowed to see.
    private Map<String, Map<String, String>> cases(List<String> instances) {
        Map<String, Map<String, String>> cases = new HashMap<>();
        jdbc.sql("""
                select e.id_, e.business_key_, v.name_, v.text_ from act_ru_execution e
                left join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ in (:names) where e.id_ in (:ids)""")
            .param("names", List.of(CaseVars.TITLE.name(), CaseVars.OWNER.name())).param("ids", instances)
            .query(row -> {
                Map<String, String> known = cases.computeIfAbsent(row.getString(1), id -> new HashMap<>());
                known.put(CASE, row.getString(2));
                known.put(row.getString(3), row.getString(4));
            });
        return cases;
    }

    private static TaskCard card(Task task, Map<String, String> known) {
        return new TaskCard(task.getId(), task.getTaskDefinitionKey(), task.getName(), known.get(CASE),
            known.get(CaseVars.TITLE.name()), known.get(CaseVars.OWNER.name()), at(task.getCreateTime()),
            at(task.getDueDate()), task.getAssignee());
    }

    private static OffsetDateTime at(Date date) {
        return date == null ? null : date.toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime();
    }

    /** Where a page ended, in the order of creation. */
    private record Cursor(Instant createdAt, String id) {

        private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

        static Cursor of(Task last) {
            return new Cursor(last.getCreateTime().toInstant(), last.getId());
        }

        static Cursor parse(String text) {
            try {
                int colon = text.indexOf('_');
                long millis = Long.parseLong(text.substring(0, colon), 36);
                if (millis < 0 || millis > LAST_MILLIS) {
                    throw new NumberFormatException("not a time of this product");
                }
                return new Cursor(Instant.ofEpochMilli(millis), text.substring(colon + 1));
            } catch (IndexOutOfBoundsException | NumberFormatException unreadable) {
                throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
            }
        }

        boolean precedes(Task task) {
            int order = createdAt.compareTo(task.getCreateTime().toInstant());
            return order < 0 || order == 0 && id.compareTo(task.getId()) < 0;
        }

        String text() {
            return Long.toString(createdAt.toEpochMilli(), 36) + "_" + id;
        }
    }
}
