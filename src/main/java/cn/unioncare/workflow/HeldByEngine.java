package cn.unioncare.workflow;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lies with the engine: drafts of open tasks, and the history of ended processes, whose titles hold a shortened name
 * and whose comments were written freely. The course of the case is told by the ledger, which stays.
 */
@Component
class HeldByEngine implements HoldsPersonalData {

    private final HistoryService history;
    private final EngineCommands engine;
    private final JdbcClient jdbc;

    HeldByEngine(HistoryService history, EngineCommands engine, JdbcClient jdbc) {
        this.history = history;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        int drafts = jdbc.sql("""
                select count(*) from task_draft d join act_ru_task t on t.id_ = d.task_id
                join act_ru_execution p on p.id_ = t.proc_inst_id_ where p.business_key_ = ?""")
            .param(person.caseId().value()).query(Integer.class).single();
        return !person.applicant() || drafts == 0 ? List.of() : List.of(new Holding(Group.CASE, "正在填写的草稿",
            List.of(new Line("数量", drafts + " 份，办结或终止时自动删除"))));
    }

    @Override
    public void erase(Erasure erasure) {
        engine.unchecked(() -> Door.open(() -> {
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(erasure.caseId().value()).finished()
                .list().stream().map(HistoricProcessInstance::getId).forEach(history::deleteHistoricProcessInstance);
            return null;
        }));
    }
}
