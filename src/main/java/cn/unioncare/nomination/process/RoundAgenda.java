package cn.unioncare.nomination.process;

import cn.unioncare.meetings.AgendaItem;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Decided;
import cn.unioncare.meetings.DecidedByMeeting;
import cn.unioncare.meetings.Sitting;
import cn.unioncare.nomination.Nominations;
import cn.unioncare.nomination.RoundDecisions;
import cn.unioncare.nomination.RoundMeeting;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The organiser's meetings on a round: every candidate in one sitting, decided together. */
@Component
class RoundAgenda implements DecidedByMeeting {

    private static final String MEETING = "HoldMeeting";

    private final TaskLists tasks;
    private final RoundDecisions decisions;
    private final Nominations nominations;

    RoundAgenda(TaskLists tasks, RoundDecisions decisions, Nominations nominations) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.nominations = nominations;
    }

    @Override
    public List<AgendaItem> waiting(Body body, Account account) {
        return tasks.all(account.person(), Wish.waitingAt(MEETING)).stream()
            .filter(task -> decisions.body(new CaseId(task.caseId())).id().equals(body.id())).flatMap(this::items).toList();
    }

    private Stream<AgendaItem> items(TaskCard task) {
        return nominations.inTheRunning(new CaseId(task.caseId())).stream().map(nomination -> new AgendaItem(nomination.id(),
            task.title(), nomination.shownAs(), task.id(), task.createdAt(), Optional.ofNullable(task.dueAt()),
            Optional.of(task.caseId())));
    }

    @Override
    public RoundMeeting handedIn(Sitting sitting, List<Decided> decided) {
        return new RoundMeeting(sitting.number(), sitting.heldOn(), sitting.place(), sitting.chair(), sitting.expected(),
            sitting.present(), decided.stream().map(one -> new RoundMeeting.Vote(one.item().caseId().value(),
                one.withdrawn().size(), one.ballot(), one.discussion())).toList(), true);
    }
}
