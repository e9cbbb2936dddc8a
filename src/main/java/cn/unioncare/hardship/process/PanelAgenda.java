package cn.unioncare.hardship.process;

import cn.unioncare.hardship.DeliberationMinutes;
import cn.unioncare.meetings.AgendaItem;
import cn.unioncare.meetings.Attendee;
import cn.unioncare.meetings.Bodies;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Decided;
import cn.unioncare.meetings.DecidedByMeeting;
import cn.unioncare.meetings.Participant;
import cn.unioncare.meetings.Sitting;
import cn.unioncare.meetings.Withdrawn;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Scope;
import cn.unioncare.workflow.TaskLists.Sort;
import cn.unioncare.workflow.TaskLists.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 民主评议 of many households in one sitting: what waits for the panel, and the minutes of each household. */
@Component
class PanelAgenda implements DecidedByMeeting {

    private static final String DELIBERATE = "Deliberate";
    private static final int LONGEST_RECUSALS = 500;

    private final TaskLists tasks;

    PanelAgenda(TaskLists tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<AgendaItem> waiting(Body body, Account account) {
        return !body.id().equals(Bodies.PANEL) ? List.of()
            : tasks.all(account.person(), new Wish(Scope.OPEN, DELIBERATE, null, HardshipStarter.PROCESS, null, Sort.DUE,
                TaskLists.MOST_A_PAGE, null)).stream().map(PanelAgenda::item).toList();
    }

    private static AgendaItem item(TaskCard task) {
        return new AgendaItem(new CaseId(task.caseId()), "民主评议", task.title(), task.id(), task.createdAt(),
            Optional.ofNullable(task.dueAt()), Optional.empty());
    }

    @Override
    public DeliberationMinutes handedIn(Sitting sitting, List<Decided> decided) {
        Decided household = decided.get(0);
        Set<String> withdrawn = household.withdrawn().stream().map(one -> one.name().strip()).collect(Collectors.toSet());
        return new DeliberationMinutes(sitting.heldOn(), sitting.place(), sitting.chair(), sitting.recorder(),
            sitting.expected(), sitting.participants().stream().filter(Participant::votes)
                .map(member -> new Attendee(member.name(), member.position(), member.workerRepresentative(),
                    withdrawn.contains(member.name().strip()))).toList(),
            household.ballot(), household.discussion(), true, sitting.startedAt().orElse(null),
            sitting.presenter().orElse(null), recusals(household.withdrawn()), null);
    }

    private static String recusals(List<Withdrawn> withdrawn) {
        String text = withdrawn.stream().map(one -> one.name() + "：" + one.reason()).collect(Collectors.joining("；"));
        return text.isEmpty() ? null : text.length() <= LONGEST_RECUSALS ? text
            : text.substring(0, LONGEST_RECUSALS - 1) + "…";
    }
}
