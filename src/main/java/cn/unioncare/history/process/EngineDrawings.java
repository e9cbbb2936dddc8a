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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
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

    private Drawing read(String definition) {
        try (InputStream file = repository.getProcessModel(definition)) {
            byte[] xml = file.readAllBytes();
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
            Map<String, Element> elements = new LinkedHashMap<>();
            model.getModelElementsByType(FlowNode.class).forEach(node ->
                elements.put(node.getId(), new Element(node.getId(), node.getName(), node.getElementType().getTypeName())));
            List<Flow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId())).toList();
            org.camunda.bpm.model.bpmn.instance.Process process =
                model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class).iterator().next();
            return new Drawing(definition, process.getId(), process.getName(), new String(xml, StandardCharsets.UTF_8), elements, flows);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + definition + " cannot be read", e);
        }
    }
}
