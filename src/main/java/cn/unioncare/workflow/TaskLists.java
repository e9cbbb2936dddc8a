package cn.unioncare.workflow;

import cn.unioncare.organisation.Person;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that a person may take and those that the person has taken. */
@Service
public class TaskLists {

    /** Which tasks are asked for: open to the group, taken by the person, or both. */
    public enum Scope { CLAIMABLE, MINE, OPEN }

    /** Past its date, or due within two days. */
    public enum Due { OVERDUE, SOON }

    /** By when they were made or by when they should be done; those without a date come last. */
    public enum Sort { CREATED, DUE }

    /**
     * @param key    only tasks of that element; null for all
     * @param caseId only tasks of that case; null for all
     * @param flow   only tasks of that process; null for all
     * @param due    only tasks that are late or soon due; null for all
     * @param limit  how many at most, 1 to 200
     * @param after  the {@code next} of the page before; null for the first
     */
    public record Wish(Scope scope, String key, String caseId, String flow, Due due, Sort sort, int limit,
                       String after) {

        /** All that is open at that element, what is due first at the head; asked for with {@link TaskLists#all}. */
        public static Wish waitingAt(String key) {
            return new Wish(Scope.OPEN, key, null, null, null, Sort.DUE, MOST_A_PAGE, null);
        }

        Wish after(String task) {
            return new Wish(scope, key, caseId, flow, due, sort, limit, task);
        }
    }

    /** How many a page holds at most. */
    public static final int MOST_A_PAGE = 200;
    private static final int MOST_DUE = 10_000;

    private final TaskSearch search;

    TaskLists(TaskSearch search) {
        this.search = search;
    }

    /** Of what is offered to the person's offices only; who has left an office finds nothing of it any more. */
    @Transactional(readOnly = true)
    public Page<TaskCard> list(Person person, Wish wish) {
        if (wish.flow() != null && !search.isFlow(wish.flow())) {
            throw Refusal.invalid("flow", "没有这个流程，请核对流程编号");
        }
        if (person.groups().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<TaskCard> found = search.offered(person.groups(), person.login(), wish);
        return Page.of(found, wish.limit(), card -> TaskCursor.of(card, wish.sort()).text(wish.sort()));
    }

    /** The same, page after page to the end. */
    @Transactional(readOnly = true)
    public List<TaskCard> all(Person person, Wish wish) {
        List<TaskCard> found = new ArrayList<>();
        for (String after = wish.after(); ; ) {
            Page<TaskCard> page = list(person, wish.after(after));
            found.addAll(page.items());
            after = page.next();
            if (after == null) {
                return found;
            }
        }
    }

    /** Every open task that is due before the instant, for reminders. */
    @Transactional(readOnly = true)
    public List<DueTask> dueBefore(Instant instant) {
        return search.dueBefore(instant, MOST_DUE);
    }
}
