package cn.unioncare.inspection;

import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may read a finding, who may answer it, and who may close it. */
@Component
class FindingRights {

    private static final List<String> ANSWERING = List.of("clerk", "reviewer", "approver");

    private final Unions unions;
    private final CaseBarrier barrier;
    private final FindingFile file;

    FindingRights(Unions unions, CaseBarrier barrier, FindingFile file) {
        this.unions = unions;
        this.barrier = barrier;
        this.file = file;
    }

    /** Auditors of the auditing union and of all above it; the audited union, and who watches over it. No relative. */
    boolean mayRead(Finding finding, Actor actor) {
        boolean audits = actor.is("auditor") && unions.isWithin(new UnionCode(finding.auditor()), actor.union());
        boolean audited = finding.union().equals(actor.union().value())
            || (actor.is("auditor") || actor.is("supervisor")) && unions.isWithin(new UnionCode(finding.union()), actor.union());
        return (audits || audited) && !barrier.keepsAway(new CaseId(finding.caseId()), actor.login());
    }

    boolean mayAnswer(Finding finding, Actor actor) {
        return finding.state().waitsForAnswer() && finding.union().equals(actor.union().value()) && answers(actor);
    }

    boolean mayClose(Finding finding, Actor actor) {
        return finding.state() == Finding.State.ANSWERED && isOfTheAudit(finding, actor) && !answered(finding, actor);
    }

    boolean mayUrge(Finding finding, Actor actor) {
        return finding.state().waitsForAnswer() && watches(finding, actor);
    }

    /** @throws Refusal 403 or 409 with the rule that stands against it */
    void requireUrging(Finding finding, Actor actor) {
        if (!watches(finding, actor)) {
            throw Refusal.forbidden("由登记问题的工会的审计人员，或者被审计工会的上级工会的督查员、审计员催报");
        }
        if (!finding.state().waitsForAnswer()) {
            throw Refusal.conflict("该问题已经答复或销号，不需要催报");
        }
    }

    // Nobody urges the own union, unless it audits itself.
    private boolean watches(Finding finding, Actor actor) {
        return isOfTheAudit(finding, actor) || (actor.is("auditor") || actor.is("supervisor"))
            && !finding.union().equals(actor.union().value()) && unions.isWithin(new UnionCode(finding.union()), actor.union());
    }

    /** @throws Refusal 403 or 409 with the rule that stands against it */
    void requireAnswer(Finding finding, Actor actor) {
        if (!finding.union().equals(actor.union().value()) || !answers(actor)) {
            throw Refusal.forbidden("由被审计工会的经办人、审核人或审批人答复");
        }
        if (!finding.state().waitsForAnswer()) {
            throw Refusal.conflict("该问题已经答复或销号");
        }
    }

    /** @throws Refusal 403 or 409 with the rule that stands against it */
    void requireClosing(Finding finding, Actor actor) {
        if (!isOfTheAudit(finding, actor)) {
            throw Refusal.forbidden("由登记问题的工会的审计人员销号或退回");
        }
        if (finding.state() != Finding.State.ANSWERED) {
            throw Refusal.conflict(finding.state() == Finding.State.CLOSED ? "该问题已经销号" : "被审计工会尚未答复");
        }
        if (answered(finding, actor)) {
            throw Refusal.forbidden("本人写过答复的问题，不得由本人销号或退回");
        }
    }

    private static boolean isOfTheAudit(Finding finding, Actor actor) {
        return actor.is("auditor") && finding.auditor().equals(actor.union().value());
    }

    // Offices change: whoever answered as a clerk may be an auditor by now.
    private boolean answered(Finding finding, Actor actor) {
        return file.entries(new CaseId(finding.number())).stream()
            .anyMatch(entry -> entry.step() == FindingStep.ANSWERED && entry.actor().equals(actor.login()));
    }

    static boolean answers(Actor actor) {
        return ANSWERING.stream().anyMatch(actor::is);
    }
}
