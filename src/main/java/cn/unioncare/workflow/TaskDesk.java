package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.recusal.Recusals;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person claims a task, fills its form and completes it. Completing binds the whole form to the step's record,
 * lets the flow write its tables and moves the process on: all of it in one transaction, or nothing.
 */
@Service
public class TaskDesk {

    private final TaskService tasks;
    private final EngineCommands engine;
    private final TaskAccess access;
    private final Turns turns;
    private final BodyBinder binder;
    private final Drafts drafts;
    private final FormSchemas schemas;
    private final TaskSearch search;
    private final CaseSummaries summaries;
    private final FormFiles files;
    private final Recusals recusals;
    private final ShownData shown;
    private final ObjectProvider<TaskForm<?>> forms;

    TaskDesk(TaskService tasks, EngineCommands engine, TaskAccess access, Turns turns, BodyBinder binder,
             Drafts drafts, FormSchemas schemas, TaskSearch search, CaseSummaries summaries,
             FormFiles files, Recusals recusals, ShownData shown, ObjectProvider<TaskForm<?>> forms) {
        this.tasks = tasks;
        this.engine = engine;
        this.access = access;
        this.turns = turns;
        this.binder = binder;
        this.drafts = drafts;
        this.schemas = schemas;
        this.search = search;
        this.summaries = summaries;
        this.files = files;
        this.recusals = recusals;
        this.shown = shown;
        this.forms = forms;
    }

    @Transactional
    public void claim(String id, Person person) {
        turns.takeForTask(id);
        engine.as(person, () -> {
            TaskEntity task = access.offered(id, person);
            access.refuseIfTaken(task, person);
            if (task.getAssignee() == null) {
                tasks.claim(id, person.login());
            }
            return null;
        });
    }

    @Transactional
    public void unclaim(String id, Person person) {
        turns.takeForTask(id);
        engine.as(person, () -> {
            TaskEntity task = access.offered(id, person);
            if (task.getAssignee() == null) {
                throw Refusal.conflict("该任务尚未签收，不需要退回");
            }
            access.requireAssignee(task, person, "退回");
            return givenBack(id);
        });
    }

    /** What the form shows, and whether it may be filled: only by the one who has claimed the task. */
    @Transactional
    public FilledForm form(String id, Account account) {
        Person person = account.person();
        return engine.as(person, () -> {
            TaskEntity task = access.offered(id, person);
            OpenTask open = open(task, account);
            access.admit(open);
            TaskForm<?> form = form(task);
            TaskCard card = search.get(id);
            boolean own = person.login().equals(card.assignee());
            Optional<Draft> draft = drafts.find(id, person.login());
            return new FilledForm(form.key(), card.name(), card.caseId(), card.title(), card.union(), card.dueAt(),
                card.assignee(), access.nameOf(card.assignee()), schemas.of(form.drawn().apply(open)).orElseThrow(),
                FilledForm.drafted(shown.of(form, open, own),
                    draft.map(kept -> files.described(kept.fields(), open.actor())).orElse(Map.of())), !own,
                form.alike(), draft.map(Draft::savedAt).orElse(null), summaries.papers(open.caseId()));
        });
    }

    @Transactional
    public void keepDraft(String id, JsonNode body, Person person) {
        requireAssignee(id, person, "保存草稿");
        drafts.keep(id, person.login(), body);
    }

    @Transactional
    public void discardDraft(String id, Person person) {
        requireAssignee(id, person, "删除草稿");
        drafts.discard(id, person.login());
    }

    private void requireAssignee(String id, Person person, String deed) {
        engine.as(person, () -> {
            access.requireAssignee(access.offered(id, person), person, deed);
            return null;
        });
    }

    /** @param claim whether to claim the task first, in the same transaction */
    @Transactional
    public void complete(String id, JsonNode body, boolean claim, Account account) {
        Person person = account.person();
        turns.takeForTask(id);
        engine.as(person, () -> {
            TaskEntity task = access.offered(id, person);
            OpenTask open = open(task, account);
            boolean claims = claim && task.getAssignee() == null;
            if (claims) {
                // Asks whether the person is fit for it, as every way of claiming does.
                tasks.claim(id, person.login());
            } else {
                access.requireAssignee(task, person, "办理");
                access.requireFit(open);
            }
            Map<String, Object> outcome = handIn(form(task), open, body);
            // Claiming has just been checked for the same right that completing asks for.
            return claims ? engine.unchecked(() -> completed(id, outcome)) : completed(id, outcome);
        });
    }

    /** Takes the task from somebody who has declared kinship, and with it what was typed of the household. */
    @Transactional
    public void recuse(String id, Account account) {
        Person person = account.person();
        turns.takeForTask(id);
        engine.as(person, () -> {
            TaskEntity task = access.offered(id, person);
            OpenTask open = open(task, account);
            recusals.declared(open.caseId(), open.key(), open.actor());
            drafts.discard(id, person.login());
            return person.login().equals(task.getAssignee()) ? givenBack(id) : null;
        });
    }

    private Void givenBack(String id) {
        return Door.open(() -> {
            tasks.setAssignee(id, null);
            return null;
        });
    }

    private Void completed(String id, Map<String, Object> outcome) {
        return Door.open(() -> {
            tasks.complete(id, outcome);
            return null;
        });
    }

    private <B> Map<String, Object> handIn(TaskForm<B> form, OpenTask task, JsonNode body) {
        return form.complete().apply(task, binder.bind(body, form.body()));
    }

    private static OpenTask open(TaskEntity task, Account account) {
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(),
            new CaseId(task.getExecution().getProcessBusinessKey()),
            account.actor().standingInFor(account.person().inPlaceOf(task.getCandidates().stream()
                .map(IdentityLink::getGroupId).toList())), TaskParts.of(task));
    }

    private TaskForm<?> form(TaskEntity task) {
        return forms.stream().filter(form -> form.key().equals(task.getTaskDefinitionKey())).findFirst().orElseThrow();
    }
}
