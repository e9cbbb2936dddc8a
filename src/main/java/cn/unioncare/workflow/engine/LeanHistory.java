package cn.unioncare.workflow.engine;

import cn.unioncare.workflow.CaseVars;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Full history without what the ledger holds better: every value that a variable ever had, every change of a
 * candidate, and the log of jobs that went well. Instances, activities, tasks, last values, incidents and the
 * operations past the product's own API, such as a claim in Tasklist or an administrator's, stay. The case number is
 * every instance's business key anyway.
 */
public class LeanHistory implements HistoryLevel {

    private static final Set<HistoryEventType> LEFT_TO_THE_LEDGER = Set.of(
        HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
        HistoryEventTypes.IDENTITY_LINK_ADD, HistoryEventTypes.IDENTITY_LINK_DELETE,
        HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return 21;
    }

    @Override
    public String getName() {
        return "lean";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !LEFT_TO_THE_LEDGER.contains(type) && !isForListsOnly(entity);
    }

    private static boolean isForListsOnly(Object entity) {
        return entity instanceof VariableInstanceEntity variable && CaseVars.CASE_NUMBER.name().equals(variable.getName());
    }
}
