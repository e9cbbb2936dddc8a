package cn.unioncare.workflow.migration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Finds the way from a version to the next: equal ids are the engine's to match, other ids are told. Timers and messages
 * stay as they were set, since a deadline that was told to people does not move because a model was drawn anew.
 */
final class Passages {

    /** What the engine calls the body of an activity that is worked on several times. */
    private static final String SEVERAL = "#multiInstanceBody";

    private final ProcessEngine engine;
    private final Renames renames;

    Passages(ProcessEngine engine, Renames renames) {
        this.engine = engine;
        this.renames = renames;
    }

    /** @throws CannotMigrate if an id was told that does not fit */
    Passage between(ProcessDefinition source, ProcessDefinition target) {
        Map<String, String> told = told(source, target);
        Map<String, String> following = following(source, target, told);
        while (true) {
            try {
                return new Passage(source, target, plan(source, target, told, following), new Messages(model(target)));
            } catch (MigrationPlanValidationException invalid) {
                // What lies within or at a renamed activity follows it where it can.
                List<MigrationInstructionValidationReport> failed = invalid.getValidationReport().getInstructionReports();
                if (!following.keySet().removeAll(failed.stream().map(one -> one.getMigrationInstruction().getSourceActivityId()).toList())) {
                    throw new CannotMigrate("对应不成立：" + failed.stream().map(EngineWords::of).distinct().toList());
                }
            }
        }
    }

    private MigrationPlan plan(ProcessDefinition source, ProcessDefinition target, Map<String, String> told, Map<String, String> following) {
        MigrationPlanBuilder plan = engine.getRuntimeService().createMigrationPlan(source.getId(), target.getId()).mapEqualActivities();
        told.forEach(plan::mapActivities);
        following.forEach(plan::mapActivities);
        return plan.build();
    }

    private Map<String, String> told(ProcessDefinition source, ProcessDefinition target) {
        Map<String, String> told = new LinkedHashMap<>();
        BpmnModelInstance before = model(source);
        BpmnModelInstance after = model(target);
        renames.in(source.getKey()).forEach((old, renamed) -> {
            if (before.getModelElementById(old) != null && after.getModelElementById(old) == null
                    && after.getModelElementById(renamed) != null) {
                told.put(old, renamed);
                if (isWorkedOnSeveralTimes(before.getModelElementById(old))) {
                    told.put(old + SEVERAL, renamed + SEVERAL);
                }
            }
        });
        return told;
    }

    // The engine matches equal ids only where what they lie in is matched by its id too.
    private Map<String, String> following(ProcessDefinition source, ProcessDefinition target, Map<String, String> told) {
        Map<String, String> following = new LinkedHashMap<>();
        BpmnModelInstance before = model(source);
        BpmnModelInstance after = model(target);
        for (FlowNode node : before.getModelElementsByType(FlowNode.class)) {
            if (hangsOn(node, told.keySet()) && !told.containsKey(node.getId()) && after.getModelElementById(node.getId()) != null) {
                following.put(node.getId(), node.getId());
            }
        }
        return following;
    }

    private static boolean hangsOn(FlowNode node, Collection<String> renamed) {
        return node instanceof BoundaryEvent event && renamed.contains(event.getAttachedTo().getId())
            || node.getParentElement() instanceof SubProcess around && (renamed.contains(around.getId()) || hangsOn(around, renamed));
    }

    private static boolean isWorkedOnSeveralTimes(Object element) {
        return element instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private BpmnModelInstance model(ProcessDefinition version) {
        RepositoryService repository = engine.getRepositoryService();
        return repository.getBpmnModelInstance(version.getId());
    }
}
