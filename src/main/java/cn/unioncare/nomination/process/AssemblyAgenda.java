package cn.unioncare.nomination.process;

import cn.unioncare.meetings.AgendaItem;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Decided;
import cn.unioncare.meetings.DecidedByMeeting;
import cn.unioncare.meetings.Sitting;
import cn.unioncare.nomination.AssemblyOpinion;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Wish;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 会员（代表）大会: each nomination of the unit on its own, several in one sitting. */
@Component
class AssemblyAgenda implements DecidedByMeeting {

    private static final String ASSEMBLY = "MEMBER_ASSEMBLY";
    private static final String RECORD = "RecordAssembly";

    private final TaskLists tasks;

    AssemblyAgenda(TaskLists tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<AgendaItem> waiting(Body body, Account account) {
        return !body.id().equals(ASSEMBLY) ? List.of() : tasks.all(account.person(), Wish.waitingAt(RECORD)).stream()
            .map(task -> new AgendaItem(new CaseId(task.caseId()), "会员（代表）大会意见", task.title(), task.id(),
                task.createdAt(), Optional.ofNullable(task.dueAt()), Optional.empty())).toList();
    }

    @Override
    public AssemblyOpinion handedIn(Sitting sitting, List<Decided> decided) {
        Decided one = decided.get(0);
        return new AssemblyOpinion(sitting.number(), sitting.heldOn(), sitting.place(), sitting.expected(), sitting.present(),
            one.withdrawn().size(), one.ballot(), one.discussion(), true, null);
    }
}
