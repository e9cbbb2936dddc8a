package cn.unioncare.nomination.process;

import cn.unioncare.nomination.Ending;
import cn.unioncare.nomination.PostedLists;
import cn.unioncare.nomination.RoundDecisions;
import cn.unioncare.nomination.RoundSchedule;
import cn.unioncare.nomination.RoundState;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import java.util.Date;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code programme-round.bpmn} asks, one method each. */
@Component("roundTasks")
public class RoundTasks implements ModelBean {

    private final RoundSchedule schedule;
    private final RoundDecisions decisions;
    private final PostedLists lists;
    private final Ending ending;

    RoundTasks(RoundSchedule schedule, RoundDecisions decisions, PostedLists lists, Ending ending) {
        this.schedule = schedule;
        this.decisions = decisions;
        this.lists = lists;
        this.ending = ending;
    }

    /** Whether the places are still to be shared out. */
    public boolean allocates(String round) {
        return schedule.isAllocating(new CaseId(round));
    }

    /** The first instant that is too late for the next deadline, for the timer. */
    public Date nextDeadline(String round) {
        return Date.from(schedule.next(new CaseId(round)));
    }

    public void handleLate(String round) {
        ending.handleLate(new CaseId(round));
    }

    public boolean furtherDeadlines(String round) {
        return schedule.hasNext(new CaseId(round));
    }

    /** Whether anybody is left to be decided on. */
    public boolean anyCandidates(String round) {
        return schedule.hasCandidates(new CaseId(round));
    }

    public boolean furtherMeetings(String round) {
        return decisions.hasFurtherMeetings(new CaseId(round));
    }

    public boolean publishes(String round) {
        return decisions.publishes(new CaseId(round));
    }

    /** 提请公示拟表扬名单. */
    public void publish(String round) {
        lists.publishRound(new CaseId(round));
    }

    public boolean nobodyChosen(String round) {
        return schedule.isNobodyChosen(new CaseId(round));
    }

    /** The round stands before that step from now on. @param state a constant of {@link RoundState} */
    public void reached(String round, String state) {
        decisions.moved(new CaseId(round), RoundState.valueOf(state));
    }

    public void tellResult(String round) {
        decisions.tellResult(new CaseId(round));
    }

    public void ended(String round, String state) {
        decisions.moved(new CaseId(round), RoundState.valueOf(state));
    }
}
