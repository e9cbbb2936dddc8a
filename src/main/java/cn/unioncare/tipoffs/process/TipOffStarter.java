package cn.unioncare.tipoffs.process;

import cn.unioncare.tipoffs.TipOff;
import cn.unioncare.tipoffs.TipOffProcess;
import cn.unioncare.tipoffs.TipOffRoute;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code tip-off.bpmn}. Whom it accuses the engine never learns. */
@Component
class TipOffStarter implements TipOffProcess {

    private static final String PROCESS = "tip-off";
    private static final String TITLE = "举报件";

    private final CaseProcesses processes;

    TipOffStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(TipOff tipOff, TipOffRoute route) {
        String handling = tipOff.handledBy().value();
        processes.follow(PROCESS, tipOff.number(), Map.of(CaseVars.OWNER.name(), handling, CaseVars.REVIEWING.name(), handling,
            CaseVars.DETERMINING.name(), route.tenant().value(), CaseVars.TITLE.name(), TITLE));
    }
}
