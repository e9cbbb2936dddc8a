package cn.unioncare.workflow;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Refusal;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Who may have to do with a task: the members of the offices that it is offered to. Those who only watch may see in
 * Cockpit that there is one; its form is for those who may do it.
 */
@Component
class TaskAccess {

    private static final String TAKEN = "该任务已由他人签收";
    private static final String NOT_YOURS = "没有这项任务，或者它不在您的办理范围内";

    private final HistoryService history;
    private final EngineCommands engine;
    private final People people;
    private final CaseBarrier barrier;
    private final StrangersCases strangers;

    TaskAccess(HistoryService history, EngineCommands engine, People people, CaseBarrier barrier,
               StrangersCases strangers) {
        this.history = history;
        this.engine = engine;
        this.people = people;
        this.barrier = barrier;
        this.strangers = strangers;
    }

    /**
     * The task, read within the engine's command at hand, with the offices that completing it reads anyway.
     *
     * @throws Refusal 404 if it is not offered to the person; 409 if it is done
     */
    TaskEntity offered(String id, Person person) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
        if (task == null) {
            refuseIfDone(id, person);
        }
        if (task == null || task.getCandidates().stream().map(IdentityLink::getGroupId)
                .noneMatch(person.groups()::contains)) {
            throw strangers.ofTask(id, person).map(caseId -> Refusal.ofAnother(caseId, NOT_YOURS))
                .orElseGet(() -> Refusal.notFound(NOT_YOURS));
        }
        return task;
    }

    /** @return the person's name, or the login of one who is no longer known; null for nobody */
    String nameOf(String login) {
        return login == null ? null : people.namesOf(List.of(login)).getOrDefault(login, login);
    }

    /** @throws Refusal 409 if somebody else has claimed it */
    void refuseIfTaken(TaskEntity task, Person person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.login())) {
            throw Refusal.conflict(TAKEN);
        }
    }

    /**
     * @param deed what only the one who has claimed it may do, in Chinese
     * @throws Refusal 409 if nobody has claimed it; 403 if somebody else has
     */
    void requireAssignee(TaskEntity task, Person person, String deed) {
        if (task.getAssignee() == null) {
            throw Refusal.conflict("请先签收该任务，再" + deed);
        }
        if (!task.getAssignee().equals(person.login())) {
            throw Refusal.forbidden(TAKEN + "，不能代为" + deed);
        }
    }

    /**
     * Nobody looks into the case of a relative.
     *
     * @throws Refusal 403 naming the rule
     */
    void admit(OpenTask task) {
        barrier.admit(task.caseId(), task.actor());
    }

    /**
     * Nobody works on the case of a relative, or looks over what was the own work.
     *
     * @throws Refusal 403 naming the rule
     */
    void requireFit(OpenTask task) {
        barrier.against(task.caseId(), task.key(), task.actor().login(), task.actor().inPlaceOf()).ifPresent(rule -> {
            throw Refusal.forbidden(rule);
        });
    }

    // A double click, or a colleague of the same union who was second, learns that it is done; nobody else learns
    // that there ever was such a task.
    private void refuseIfDone(String id, Person person) {
        HistoricTaskInstance done = engine.unchecked(() ->
            history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult());
        if (done == null || done.getAssignee() == null) {
            return;
        }
        if (done.getAssignee().equals(person.login())) {
            throw Refusal.conflict("该任务您已办结，无需重复提交");
        }
        if (people.find(done.getAssignee()).filter(other -> other.union().equals(person.union())).isPresent()) {
            throw Refusal.conflict("该任务已由他人办结");
        }
    }
}
