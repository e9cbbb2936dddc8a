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

    Trial(ProcessEngine engine, DataSource database, Renames renames) {
        this.engine = engine;
        this.database = database;
        this.renames = renames;
    }

    /** @return each running case of another version, by its number */
    List<Move> of(NewModel model) {
        ProcessDefinition target = deployed(engine, model);
        Map<String, List<Fact>> before = Facts.of(database);
        List<Move> moves = new ArrayList<>();
        Map<String, Passage> passages = new HashMap<>();
        for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey(model.process()).orderByBusinessKey().asc().list()) {
            if (!instance.getProcessDefinitionId().equals(target.getId())) {
                Passage passage = passages.computeIfAbsent(instance.getProcessDefinitionId(), source -> new Passages(engine, renames)
                    .between(engine.getRepositoryService().getProcessDefinition(source), target));
                moves.add(moved(instance, passage));
            }
        }
        Map<String, List<Fact>> after = Facts.of(database);
        Messages messages = new Messages(engine.getRepositoryService().getBpmnModelInstance(target.getId()));
        return moves.stream().map(move -> compared(move, before.getOrDefault(move.instance(), List.of()),
            after.getOrDefault(move.instance(), List.of()), messages)).toList();
    }

    /** The newest version, which is this model's afterwards; nothing new where it is so already. */
    static ProcessDefinition deployed(ProcessEngine engine, NewModel model) {
        RepositoryService repository = engine.getRepositoryService();
        repository.createDeployment().name("UnionCare").source("release").enableDuplicateFiltering(true)
            .addInputStream(model.file(), new ByteArrayInputStream(model.xml().getBytes(StandardCharsets.UTF_8))).deploy();
        return repository.createProcessDefinitionQuery().processDefinitionKey(model.process()).latestVersion().singleResult();
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

    private static Move compared(Move move, List<Fact> before, List<Fact> after, Messages messages) {
        if (move.refused().isPresent()) {
            return move;
        }
        List<String> differences = new ArrayList<>(Comparison.of(before, after, move.ids()));
        differences.addAll(messages.missed(after));
        return new Move(move.instance(), move.caseNumber(), move.version(), move.places(), move.ids(), move.refused(), differences);
    }
}
