package cn.unioncare.nomination.process;

import cn.unioncare.nomination.Nomination;
import cn.unioncare.nomination.NominationProcess;
import cn.unioncare.nomination.NominationState;
import cn.unioncare.nomination.Round;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code nomination.bpmn} and {@code programme-round.bpmn}. */
@Component
class NominationStarter implements NominationProcess {

    static final String NOMINATION = "nomination";
    static final String ROUND = "programme-round";

    private final CaseProcesses processes;

    NominationStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(Nomination nomination, UnionCode firstReview, String title) {
        processes.start(NOMINATION, nomination.id(), Map.of(
            CaseVars.OWNER.name(), nomination.owner().value(),
            CaseVars.REVIEWING.name(), firstReview.value(),
            CaseVars.DETERMINING.name(), nomination.tenant().value(),
            CaseVars.TITLE.name(), title));
    }

    @Override
    public void startRound(Round round, UnionCode tenant, String title) {
        processes.start(ROUND, round.id(), Map.of(
            CaseVars.OWNER.name(), round.organiser().value(),
            CaseVars.REVIEWING.name(), round.organiser().value(),
            CaseVars.DETERMINING.name(), tenant.value(),
            CaseVars.TITLE.name(), title));
    }

    @Override
    public void stop(CaseId nomination, NominationState because) {
        processes.tell(NOMINATION, nomination, "NominationStopped", NominationVars.STOPPED.as(because.name()));
    }

    @Override
    public void decided(CaseId nomination) {
        processes.tell(NOMINATION, nomination, "RoundDecided", Map.of());
    }
}
