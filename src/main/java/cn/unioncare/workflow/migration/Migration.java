package cn.unioncare.workflow.migration;

import cn.unioncare.shared.Actor;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Moves the running cases of all earlier versions of models to the new ones: those of which a rehearsal on a copy has just
 * shown that they can. A model by which no case is to go is not deployed either.
 */
final class Migration {

    private final ProcessEngine engine;
    private final DataSource database;
    private final MigrationRecords records;
    private final Batches batches;
    private final PrintStream out;

    Migration(ProcessEngine engine, DataSource database, MigrationRecords records, Batches batches, PrintStream out) {
        this.engine = engine;
        this.database = database;
        this.records = records;
        this.batches = batches;
        this.out = out;
    }

    /**
     * @return how many cases were moved, and how many stay by their old model
     * @throws CannotMigrate if it cannot be done at all, or somebody else moves cases of such a process now
     */
    Tally of(List<NewModel> models, Renames renames, Actor operator) {
        Map<String, List<Move>> rehearsed = new Rehearsal(database, out).moves(models, renames);
        Errand errand = new Errand(UUID.randomUUID().toString(), operator, rehearsed.values().stream().flatMap(List::stream)
            .filter(move -> !move.isClean()).collect(Collectors.toMap(Move::instance, Move::reason)));
        out.println();
        out.println("迁移（记录号 " + errand.run() + "，经办账号 " + operator.login() + "）");
        Tally tally = Tally.NONE;
        for (NewModel model : models) {
            List<Move> moves = rehearsed.get(model.process());
            tally = tally.plus(moves.stream().anyMatch(Move::isClean) ? moved(model, renames, errand) : new Tally(0, moves.size()));
        }
        out.println("迁移结束：已迁移 " + tally.moved() + " 件，未迁移 " + tally.stayed() + " 件"
            + (tally.stayed() == 0 ? "。" : "（继续按原模型办理）。"));
        return tally;
    }

    // The turn is held and not asked.
    @SuppressWarnings("try")
    private Tally moved(NewModel model, Renames renames, Errand errand) {
        try (Turn turn = Turn.of(database, model.process())) {
            records.closeWhatWasCutOff(model.process());
            ProcessDefinition target = Trial.deployed(engine, model);
            out.println("模型 " + model.name() + "（" + model.process() + "）第 " + target.getVersion() + " 版，摘要 " + model.digest());
            Tally tally = Tally.NONE;
            for (ProcessDefinition source : versions(model)) {
                if (isRunning(source) && !source.getId().equals(target.getId())) {
                    tally = tally.plus(batches.move(new Passages(engine, renames).between(source, target), errand));
                }
            }
            return tally;
        }
    }

    private List<ProcessDefinition> versions(NewModel model) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(model.process())
            .orderByProcessDefinitionVersion().asc().list();
    }

    private boolean isRunning(ProcessDefinition version) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(version.getId()).count() > 0;
    }
}
