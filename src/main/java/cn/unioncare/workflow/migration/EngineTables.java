package cn.unioncare.workflow.migration;

import java.util.LinkedHashMap;
import java.util.Map;

/** What of the engine's tables belongs to running cases: whatever the engine reads or writes when it moves one. */
final class EngineTables {

    private static final String EVERYTHING = "";
    private static final String OF_THE_RUNNING =
        " where proc_inst_id_ in (select e.id_ from act_ru_execution e where e.parent_id_ is null)";
    private static final String WHAT_IS_READ = " where deployment_id_ is not null"
        + " or id_ in (select v.bytearray_id_ from act_ru_variable v) or id_ in (select j.exception_stack_id_ from act_ru_job j)";

    private EngineTables() { }

    /** @return by the table's name which of its rows, as the end of a statement */
    static Map<String, String> ofRunningCases() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : new String[] {"act_ge_property", "act_re_deployment", "act_re_procdef", "act_re_decision_def",
            "act_re_decision_req_def", "act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_variable",
            "act_ru_event_subscr", "act_ru_job", "act_ru_jobdef", "act_ru_incident", "act_ru_ext_task"}) {
            rows.put(table, EVERYTHING);
        }
        rows.put("act_ge_bytearray", WHAT_IS_READ);
        for (String table : new String[] {"act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_incident"}) {
            rows.put(table, OF_THE_RUNNING);
        }
        return rows;
    }
}
