package cn.unioncare.board;

import cn.unioncare.board.Overview.Incident;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.FailedJob;
import cn.unioncare.workflow.FailedJobs;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the engine's work has failed, in plain words: on the board the newest, in a list of their own all of them. */
@Service
public class Incidents {

    private final FailedJobs failures;
    private final FailureWords words;
    private final Sights sights;
    private final CaseBarrier barrier;

    Incidents(FailedJobs failures, FailureWords words, Sights sights, CaseBarrier barrier) {
        this.failures = failures;
        this.words = words;
        this.sights = sights;
        this.barrier = barrier;
    }

    /**
     * @param union of the own subtree; null for the own one; @param own that union alone, without those below it
     * @param flow  null for all
     * @param after the {@code next} of the page before; null for the first
     * @throws cn.unioncare.shared.Refusal 404 for a union that is not the actor's to look at; 400 for what is no {@code next}
     */
    @Transactional(readOnly = true)
    public Page<Incident> page(String union, boolean own, String flow, int limit, String after, Actor actor) {
        Sight whole = sights.of(union, actor);
        Sight sight = own ? whole.own() : whole;
        List<FailedJob> found = failures.of(sight.tenants(), flow, after, limit + 1);
        Page<FailedJob> page = Page.of(found, limit, FailedJob::key);
        return new Page<>(told(page.items(), sight, barrier.keptFrom(actor.login())), page.next());
    }

    /** @param kept cases that are not told */
    List<Incident> told(List<FailedJob> failed, Sight sight, Set<CaseId> kept) {
        return failed.stream().filter(job -> !CaseId.isWellFormed(job.caseId()) || !kept.contains(new CaseId(job.caseId())))
            .map(job -> Incident.of(job, sight.nameOf(new UnionCode(job.tenant())), words.of(job.message()))).toList();
    }
}
