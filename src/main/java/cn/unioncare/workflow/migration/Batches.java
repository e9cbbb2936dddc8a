package cn.unioncare.workflow.migration;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/**
 * Moves the running cases of one version some at a time. Where one of a batch hinders the others, each goes by itself; one
 * that a person works on at that moment is tried again. What has moved is no longer of that version, so that a run that was
 * cut off is simply begun again.
 */
final class Batches {

    private static final int TRIES = 5;

    private final ProcessEngine engine;
    private final MigrationRecords records;
    private final Crossing crossing;
    private final int size;
    private final PrintStream out;

    /** @param size how many go in one transaction */
    Batches(ProcessEngine engine, MigrationRecords records, Crossing crossing, int size, PrintStream out) {
        this.engine = engine;
        this.records = records;
        this.crossing = crossing;
        this.size = size;
        this.out = out;
    }

    Tally move(Passage passage, Errand errand) {
        String migration = records.begin(errand, passage.source().getKey(), Versions.of(passage.source(), engine),
            Versions.of(passage.target(), engine));
        Set<String> staying = stay(passage, errand, migration);
        Tally tally = new Tally(0, staying.size());
        long all = running().processDefinitionId(passage.source().getId()).count();
        for (List<ProcessInstance> batch = next(passage, staying); !batch.isEmpty(); batch = next(passage, staying)) {
            tally = tally.plus(batch(batch, passage, errand, migration, staying));
            out.println("  第 " + passage.source().getVersion() + " 版到第 " + passage.target().getVersion() + " 版：已迁移 " + tally.moved() + " / "
                + all + " 件" + (tally.stayed() == 0 ? "" : "，未迁移 " + tally.stayed() + " 件"));
        }
        records.end(migration, errand, passage.source().getKey(), tally);
        return tally;
    }

    // The rehearsal has shown that they cannot move.
    private Set<String> stay(Passage passage, Errand errand, String migration) {
        Set<String> staying = new HashSet<>();
        for (ProcessInstance instance : running().processDefinitionId(passage.source().getId()).list()) {
            if (errand.stay().containsKey(instance.getId())) {
                records.failed(migration, instance.getId(), instance.getBusinessKey(), errand.stay().get(instance.getId()));
                staying.add(instance.getId());
            }
        }
        return staying;
    }

    private Tally batch(List<ProcessInstance> batch, Passage passage, Errand errand, String migration, Set<String> staying) {
        try {
            crossing.of(batch, passage, migration, errand.operator());
            return new Tally(batch.size(), 0);
        } catch (RuntimeException oneOfThem) {
            return batch.stream().map(one -> alone(one, passage, errand, migration, staying)).reduce(Tally.NONE, Tally::plus);
        }
    }

    private Tally alone(ProcessInstance instance, Passage passage, Errand errand, String migration, Set<String> staying) {
        for (int tried = 1; ; tried++) {
            try {
                crossing.of(List.of(instance), passage, migration, errand.operator());
                return new Tally(1, 0);
            } catch (RuntimeException hindered) {
                if (isGone(instance)) {
                    return Tally.NONE;
                }
                if (tried == TRIES) {
                    staying.add(instance.getId());
                    records.failed(migration, instance.getId(), instance.getBusinessKey(), EngineWords.of(hindered));
                    return new Tally(0, 1);
                }
            }
        }
    }

    // Ended by its people meanwhile.
    private boolean isGone(ProcessInstance instance) {
        return running().processInstanceId(instance.getId()).count() == 0;
    }

    private List<ProcessInstance> next(Passage passage, Set<String> staying) {
        return running().processDefinitionId(passage.source().getId()).orderByProcessInstanceId().asc()
            .listPage(0, size + staying.size()).stream().filter(instance -> !staying.contains(instance.getId())).limit(size).toList();
    }

    private ProcessInstanceQuery running() {
        return engine.getRuntimeService().createProcessInstanceQuery();
    }
}
