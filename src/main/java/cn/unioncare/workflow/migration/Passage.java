package cn.unioncare.workflow.migration;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The way from one version of a model to another. */
final class Passage {

    private final ProcessDefinition source;
    private final ProcessDefinition target;
    private final MigrationPlan plan;

    Passage(ProcessDefinition source, ProcessDefinition target, MigrationPlan plan) {
        this.source = source;
        this.target = target;
        this.plan = plan;
    }

    ProcessDefinition source() {
        return source;
    }

    ProcessDefinition target() {
        return target;
    }

    MigrationPlan plan() {
        return plan;
    }

    /** Where each activity goes that goes anywhere. */
    Map<String, String> ids() {
        return plan.getInstructions().stream().collect(
            Collectors.toMap(MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }
}
