package cn.unioncare.workflow.migration;

import java.util.ArrayList;
import java.util.List;
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
    private final Messages messages;

    /** @param messages of the version that it leads to */
    Passage(ProcessDefinition source, ProcessDefinition target, MigrationPlan plan, Messages messages) {
        this.source = source;
        this.target = target;
        this.plan = plan;
        this.messages = messages;
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

    /** @return in Chinese what a case that has gone this way holds otherwise than before */
    List<String> differences(List<Fact> before, List<Fact> after) {
        List<String> differences = new ArrayList<>(Comparison.of(before, after, ids()));
        differences.addAll(messages.missed(after));
        return differences;
    }
}
