package cn.unioncare.workflow.migration;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Tells for each running case what a new version of its model would do to it, and tries it on a copy. */
final class Rehearsal {

    private final DataSource original;
    private final PrintStream out;

    Rehearsal(DataSource original, PrintStream out) {
        this.original = original;
        this.out = out;
    }

    /** @return whether every case moves and holds afterwards what it held before */
    boolean of(List<NewModel> models, Renames renames) {
        return moves(models, renames).values().stream().flatMap(List::stream).allMatch(Move::isClean);
    }

    /**
     * @return by the process what would become of each case
     * @throws CannotMigrate if a line of the renames belongs nowhere
     */
    Map<String, List<Move>> moves(List<NewModel> models, Renames renames) {
        out.println("变更流程模型演练（在副本中试行，原数据库只读，没有改动）");
        Progress progress = new Progress(out);
        Map<String, List<Move>> moves = new LinkedHashMap<>();
        try (Copy copy = Copy.of(original, progress)) {
            new RenameCheck(copy.engine()).check(renames, models);
            Trial trial = new Trial(copy.engine(), copy.database(), renames, progress);
            for (NewModel model : models) {
                moves.put(model.process(), one(model, trial, copy));
            }
        }
        boolean clean = moves.values().stream().flatMap(List::stream).allMatch(Move::isClean);
        out.println(clean ? "演练通过：可以迁移。" : "演练未通过：上列案件不能迁移或者迁移后有变化，可以补充对应文件后再演练；不能迁移的继续按原模型办理。");
        return moves;
    }

    private List<Move> one(NewModel model, Trial trial, Copy copy) {
        Map<String, List<Fact>> held = Facts.of(copy.database());
        List<Move> moves = trial.of(model);
        new RehearsalReport(model, names(copy.engine(), model), held, out).print(moves);
        return moves;
    }

    // By id; of old versions and the new one, since ids may have changed.
    private static Names names(ProcessEngine engine, NewModel model) {
        Names names = new Names();
        engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(model.process()).orderByProcessDefinitionVersion()
            .asc().list().forEach(version -> {
                BpmnModelInstance drawn = engine.getRepositoryService().getBpmnModelInstance(version.getId());
                names.add(drawn);
            });
        return names;
    }
}
