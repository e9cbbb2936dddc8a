package cn.unioncare.workflow.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the listeners that hold for every user task into every user task of every model. */
class TaskListeners extends AbstractBpmnParseListener {

    private final TaskListener guard;
    private final TaskListener record;

    TaskListeners(TaskListener guard, TaskListener record) {
        this.guard = guard;
        this.record = record;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, record);
    }
}
