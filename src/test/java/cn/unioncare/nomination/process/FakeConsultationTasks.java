package cn.unioncare.nomination.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Stands in for {@link ConsultationTasks}: the organs that the test names are asked. */
public class FakeConsultationTasks {

    private final List<String> organs;

    FakeConsultationTasks(String... organs) {
        this.organs = List.of(organs);
    }

    public List<String> organs(String caseNumber, String consulting) {
        return organs;
    }

    public void nameTask(DelegateTask task, String consulting, String organ) {
        task.setName(task.getName() + "（" + organ + "）");
    }
}
