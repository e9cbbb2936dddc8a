package cn.unioncare.aid.process;

import cn.unioncare.aid.AidDiscussion;
import cn.unioncare.aid.Approvals;
import cn.unioncare.meetings.AgendaItem;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Decided;
import cn.unioncare.meetings.DecidedByMeeting;
import cn.unioncare.meetings.Sitting;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Scope;
import cn.unioncare.workflow.TaskLists.Sort;
import cn.unioncare.workflow.TaskLists.Wish;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 集体研究 of large sums: each household on its own, several in one sitting, by the body that the union's row names. */
@Component
class AidAgenda implements DecidedByMeeting {

    private static final String DISCUSS = "DiscussAid";

    private final TaskLists tasks;
    private final Approvals approvals;

    AidAgenda(TaskLists tasks, Approvals approvals) {
        this.tasks = tasks;
        this.approvals = approvals;
    }

    @Override
    public List<AgendaItem> waiting(Body body, Account account) {
        return !body.id().equals(approvals.bodyOf(account.person().union())) ? List.of()
            : tasks.all(account.person(), new Wish(Scope.OPEN, DISCUSS, null, AidStarter.PROCESS, null, Sort.DUE,
                TaskLists.MOST_A_PAGE, null)).stream().map(AidAgenda::item).toList();
    }

    private static AgendaItem item(TaskCard task) {
        return new AgendaItem(new CaseId(task.caseId()), "大额帮扶集体研究", task.title(), task.id(), task.createdAt(),
            Optional.ofNullable(task.dueAt()), Optional.empty());
    }

    @Override
    public AidDiscussion handedIn(Sitting sitting, List<Decided> decided) {
        Decided one = decided.get(0);
        return new AidDiscussion(sitting.number(), sitting.heldOn(), sitting.place(), sitting.expected(), sitting.present(),
            one.withdrawn().size(), one.ballot(), one.discussion(), true, null);
    }
}
