package cn.unioncare.supervision;

import cn.unioncare.organisation.Absences;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.registry.RevealReason;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.TakenTask;
import cn.unioncare.workflow.TakenTasks;
import cn.unioncare.workflow.TaskHolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转办: a superior or the union's administrator moves what a colleague has claimed, and cannot do, to another who holds the
 * office, or back to it. When it is due does not change, and who may not do it is asked again of whoever gets it.
 */
@Service
public class Reassignments {

    /** What somebody holds, and by login the names of those who might go on with it. */
    public record InHand(String login, String name, List<TakenTask> tasks, Map<String, String> colleagues) { }

    private final TakenTasks taken;
    private final People people;
    private final Unions unions;
    private final Absences absences;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;

    Reassignments(TakenTasks taken, People people, Unions unions, Absences absences, CaseBarrier barrier,
                  ApplicationEventPublisher events) {
        this.taken = taken;
        this.people = people;
        this.unions = unions;
        this.absences = absences;
        this.barrier = barrier;
        this.events = events;
    }

    /** Who holds tasks, of the actor's union and all below it. */
    public List<TaskHolder> holders(Actor actor) {
        requireSuperior(actor);
        return taken.holders(actor.union());
    }

    /** @throws Refusal 404 if there is no such person, or it is not one of the actor's */
    public InHand of(String login, Actor actor) {
        requireWithin(login, actor);
        List<TakenTask> tasks = taken.of(login);
        Set<String> fit = tasks.stream().flatMap(task -> task.offices().stream()).distinct()
            .flatMap(office -> people.membersOf(office).stream()).collect(Collectors.toSet());
        fit.removeAll(List.of(login, actor.login()));
        fit.removeAll(absences.awayToday(fit));
        return new InHand(login, people.namesOf(List.of(login)).get(login), tasks, new TreeMap<>(people.namesOf(fit)));
    }

    /**
     * All of what is wished, or nothing of it.
     *
     * @return how many tasks were moved
     * @throws Refusal 403 naming the rule and the tasks that it keeps from whoever should get them, or from who moves them;
     *                 404 as above; 409 where a task is done or in other hands meanwhile
     */
    @Transactional
    public int move(String login, ReassignmentWish wish, Actor actor) {
        requireWithin(login, actor);
        if (login.equals(actor.login())) {
            throw Refusal.forbidden("本人签收的任务请自行退回本组，不经转办");
        }
        String reason = RevealReason.checked("reason", wish.reason(), "因病住院，不能按期办理", List.of());
        Optional<Person> successor = wish.successor().map(to -> successor(to, login, actor));
        List<TakenTask> held = held(login, wish);
        refuseUnfit(held, successor, actor);
        for (TakenTask task : held) {
            taken.pass(task, successor.map(Person::login));
            tell(task, successor, reason, actor);
        }
        return held.size();
    }

    // In the order of the instances, whatever the order of the wish.
    private List<TakenTask> held(String login, ReassignmentWish wish) {
        List<TakenTask> all = taken.of(login);
        List<TakenTask> wished = wish.tasks() == null ? all
            : all.stream().filter(task -> wish.tasks().contains(task.id())).toList();
        if (wished.isEmpty() || wish.tasks() != null && wished.size() < Set.copyOf(wish.tasks()).size()) {
            throw overtaken();
        }
        List<TakenTask> held = new ArrayList<>();
        for (TakenTask task : wished) {
            held.add(taken.hold(task.id()).filter(now -> login.equals(now.holder()))
                .orElseThrow(Reassignments::overtaken));
        }
        return held;
    }

    private static Refusal overtaken() {
        return Refusal.conflict("tasks", "所选任务已经办结、退回或者转办，请刷新后再选");
    }

    private Person successor(String to, String login, Actor actor) {
        if (to.equals(login) || to.equals(actor.login())) {
            throw Refusal.invalid("to", "不能转给原签收人，也不能转给本人");
        }
        Person person = people.find(to).orElseThrow(() -> Refusal.invalid("to", "没有这个账号，请从列表中选择"));
        if (!absences.awayToday(Set.of(to)).isEmpty()) {
            throw Refusal.conflict("to", "接收人今天请假，请另选");
        }
        return person;
    }

    private void refuseUnfit(List<TakenTask> tasks, Optional<Person> successor, Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        List<FieldError> wrong = new ArrayList<>();
        for (TakenTask task : tasks) {
            caseOf(task).filter(kept::contains).ifPresent(own -> barrier.admit(own, actor));
            successor.flatMap(person -> unfit(task, person)).ifPresent(rule ->
                wrong.add(new FieldError("tasks", task.caseId() + " " + task.name() + "：" + rule)));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.forbidden(wrong, "接收人不能办理所选的部分任务，请取消选择这些任务，或者另选接收人");
        }
    }

    private Optional<String> unfit(TakenTask task, Person person) {
        if (task.offices().stream().noneMatch(person.groups()::contains)) {
            return Optional.of("接收人没有办理此项任务的岗位");
        }
        return caseOf(task).flatMap(caseId -> barrier.against(caseId, task.step(), person.login(),
            person.inPlaceOf(task.offices())));
    }

    private void tell(TakenTask task, Optional<Person> successor, String reason, Actor actor) {
        Map<String, String> facts = new HashMap<>(Map.of("step", task.step(), "of", task.holder(), "reason", reason));
        successor.ifPresent(person -> facts.put("to", person.login()));
        caseOf(task).ifPresent(caseId -> events.publishEvent(new CaseEvent(caseId, "REASSIGNED", actor, facts)));
    }

    private static Optional<CaseId> caseOf(TakenTask task) {
        return Optional.ofNullable(task.caseId()).filter(CaseId::isWellFormed).map(CaseId::new);
    }

    private void requireWithin(String login, Actor actor) {
        requireSuperior(actor);
        Collection<UnionCode> found = people.unionsOf(List.of(login)).values();
        if (found.stream().noneMatch(union -> unions.isWithin(union, actor.union()))) {
            throw Refusal.notFound("没有这个人员，或者不在您的管理范围内");
        }
    }

    private static void requireSuperior(Actor actor) {
        if (!actor.is(Role.ADMIN.code()) && !actor.is(Role.SUPERVISOR.code())) {
            throw Refusal.forbidden("转办由本工会及上级工会的管理员、督查员办理");
        }
    }
}
