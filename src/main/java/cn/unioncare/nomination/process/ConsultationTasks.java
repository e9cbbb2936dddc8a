package cn.unioncare.nomination.process;

import cn.unioncare.nomination.consultation.Consulted;
import cn.unioncare.nomination.consultation.ConsultationStage;
import cn.unioncare.nomination.consultation.Opinion;
import cn.unioncare.nomination.consultation.Opinions;
import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.ModelBean;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code consultation.bpmn} asks. */
@Component("consultationTasks")
public class ConsultationTasks implements ModelBean {

    private final Opinions opinions;

    ConsultationTasks(Opinions opinions) {
        this.opinions = opinions;
    }

    /** Who is asked, a task for each; asked for when the tasks are made, and kept nowhere in the process. */
    public List<String> organs(String caseNumber, String consulting) {
        return opinions.consulted(new CaseId(caseNumber), new UnionCode(consulting)).organs().stream().map(Organ::id)
            .toList();
    }

    /** Tells in every list whose opinion a task is for: several lie beside each other. */
    public void nameTask(DelegateTask task, String consulting, String organ) {
        CaseId caseId = new CaseId(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + "（"
            + opinions.consulted(caseId, new UnionCode(consulting)).organ(organ).name() + "）");
    }

    /** The one user task of the consultation. */
    @Configuration
    static class Forms {

        @Bean
        TaskForm<Opinion> giveOpinion(Opinions opinions, CaseSummaries summaries) {
            return new TaskForm<>(Opinions.STEP, Opinion.class, task -> shown(task, opinions, summaries),
                (task, opinion) -> ConsultationVars.AGREED.as(opinions.give(task.caseId(), task.part().orElseThrow(),
                    opinion, task.actor()))).showingWhole();
        }

        // The candidate's number is shown to whoever has claimed the task; the unit's own organs know their man without.
        private static Map<String, Object> shown(OpenTask task, Opinions opinions, CaseSummaries summaries) {
            Consulted consulted = opinions.consulted(task.caseId(), task.actor().union());
            Map<String, Object> data = new HashMap<>(summaries.context(task.caseId()));
            data.put("organ", Map.of("name", consulted.organ(task.part().orElseThrow()).name(), "clause",
                consulted.clause()));
            data.put("candidate", consulted.stage() == ConsultationStage.CONSULTATION ? consulted.candidate()
                : withoutNumber(consulted.candidate()));
            return data;
        }

        private static Map<String, String> withoutNumber(Map<String, String> candidate) {
            Map<String, String> shown = new HashMap<>(candidate);
            shown.computeIfPresent("idNumber", (key, number) -> new IdNumber(number).masked());
            return shown;
        }
    }
}
