package cn.unioncare.workflow.migration;

import cn.unioncare.shared.Actor;
import java.io.PrintStream;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the running cases of all earlier versions of a model to the new one; one operator at a time for each process. */
final class Migration {

    private final ProcessEngine engine;
    private final MigrationRecords records;
    private final Batches batches;
    private final TransactionTemplate turn;
    private final TransactionTemplate apart;
    private final PrintStream out;

    Migration(ProcessEngine engine, MigrationRecords records, Batches batches, PlatformTransactionManager transactions, PrintStream out) {
        this.engine = engine;
        this.records = records;
        this.batches = batches;
        this.turn = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.out = out;
    }

    /**
     * @return how many cases could not be moved
     * @throws CannotMigrate if somebody else moves cases of that process now
     */
    int of(NewModel model, Renames renames, Actor operator) {
        records.prepareTurn(model.process());
        return turn.execute(holding -> {
            if (!records.takeTurn(model.process())) {
                throw new CannotMigrate("另一人正在迁移 " + model.process() + "，请等其结束");
            }
            return apart(model, renames, operator);
        });
    }

    private int apart(NewModel model, Renames renames, Actor operator) {
        apart.executeWithoutResult(status -> records.closeWhatWasCutOff(model.process()));
        ProcessDefinition target = apart.execute(status -> Trial.deployed(engine, model));
        out.println("模型 " + model.name() + "（" + model.process() + "）第 " + target.getVersion() + " 版");
        List<ProcessDefinition> earlier = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(model.process())
            .orderByProcessDefinitionVersion().asc().list();
        int failed = 0;
        for (ProcessDefinition source : earlier) {
            boolean running = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(source.getId()).count() > 0;
            if (running && !source.getId().equals(target.getId())) {
                failed += batches.move(new Passages(engine, renames).between(source, target), operator);
            }
        }
        return failed;
    }
}
