package cn.unioncare.workflow.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A line that names what is not there is a slip of the pen, and would strand the cases that it was written for. */
final class RenameCheck {

    private final ProcessEngine engine;

    RenameCheck(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @throws CannotMigrate naming each line that belongs to none of the models */
    void check(Renames renames, List<NewModel> models) {
        List<String> wrong = new ArrayList<>();
        for (Renames.Line line : renames.lines()) {
            List<NewModel> meant = models.stream().filter(model -> line.process().map(model.process()::equals).orElse(true)).toList();
            List<String> against = meant.stream().map(model -> against(line, model)).toList();
            if (against.stream().noneMatch(String::isEmpty)) {
                wrong.add("“" + line.text() + "”" + switch (against.size()) {
                    case 0 -> "所写的流程不在所给的模型中";
                    case 1 -> against.get(0);
                    default -> "与所给的模型都不相符";
                });
            }
        }
        if (!wrong.isEmpty()) {
            throw new CannotMigrate("对应文件中有用不上的行：" + String.join("；", wrong));
        }
    }

    /** @return in Chinese why the line means nothing in that model; empty where it means something */
    private String against(Renames.Line line, NewModel model) {
        BpmnModelInstance after = Bpmn.readModelFromStream(new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8)));
        if (after.getModelElementById(line.renamed()) == null) {
            return "新模型中没有 " + line.renamed();
        }
        if (after.getModelElementById(line.old()) != null) {
            return "新模型中仍有 " + line.old();
        }
        boolean known = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(model.process()).list().stream()
            .map(ProcessDefinition::getId).map(engine.getRepositoryService()::getBpmnModelInstance)
            .anyMatch(version -> version.getModelElementById(line.old()) != null);
        return known ? "" : "原有各版模型中没有 " + line.old();
    }
}
