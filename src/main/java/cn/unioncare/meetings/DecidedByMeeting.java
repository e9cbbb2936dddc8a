package cn.unioncare.meetings;

import cn.unioncare.organisation.Account;
import java.util.List;

/**
 * A flow's part in meetings: what of its waits for one, and what is handed in at its task once that has decided. Each flow
 * makes one bean of it; the flows do not see each other, and this module sees none of them.
 *
 * <p>A meeting looks for what it was told to decide among {@link #waiting}, checks attendance, withdrawals, counts and
 * kinship with the household or candidate, and then, in one transaction, completes each task with what {@link #handedIn}
 * makes of it, claimed for the one who records. So the flow's own {@code TaskForm} goes on holding the rules of its step
 * and writes its tables, the same as when the task is done by hand; a {@link cn.unioncare.shared.Refusal} that it throws
 * undoes the whole meeting and is told beside the candidates of that task.
 */
public interface DecidedByMeeting {

    /**
     * What the person may let that body decide today: open tasks offered to the person's offices and claimed by nobody
     * else, in the order in which they should come up.
     */
    List<AgendaItem> waiting(Body body, Account account);

    /**
     * @param decided every candidate of one task, in the order of the meeting
     * @return the record that the task's form binds ({@code TaskForm.body()})
     */
    Object handedIn(Sitting sitting, List<Decided> decided);
}
