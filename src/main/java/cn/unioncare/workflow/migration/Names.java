package cn.unioncare.workflow.migration;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What the activities of a model are called, in whatever version. */
final class Names {

    private final Map<String, String> byId = new HashMap<>();

    void add(BpmnModelInstance model) {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getName() != null) {
                byId.put(node.getId(), node.getName());
            }
        }
    }

    /** A gateway where branches meet has no name. */
    String of(String id) {
        return "“" + byId.getOrDefault(id, "等候汇合") + "”（" + id + "）";
    }
}
