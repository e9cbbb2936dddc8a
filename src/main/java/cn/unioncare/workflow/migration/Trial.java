package cn.unioncare.workflow.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Moves every running case of a model on an engine that is there to try, and compares each before and after. */
final class Trial {

    private final ProcessEngine engine;
    private final DataSource database;
    private final Renames renames;
    private final Progress progress;

    Trial(ProcessEngine engine, DataSource database, Renames renames, Progress progress) {
        this.engine = engine;
        this.database = database;
        this.renames = renames;
        this.progress = progress;
    }

    /** @return each running case of another version, by its number */
    List<Move> of(NewModel model) {
        ProcessDefinition target = deployed(engine, model);
        Map<String, List<Fact>> before = Facts.of(database);
        List<Move> moves = new ArrayList<>();
        Map<String, Passage> passages = new HashMap<>();
        Map<String, Passage> ways = new HashMap<>();
        for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey(model.process()).orderByBusinessKey().asc().list()) {
            if (!instance.getProcessDefinitionId().equals(target.getId())) {
                Passage passage = passages.computeIfAbsent(instance.getProcessDefinitionId(), source -> new Passages(engine, renames)
                    .between(engine.getRepositoryService().getProcessDefinition(source), target));
                moves.add(moved(instance, passage));
                progress.at(() -> "试行 " + model.name() + " " + moves.size() + " 件");
                ways.put(instance.getId(), passage);
            }
        }
        Map<String, List<Fact>> after = Facts.of(database);
        return moves.stream().map(move -> compared(move, ways.get(move.instance()), before.getOrDefault(move.instance(), List.of()),
            after.getOrDefault(move.instance(), List.of()))).toList();
    }

    /**
     * The newest version, which is this model's afterwards; nothing new where it is so already.
     *
     * @throws CannotMigrate if the engine cannot run it
     */
    static ProcessDefinition deployed(ProcessEngine engine, NewModel model) {
        RepositoryService repository = engine.getRepositoryService();
        try {
            repository.createDeployment().name("UnionCare").source("release").enableDuplicateFiltering(true)
                .addInputStream(model.file(), new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8))).deploy();
        } catch (ParseException unusable) {
            throw new CannotMigrate("引擎不能执行这个模型：" + model.file() + "，" + unusable.getMessage().lines().findFirst().orElse(""));
        }
        ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(model.process()).latestVersion().singleResult();
        if (newest == null || !Versions.of(newest, engine).digest().equals(model.digest())) {
            throw new CannotMigrate("模型没有标为可执行（isExecutable）：" + model.file());
        }
        return newest;
    }

    private Move moved(ProcessInstance instance, Passage passage) {
        Set<String> places = Standing.of(instance.getId(), engine.getRuntimeService());
        Optional<String> refused = Optional.empty();
        try {
            engine.getRuntimeService().newMigration(passage.plan()).processInstanceIds(instance.getId())
                .skipCustomListeners().skipIoMappings().execute();
        } catch (ProcessEngineException impossible) {
            refused = Optional.of(EngineWords.of(impossible));
        }
        return new Move(instance.getId(), instance.getBusinessKey(), passage.source().getVersion(), places, passage.ids(), refused, List.of());
    }

    private static Move compared(Move move, Passage passage, List<Fact> before, List<Fact> after) {
        return move.refused().isPresent() ? move : new Move(move.instance(), move.caseNumber(), move.version(), move.places(), move.ids(),
            move.refused(), passage.differences(before, after));
    }
}
