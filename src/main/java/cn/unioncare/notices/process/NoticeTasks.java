package cn.unioncare.notices.process;

import cn.unioncare.notices.ObjectionFinding;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.Posting;
import cn.unioncare.notices.Publicities;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.ModelBean;
import cn.unioncare.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code publicity.bpmn} asks. */
@Component("noticeTasks")
public class NoticeTasks implements ModelBean {

    private final Publicities publicities;

    NoticeTasks(Publicities publicities) {
        this.publicities = publicities;
    }

    /** The legal end of the period, for the timer. */
    public Date endsAt(String caseNumber) {
        return Date.from(publicities.endsAt(new CaseId(caseNumber)).toInstant());
    }

    /** Whether the legal period is over by the calendar as it is known now. */
    public boolean periodComplete(String caseNumber) {
        return publicities.isPeriodComplete(new CaseId(caseNumber));
    }

    public void ended(String caseNumber) {
        publicities.end(new CaseId(caseNumber));
    }

    /** The two user tasks of the publicity; what they show is {@link ShownNotice}'s. */
    @Configuration
    static class Forms {

        @Bean
        TaskForm<Posting> postNotice(Publicities publicities, ShownNotice notices, CaseSummaries summaries, Unions unions,
                                     Clock clock) {
            return new TaskForm<>("PostNotice", Posting.class, task -> {
                Map<String, Object> data = new HashMap<>(summaries.context(task.caseId()));
                data.put("postedOn", LocalDate.now(clock));
                data.put("place", unions.nameOf(task.actor().union()) + "公示栏");
                publicities.newestOf(task.caseId()).ifPresent(publicity -> data.putAll(notices.toPost(publicity)));
                return data;
            }, (task, posting) -> {
                publicities.post(task.caseId(), posting, task.actor());
                return Map.of();
            });
        }

        @Bean
        TaskForm<ObjectionFinding> investigateObjection(Publicities publicities, ShownNotice notices,
                                                        Objections objections, CaseSummaries summaries) {
            return new TaskForm<>("InvestigateObjection", ObjectionFinding.class, task -> {
                Map<String, Object> data = new HashMap<>(summaries.context(task.caseId()));
                publicities.newestOf(task.caseId()).ifPresent(publicity -> {
                    data.put("notice", notices.hanging(publicity));
                    data.putAll(OpenObjections.of(objections.of(publicity.number())));
                });
                return data;
            }, (task, finding) -> outcome(objections.decide(task.caseId(), finding, task.actor())));
        }

        private static Map<String, Object> outcome(Objections.Outcome outcome) {
            if (outcome == Objections.Outcome.ANSWERED) {
                return PublicityVars.UPHELD.as(false);
            }
            Map<String, Object> upheld = new HashMap<>(PublicityVars.UPHELD.as(true));
            upheld.putAll(PublicityVars.OTHERS_LISTED.as(outcome == Objections.Outcome.STRUCK));
            return upheld;
        }
    }
}
