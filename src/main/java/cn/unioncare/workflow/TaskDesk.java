package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person claims a task, fills its form and completes it. Completing binds the whole form to the step's record,
 * lets the flow write its tables and moves the process on: all of it in one transaction, or nothing.
 */
@Service
public class TaskDesk {

    private static final String TAKEN = "该任务已由他人签收";

    private final TaskService tasks;
    private final HistoryService history;
    private final EngineCommands engine;
    private final Turns turns;
    private final People people;
    private final BodyBinder binder;
    private final Drafts drafts;
    private final FormSchemas schemas;
    private final ObjectMapper json;
    private final ObjectProvider<TaskForm<?>> forms;

    TaskDesk(TaskService tasks, HistoryService history, EngineCommands engine, Turns turns, People people,
             BodyBinder binder, Drafts drafts, FormSchemas schemas, ObjectMapper json,
             ObjectProvider<TaskForm<?>> forms) {
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
        this.turns = turns;
        this.people = people;
        this.binder = binder;
        this.drafts = drafts;
        this.schemas = schemas;
        this.json = json;
        this.forms = forms;
    }

    @Transactional
    public void claim(String id, Person person) {
        turns.takeForTask(id);
        engine.as(person, () -> {
            Task task = visible(id, person);
            refuseIfTaken(task, person);
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
            Task task = visible(id, person);
            if (!person.login().equals(task.getAssignee())) {
                throw task.getAssignee() == null ? Refusal.conflict("该任务尚未签收")
                    : Refusal.forbidden(TAKEN + "，只有签收人可以退回");
            }
            return Door.open(() -> {
                tasks.setAssignee(id, null);
                return null;
            });
        });
    }

    /** What the form shows, and whether it may be filled: only by the one who has claimed the task. */
    @Transactional(readOnly = true)
    public FilledForm form(String id, Account account) {
        Person person = account.person();
        Task task = engine.as(person, () -> visible(id, person));
        OpenTask open = open(task, account);
        boolean mine = person.login().equals(task.getAssignee());
        Map<String, Object> data = form(task).data().apply(open);
        drafts.find(id, person.login()).ifPresent(draft -> data.putAll(read(draft)));
        JsonNode schema = schemas.of(task.getTaskDefinitionKey()).orElseThrow();
        return new FilledForm(task.getTaskDefinitionKey(), schema, data, !mine);
    }

    @Transactional
    public void keepDraft(String id, JsonNode body, Person person) {
        Task task = engine.as(person, () -> visible(id, person));
        requireAssignee(task, person);
        if (!body.isObject()) {
            throw Refusal.invalid("", "草稿应为表单数据");
        }
        String text = body.toString();
        if (text.length() > Drafts.LONGEST) {
            throw Refusal.invalid("", "草稿过大，请删减后再保存");
        }
        drafts.keep(id, person.login(), text);
    }

    /** @param claim whether to claim the task first, in the same transaction */
    @Transactional
    public void complete(String id, JsonNode body, boolean claim, Account account) {
        Person person = account.person();
        turns.takeForTask(id);
        engine.as(person, () -> {
            Task task = visible(id, person);
            boolean claims = claim && task.getAssignee() == null;
            if (claims) {
                tasks.claim(id, person.login());
            } else {
                requireAssignee(task, person);
            }
            Map<String, Object> outcome = handIn(form(task), open(task, account), body);
            // Claiming has just been checked for the same right that completing asks for.
            return claims ? engine.unchecked(() -> completed(id, outcome)) : completed(id, outcome);
        });
        drafts.discardAll(id);
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

    // Those who only watch may see in Cockpit that there is a task; its form is for those who may do it.
    private Task visible(String id, Person person) {
        Task task = person.groups().isEmpty() ? null : tasks.createTaskQuery().taskId(id)
            .taskCandidateGroupIn(person.groups()).includeAssignedTasks().singleResult();
        if (task == null) {
            refuseIfDone(id, person);
            throw Refusal.notFound("没有这项任务，或者它不在您的办理范围内");
        }
        return task;
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

    private static void refuseIfTaken(Task task, Person person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.login())) {
            throw Refusal.conflict(TAKEN);
        }
    }

    private static void requireAssignee(Task task, Person person) {
        if (task.getAssignee() == null) {
            throw Refusal.conflict("请先签收该任务，再办理");
        }
        if (!task.getAssignee().equals(person.login())) {
            throw Refusal.forbidden(TAKEN + "，不能代为办理");
        }
    }

    private OpenTask open(Task task, Account account) {
        String caseNumber = engine.unchecked(() -> ((DelegateTask) task).getExecution().getProcessBusinessKey());
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), new CaseId(caseNumber), account.actor());
    }

    private TaskForm<?> form(Task task) {
        return forms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()))
            .get(task.getTaskDefinitionKey());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String draft) {
        try {
            return json.readValue(draft, Map.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored draft is not JSON", broken);
        }
    }
}
