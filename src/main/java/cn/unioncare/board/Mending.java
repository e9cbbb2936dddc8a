package cn.unioncare.board;

import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.FailedJob;
import cn.unioncare.workflow.FailedJobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The button beside a failure: one more try of what the engine could not do. */
@Service
public class Mending {

    private final FailedJobs failures;
    private final Sights sights;
    private final FailureWords words;
    private final CaseBarrier barrier;

    Mending(FailedJobs failures, Sights sights, FailureWords words, CaseBarrier barrier) {
        this.failures = failures;
        this.sights = sights;
        this.words = words;
        this.barrier = barrier;
    }

    /**
     * Recorded in the case's ledger.
     *
     * @throws Refusal 404 for a failure that is not of the own subtree; 403 for a relative's case; 409 where a retry cannot help,
     *     or somebody has retried it already
     */
    @Transactional
    public void retry(String incident, Actor actor) {
        FailedJob failed = failures.find(incident, sights.of(null, actor).tenants())
            .orElseThrow(() -> Refusal.notFound("没有这项异常，或者它已经解决"));
        if (CaseId.isWellFormed(failed.caseId())) {
            barrier.admit(new CaseId(failed.caseId()), actor);
        }
        if (words.of(failed.message()).mending().isEmpty()) {
            throw Refusal.conflict("这项异常重试不能解决，请联系系统管理员");
        }
        failures.retry(failed, actor);
    }
}
