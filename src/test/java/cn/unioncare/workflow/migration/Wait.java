package cn.unioncare.workflow.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Somewhere in a model where a case stands still until something happens.
 *
 * @param model   the model
 * @param stands  the activity at which the case stands; of a sub-process that a message begins, any
 * @param goesOn  what happens then: at the activity itself, an event at its edge, or the start of such a sub-process
 * @param kind    what is waited for
 */
record Wait(NewModel model, String stands, String goesOn, Kind kind) {

    enum Kind { TASK, SEVERAL_TASKS, MESSAGE, TIMER, CALL, CALL_FAILED, SYSTEM_JOB, JOIN }

    static List<Wait> all() {
        List<Wait> waits = new ArrayList<>();
        for (NewModel model : NewModels.read("processes")) {
            BpmnModelInstance drawn = Bpmn.readModelFromStream(new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8)));
            for (FlowNode node : drawn.getModelElementsByType(FlowNode.class)) {
                kind(node).ifPresent(kind -> waits.add(new Wait(model, stands(node, drawn), node.getId(), kind)));
                if (node.isCamundaAsyncBefore()) {
                    waits.add(new Wait(model, node.getId(), node.getId(), Kind.SYSTEM_JOB));
                }
            }
        }
        return waits;
    }

    private static String stands(FlowNode node, BpmnModelInstance drawn) {
        if (node instanceof BoundaryEvent event) {
            return event.getAttachedTo().getId();
        }
        return node instanceof StartEvent ? drawn.getModelElementsByType(UserTask.class).stream()
            .filter(task -> !(task.getParentElement() instanceof SubProcess)).findFirst().orElseThrow().getId() : node.getId();
    }

    private static Optional<Kind> kind(FlowNode node) {
        if (node instanceof UserTask task) {
            return Optional.of(((Activity) task).getLoopCharacteristics() == null ? Kind.TASK : Kind.SEVERAL_TASKS);
        }
        if (node instanceof ReceiveTask) {
            return Optional.of(Kind.MESSAGE);
        }
        if (node instanceof CallActivity) {
            return Optional.of(Kind.CALL);
        }
        if (node instanceof ParallelGateway gateway && gateway.getIncoming().size() > 1) {
            return Optional.of(Kind.JOIN);
        }
        boolean caught = node instanceof IntermediateCatchEvent || node instanceof BoundaryEvent
            || node instanceof StartEvent && node.getParentElement() instanceof SubProcess;
        return caught ? Optional.of(kind((CatchEvent) node)) : Optional.empty();
    }

    private static Kind kind(CatchEvent event) {
        var definition = event.getEventDefinitions().iterator().next();
        return definition instanceof MessageEventDefinition ? Kind.MESSAGE
            : definition instanceof ErrorEventDefinition ? Kind.CALL_FAILED : Kind.TIMER;
    }

    @Override
    public String toString() {
        return model.process() + " " + stands + (stands.equals(goesOn) ? "" : " " + goesOn) + " " + kind;
    }
}
