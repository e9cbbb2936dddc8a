package cn.unioncare.workflow;

import cn.unioncare.shared.CaseEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a form shows of a case, and to whom it shows the whole. */
@Component
class ShownData {

    private final ApplicationEventPublisher events;

    ShownData(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param own whether the task is in the hands of whoever looks */
    Map<String, Object> of(TaskForm<?> form, OpenTask task, boolean own) {
        Map<String, Object> data = form.data().apply(task);
        if (!form.whole()) {
            return data;
        }
        if (!own) {
            Object context = data.get(CaseSummaries.CONTEXT);
            return context == null ? Map.of() : Map.of(CaseSummaries.CONTEXT, context);
        }
        events.publishEvent(new CaseEvent(task.caseId(), "DATA_OPENED", task.actor(), Map.of("step", task.key())));
        return data;
    }
}
