package cn.unioncare.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Which of several a task is for: the variable that its model names for the elements of the list. */
final class TaskParts {

    private TaskParts() { }

    /** Costs no statement for a task of which there is only one. */
    static Optional<String> of(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        ScopeImpl around = execution.getActivity() == null ? null : execution.getActivity().getFlowScope();
        return around instanceof ActivityImpl body
            && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior several
            ? Optional.of((String) execution.getVariable(several.getCollectionElementVariable())) : Optional.empty();
    }
}
