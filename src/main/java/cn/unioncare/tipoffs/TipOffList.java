package cn.unioncare.tipoffs;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.TakenTask;
import cn.unioncare.workflow.TakenTasks;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tip-offs of those who work on them: of their own union only, without those that accuse kin of theirs, and without those
 * that went on to the next above since they mean somebody here. Neither is counted. Whom one accuses and what it tells the
 * form of its task shows, who told it the recorded reveal.
 */
@Service
public class TipOffList {

    /**
     * One of the list.
     *
     * @param named      whether the informant can be reached still
     * @param overdue    whether the informant should have been answered
     * @param answeredOn null before
     * @param task       what is to be done next; null where nothing is
     */
    public record Card(String number, Matter matter, String matterName, TipOffState state, String stateName, boolean named,
                       LocalDate receivedOn, LocalDate answerBy, boolean overdue, LocalDate answeredOn, Next task) { }

    /**
     * What is to be done next.
     *
     * @param id     of the task, where who asks may open it; else null
     * @param holder the name of who has claimed it; null where nobody has
     */
    public record Next(String id, String name, String holder, LocalDate dueOn) { }

    /** @param open how many of all wait for an answer, {@code overdue} of these since longer than they should */
    public record Listed(List<Card> items, String next, long open, long overdue) { }

    /** One as a whole, with what was done and without what was told. */
    public record View(Card card, List<Paper> papers) { }

    private final TipOffSearch search;
    private final TipOffData data;
    private final TakenTasks tasks;
    private final People people;
    private final CaseBarrier barrier;
    private final Clock clock;

    TipOffList(TipOffSearch search, TipOffData data, TakenTasks tasks, People people, CaseBarrier barrier, Clock clock) {
        this.search = search;
        this.data = data;
        this.tasks = tasks;
        this.people = people;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** @throws Refusal 403 to whoever does not work on tip-offs */
    @Transactional(readOnly = true)
    public Listed list(TipOffSearch.Wish wish, Actor actor) {
        Set<CaseId> kept = keptFrom(actor);
        Page<Card> page = page(wish, kept, actor);
        TipOffSearch.Standing standing = search.standing(actor.union(), kept, today());
        return new Listed(page.items(), page.next(), standing.open(), standing.overdue());
    }

    /** The rows alone, a page of them. @throws Refusal as {@link #list} */
    @Transactional(readOnly = true)
    public Page<Card> page(TipOffSearch.Wish wish, Actor actor) {
        return page(wish, keptFrom(actor), actor);
    }

    /**
     * To a relative of the accused it is as if there were none: why it is withheld would tell whom it accuses.
     *
     * @throws Refusal 404 if there is none, or it is not for the asker; 403 as {@link #list}
     */
    @Transactional(readOnly = true)
    public View view(String number, Actor actor) {
        Set<CaseId> kept = keptFrom(actor);
        TipOff found = Optional.of(number).filter(CaseId::isWellFormed).map(CaseId::new).filter(caseId -> !kept.contains(caseId))
            .flatMap(caseId -> search.find(caseId, actor.union())).orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
        return new View(cards(List.of(found), actor).get(0), data.papersOf(found.number()));
    }

    private Page<Card> page(TipOffSearch.Wish wish, Set<CaseId> kept, Actor actor) {
        Page<TipOff> found = Page.of(search.list(wish, actor.union(), kept, today()), wish.limit(), one -> one.number().value());
        return new Page<>(cards(found.items(), actor), found.next());
    }

    private Set<CaseId> keptFrom(Actor actor) {
        if (!actor.is(Role.REVIEWER.code()) && !actor.is(Role.APPROVER.code())) {
            throw Refusal.forbidden("举报件由本工会的审核人、审批人办理");
        }
        return barrier.keptFrom(actor.login());
    }

    private List<Card> cards(List<TipOff> found, Actor actor) {
        Map<String, TakenTask> waiting = tasks.waitingIn(found.stream().map(TipOff::number).toList()).stream()
            .collect(Collectors.toMap(TakenTask::caseId, Function.identity(), (one, other) -> one));
        Map<String, String> names = people.namesOf(waiting.values().stream().map(TakenTask::holder).filter(Objects::nonNull).toList());
        Set<String> offices = people.find(actor.login()).map(Person::groups).map(Set::copyOf).orElse(Set.of());
        return found.stream().map(one -> card(one, Optional.ofNullable(waiting.get(one.number().value()))
            .map(task -> next(task, names, offices, actor)))).toList();
    }

    private static Next next(TakenTask task, Map<String, String> names, Set<String> offices, Actor actor) {
        boolean own = task.holder() == null ? task.offices().stream().anyMatch(offices::contains) : task.holder().equals(actor.login());
        return new Next(own ? task.id() : null, task.name(), task.holder() == null ? null : names.getOrDefault(task.holder(), task.holder()),
            task.dueAt() == null ? null : task.dueAt().toLocalDate());
    }

    private Card card(TipOff one, Optional<Next> next) {
        return new Card(one.number().value(), one.matter(), one.matter().label(), one.state(), one.state().listed(), one.named(),
            one.receivedAt().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate(), one.answerBy(), one.isOverdue(today()),
            one.answeredAt().map(at -> at.atZoneSameInstant(UnionCareClock.CHINA).toLocalDate()).orElse(null), next.orElse(null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
