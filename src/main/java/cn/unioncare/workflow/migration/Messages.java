package cn.unioncare.workflow.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** By which names a version waits for messages: a case that moves keeps the old one and would never hear of another. */
final class Messages {

    private final Map<String, String> byActivity = new HashMap<>();

    Messages(BpmnModelInstance version) {
        version.getModelElementsByType(CatchEvent.class).forEach(event -> event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .forEach(definition -> add(event.getId(), ((MessageEventDefinition) definition).getMessage())));
        version.getModelElementsByType(ReceiveTask.class).forEach(task -> add(task.getId(), task.getMessage()));
    }

    private void add(String activity, Message message) {
        if (message != null) {
            byActivity.put(activity, message.getName());
        }
    }

    /** @return what a case that has moved would wait for in vain, in Chinese */
    List<String> missed(List<Fact> held) {
        return held.stream().filter(fact -> fact.kind().equals("消息等候"))
            .filter(fact -> !fact.name().equals(byActivity.getOrDefault(fact.activity(), fact.name())))
            .map(fact -> fact.told() + "在新模型中改为“" + byActivity.get(fact.activity()) + "”，案件将收不到").toList();
    }
}
