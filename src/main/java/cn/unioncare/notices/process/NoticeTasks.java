package cn.unioncare.notices.process;

import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.notices.ObjectionFinding;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.Posting;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.ModelBean;
import cn.unioncare.workflow.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
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

    /** The two user tasks of the publicity. */
    @Configuration
    static class Forms {

        @Bean
        TaskForm<Posting> postNotice(Publicities publicities, CaseSummaries summaries, Unions unions, Clock clock) {
            return new TaskForm<>("PostNotice", Posting.class, task -> {
                Map<String, Object> data = new HashMap<>(summaries.context(task.caseId()));
                data.put("postedOn", LocalDate.now(clock));
                data.put("place", unions.nameOf(task.actor().union()) + "公示栏");
                publicities.newestOf(task.caseId()).ifPresent(publicity -> {
                    Map<String, Object> notice = shown(publicity);
                    notice.put("periods", periods(publicities.possiblePeriods(publicity)));
                    data.put("notice", notice);
                    publicities.obstacle(publicity).ifPresent(reason -> data.put("authorisationMissing", reason));
                    data.put("receiver", unions.nameOf(publicity.owner()));
                });
                return data;
            }, (task, posting) -> {
                publicities.post(task.caseId(), posting, task.actor());
                return Map.of();
            });
        }

        // What goes on the list, with the number under which people object.
        private static Map<String, Object> shown(Publicity publicity) {
            return new HashMap<>(Map.of("number", publicity.number(), "workingDays", publicity.workingDays(),
                "name", publicity.subject().name(), "unit", publicity.subject().unit(),
                "category", publicity.subject().category(), "cause", publicity.subject().cause()));
        }

        // The clerk sees until when the list will hang as soon as the day of posting is chosen.
        private static List<Map<String, String>> periods(List<PublicityPeriod> periods) {
            return periods.stream().map(period -> Map.of("day", period.postedOn().toString(), "lastDay",
                period.lastDay().toString())).toList();
        }

        // The list as it hangs, which the objection is to.
        private static Map<String, Object> hanging(Publicity publicity) {
            Map<String, Object> hanging = shown(publicity);
            publicity.posted().ifPresent(posted -> hanging.putAll(Map.of("place", posted.place(),
                "postedOn", posted.on().toString(), "lastDay", posted.lastDay().toString())));
            return hanging;
        }

        @Bean
        TaskForm<ObjectionFinding> investigateObjection(Publicities publicities, Objections objections,
                                                        CaseSummaries summaries) {
            return new TaskForm<>("InvestigateObjection", ObjectionFinding.class, task -> {
                Map<String, Object> data = new HashMap<>(summaries.context(task.caseId()));
                publicities.newestOf(task.caseId()).ifPresent(publicity -> {
                    data.put("notice", hanging(publicity));
                    data.putAll(OpenObjections.of(objections.of(publicity.number())));
                });
                return data;
            }, (task, finding) -> PublicityVars.UPHELD.as(objections.decide(task.caseId(), finding, task.actor())));
        }
    }
}
