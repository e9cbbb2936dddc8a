package cn.unioncare.workflow.migration;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction: these cases cross to the new version with their record and an event in the ledger of each, or none of
 * them does. What each holds is read before and after, as in the rehearsal, since time has gone by since then.
 */
final class Crossing {

    private final ProcessEngine engine;
    private final DataSource database;
    private final MigrationRecords records;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Crossing(ProcessEngine engine, DataSource database, MigrationRecords records, PlatformTransactionManager transactions,
             ApplicationEventPublisher events) {
        this.engine = engine;
        this.database = database;
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** @throws CannotMigrate if one of them would hold something else than before */
    void of(List<ProcessInstance> cases, Passage passage, String migration, Actor operator) {
        List<String> instances = cases.stream().map(ProcessInstance::getId).toList();
        Map<String, String> facts = facts(passage);
        transaction.executeWithoutResult(status -> {
            Map<String, List<Fact>> before = Facts.of(database, instances);
            engine.getRuntimeService().newMigration(passage.plan()).processInstanceIds(instances).skipCustomListeners().skipIoMappings().execute();
            Map<String, List<Fact>> after = Facts.of(database, instances);
            instances.forEach(one -> compare(passage, before.getOrDefault(one, List.of()), after.getOrDefault(one, List.of())));
            cases.stream().map(ProcessInstance::getBusinessKey).filter(CaseId::isWellFormed)
                .forEach(number -> events.publishEvent(new CaseEvent(new CaseId(number), "MODEL_CHANGED", operator, facts)));
            records.moved(migration, cases.size());
        });
    }

    private static void compare(Passage passage, List<Fact> before, List<Fact> after) {
        List<String> differences = passage.differences(before, after);
        if (!differences.isEmpty()) {
            throw new CannotMigrate("迁移后有变化：" + String.join("；", differences));
        }
    }

    private Map<String, String> facts(Passage passage) {
        Version before = Versions.of(passage.source(), engine);
        Version after = Versions.of(passage.target(), engine);
        return Map.of("model", passage.source().getKey(), "fromVersion", String.valueOf(before.number()), "fromDigest", before.digest(),
            "toVersion", String.valueOf(after.number()), "toDigest", after.digest());
    }
}
