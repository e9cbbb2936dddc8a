package cn.unioncare.workflow.migration;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the running cases of one version a hundred at a time, each hundred in one transaction with its record and an event
 * in the ledger of each case. Where one of a hundred hinders the others, each goes by itself; one that a person works on
 * at that moment is tried again. What has moved is no longer of that version, so that a run that was cut off is simply
 * begun again.
 */
final class Batches {

    private static final int AT_ONCE = 100;
    private static final int TRIES = 5;

    private final ProcessEngine engine;
    private final MigrationRecords records;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final PrintStream out;

    Batches(ProcessEngine engine, MigrationRecords records, TransactionTemplate transaction, ApplicationEventPublisher events,
            PrintStream out) {
        this.engine = engine;
        this.records = records;
        this.transaction = transaction;
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.out = out;
    }

    /** @return how many could not be moved */
    int move(Passage passage, Actor operator) {
        ProcessDefinition from = passage.source();
        Version before = version(from);
        Version after = version(passage.target());
        String migration = transaction.execute(status -> records.begin(from.getKey(), before, after, operator.login()));
        Set<String> failed = new HashSet<>();
        int moved = 0;
        for (List<ProcessInstance> batch = next(from, failed); !batch.isEmpty(); batch = next(from, failed)) {
            int gone = batch(passage, batch, migration, told(before, after, from), operator, failed);
            moved += gone;
            out.println("  " + from.getKey() + " 第 " + before.number() + " 版到第 " + after.number() + " 版：已迁移 " + moved + " 件"
                + (failed.isEmpty() ? "" : "，不能迁移 " + failed.size() + " 件"));
        }
        transaction.executeWithoutResult(status -> records.end(migration));
        return failed.size();
    }

    private int batch(Passage passage, List<ProcessInstance> batch, String migration, Map<String, String> facts, Actor operator, Set<String> failed) {
        try {
            together(passage, batch, migration, facts, operator);
            return batch.size();
        } catch (RuntimeException oneOfThem) {
            int moved = 0;
            for (ProcessInstance instance : batch) {
                moved += alone(passage, instance, migration, facts, operator, failed);
            }
            return moved;
        }
    }

    private int alone(Passage passage, ProcessInstance instance, String migration, Map<String, String> facts, Actor operator, Set<String> failed) {
        for (int tried = 1; ; tried++) {
            try {
                together(passage, List.of(instance), migration, facts, operator);
                return 1;
            } catch (RuntimeException hindered) {
                if (isGone(instance)) {
                    return 0;
                }
                boolean collided = hindered instanceof OptimisticLockingException || hindered instanceof PessimisticLockingFailureException;
                if (!collided || tried == TRIES) {
                    failed.add(instance.getId());
                    transaction.executeWithoutResult(status ->
                        records.failed(migration, instance.getId(), instance.getBusinessKey(), EngineWords.of(hindered)));
                    return 0;
                }
            }
        }
    }

    private void together(Passage passage, List<ProcessInstance> batch, String migration, Map<String, String> facts, Actor operator) {
        transaction.executeWithoutResult(status -> {
            engine.getRuntimeService().newMigration(passage.plan()).processInstanceIds(batch.stream().map(ProcessInstance::getId).toList())
                .skipCustomListeners().skipIoMappings().execute();
            batch.stream().map(ProcessInstance::getBusinessKey).filter(CaseId::isWellFormed)
                .forEach(number -> events.publishEvent(new CaseEvent(new CaseId(number), "MODEL_CHANGED", operator, facts)));
            records.moved(migration, batch.size());
        });
    }

    // Ended by its people meanwhile.
    private boolean isGone(ProcessInstance instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
    }

    private List<ProcessInstance> next(ProcessDefinition from, Set<String> failed) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(from.getId()).orderByProcessInstanceId().asc()
            .listPage(0, AT_ONCE + failed.size()).stream().filter(instance -> !failed.contains(instance.getId())).limit(AT_ONCE).toList();
    }

    private Version version(ProcessDefinition definition) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new Version(definition.getVersion(), NewModel.digestOf(model.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> told(Version before, Version after, ProcessDefinition of) {
        return Map.of("model", of.getKey(), "from", String.valueOf(before.number()), "fromDigest", before.digest(),
            "to", String.valueOf(after.number()), "toDigest", after.digest());
    }
}
