package cn.unioncare.nomination.process;

import cn.unioncare.meetings.AgendaItem;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Decided;
import cn.unioncare.meetings.DecidedByMeeting;
import cn.unioncare.meetings.Sitting;
import cn.unioncare.nomination.Nomination;
import cn.unioncare.nomination.Nominations;
import cn.unioncare.nomination.RoundDecisions;
import cn.unioncare.nomination.RoundMeeting;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organiser's meetings on a round: every candidate in one sitting, decided together. */
@Component
class RoundAgenda implements DecidedByMeeting {

    private static final String MEETING = "HoldMeeting";

    private final TaskLists tasks;
    private final RoundDecisions decisions;
    private final Nominations nominations;
    private final Unions unions;

    RoundAgenda(TaskLists tasks, RoundDecisions decisions, Nominations nominations, Unions unions) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.nominations = nominations;
        this.unions = unions;
    }

    @Override
    public List<AgendaItem> waiting(Body body, Account account) {
        Map<CaseId, TaskCard> waiting = tasks.all(account.person(), Wish.waitingAt(MEETING)).stream()
            .collect(Collectors.toMap(task -> new CaseId(task.caseId()), Function.identity(), (first, same) -> first,
                LinkedHashMap::new));
        waiting.keySet().retainAll(decisions.before(body, waiting.keySet()));
        Map<CaseId, List<Nomination>> candidates = nominations.inTheRunning(waiting.keySet()).stream()
            .collect(Collectors.groupingBy(Nomination::round));
        Map<UnionCode, String> units = unions.namesOf(candidates.values().stream().flatMap(List::stream)
            .map(Nomination::owner).toList());
        return waiting.entrySet().stream().flatMap(round -> candidates.getOrDefault(round.getKey(), List.of()).stream()
            .map(candidate -> item(candidate, units.get(candidate.owner()), round.getValue()))).toList();
    }

    // Masked names look alike; the unit tells them apart.
    private static AgendaItem item(Nomination candidate, String unit, TaskCard task) {
        return new AgendaItem(candidate.id(), task.title(), candidate.shownAs() + "（" + unit + "）", task.id(), task.createdAt(),
            Optional.ofNullable(task.dueAt()), Optional.of(task.caseId()));
    }

    @Override
    public RoundMeeting handedIn(Sitting sitting, List<Decided> decided) {
        return new RoundMeeting(sitting.number(), sitting.heldOn(), sitting.place(), sitting.chair(), sitting.expected(),
            sitting.present(), decided.stream().map(one -> new RoundMeeting.Vote(one.item().caseId().value(),
                one.withdrawn().size(), one.ballot(), one.discussion())).toList(), true);
    }
}
