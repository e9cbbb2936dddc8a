package cn.unioncare.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Makes the lists of Tasklist at every start: one that is missing is added, one that a release has changed is changed,
 * one that it no longer has is taken away. Nobody makes others ({@link GuardedCommands}), so everybody may read all.
 */
@Component
class WorkLists implements InitializingBean {

    /** The only list of the first release, which had no key. */
    private static final String FIRST = "待办任务";

    private final FilterService filters;
    private final TaskService tasks;
    private final OneAtATime start;

    WorkLists(FilterService filters, TaskService tasks, OneAtATime start) {
        this.filters = filters;
        this.tasks = tasks;
        this.start = start;
    }

    @Override
    public void afterPropertiesSet() {
        start.run(() -> settle(WorkList.all()));
    }

    void settle(List<WorkList> lists) {
        Map<Object, Filter> known = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            Object key = filter.getProperties() == null ? null : filter.getProperties().get(WorkList.KEY);
            if (key != null && known.putIfAbsent(key, filter) != null || key == null && filter.getName().equals(FIRST)) {
                filters.deleteFilter(filter.getId());
            }
        }
        for (WorkList list : lists) {
            Filter filter = known.containsKey(list.key()) ? known.remove(list.key()) : filters.newTaskFilter();
            filters.saveFilter(filter.setName(list.name()).setQuery(query(list))
                .setProperties(list.properties()));
        }
        known.values().forEach(retired -> filters.deleteFilter(retired.getId()));
    }

    // Whoever opens the list is who its expressions are about; they are the release's own and nobody can send others.
    private TaskQuery query(WorkList list) {
        TaskQuery query = tasks.createTaskQuery();
        switch (list.scope()) {
            case MINE -> query.taskAssigneeExpression("${currentUser()}");
            case CLAIMABLE -> query.taskUnassigned().taskCandidateGroupInExpression("${offices.of(currentUser())}");
            case VISIBLE -> { }
        }
        switch (list.due()) {
            case OVERDUE -> query.dueBeforeExpression("${now()}");
            case SOON -> query.dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(2)}");
            case ANY -> { }
        }
        if (!list.flow().isEmpty()) {
            query.processDefinitionKey(list.flow());
        }
        return query.orderByDueDate().asc();
    }
}
