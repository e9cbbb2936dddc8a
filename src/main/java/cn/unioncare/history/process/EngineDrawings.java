package cn.unioncare.history.process;

import cn.unioncare.history.Drawing;
import cn.unioncare.history.Drawing.Element;
import cn.unioncare.history.Drawing.Flow;
import cn.unioncare.history.Drawings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/** Reads the models from the engine; a deployed one never changes, so each is read once. */
@Component
class EngineDrawings implements Drawings {

    private final RepositoryService repository;
    private final Map<String, Drawing> read = new ConcurrentHashMap<>();

    EngineDrawings(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Drawing of(String definition) {
        return read.computeIfAbsent(definition, this::read);
    }

    @Override
    public List<Drawing> newest() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
            .map(ProcessDefinition::getId).map(this::of).toList();
    }

    private static Map<String, Double> fromLeft(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream()
            .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape.getBounds().getX()));
    }

    private Drawing read(String definition) {
        try (InputStream file = repository.getProcessModel(definition)) {
            byte[] xml = file.readAllBytes();
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
            Map<String, Element> elements = new LinkedHashMap<>();
            Map<String, Double> fromLeft = fromLeft(model);
            model.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparing(node -> fromLeft.getOrDefault(node.getId(), Double.MAX_VALUE)))
                .forEach(node -> elements.put(node.getId(), new Element(node.getId(), node.getName(), node.getElementType().getTypeName())));
            List<Flow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId())).toList();
            Set<String> called = model.getModelElementsByType(CallActivity.class).stream().map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
            Process process = model.getModelElementsByType(Process.class).iterator().next();
            return new Drawing(definition, process.getId(), process.getName(), new String(xml, StandardCharsets.UTF_8), elements, flows, called);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + definition + " cannot be read", e);
        }
    }
}
