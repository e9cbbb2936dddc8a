package cn.unioncare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code processes}, as it is drawn. */
record DrawnModel(Path file, BpmnModelInstance model) {

    static List<DrawnModel> all() {
        return files(".bpmn").stream().map(file -> new DrawnModel(file, Bpmn.readModelFromFile(file.toFile()))).toList();
    }

    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    /** The module that the model belongs to. */
    String module() {
        return file.getParent().getFileName().toString();
    }

    Process process() {
        return one(Process.class);
    }

    <E extends ModelElementInstance> Collection<E> all(Class<E> type) {
        return model.getModelElementsByType(type);
    }

    <E extends ModelElementInstance> E one(Class<E> type) {
        Collection<E> found = all(type);
        if (found.size() != 1) {
            throw new AssertionError(name() + " has " + found.size() + " " + type.getSimpleName());
        }
        return found.iterator().next();
    }

    /** The nodes that lie in a lane themselves, and not inside a sub-process. */
    List<FlowNode> outermostNodes() {
        return all(FlowNode.class).stream().filter(node -> !(node.getParentElement() instanceof SubProcess)).toList();
    }

    static String documentation(BaseElement element) {
        return String.join("", element.getDocumentations().stream().map(ModelElementInstance::getTextContent).toList());
    }

    @Override
    public String toString() {
        return name();
    }
}
