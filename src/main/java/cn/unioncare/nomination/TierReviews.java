package cn.unioncare.nomination;

import cn.unioncare.organisation.Union;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 审核、择优、报送: what each union above the proposing one does with a nomination. */
@Service
public class TierReviews {

    private final Nominations nominations;
    private final Rounds rounds;
    private final NominationFile file;
    private final Punctuality punctuality;
    private final Places places;
    private final NominationWays ways;
    private final PaperReceipts receipts;

    TierReviews(Nominations nominations, Rounds rounds, NominationFile file, Punctuality punctuality, Places places, NominationWays ways,
                PaperReceipts receipts) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.file = file;
        this.punctuality = punctuality;
        this.places = places;
        this.ways = ways;
        this.receipts = receipts;
    }

    /** 转送上一级工会. @return the union that has it now */
    public UnionCode forward(CaseId id) {
        Nomination nomination = nominations.get(id);
        UnionCode next = way(nomination).get(nomination.tiersReached()).code();
        nominations.forwarded(id);
        return next;
    }

    public boolean isAtOrganiser(CaseId id) {
        Nomination nomination = nominations.get(id);
        return nomination.tiersReached() == way(nomination).size();
    }

    /** 审核身份和事迹. What is agreed to is vouched for: the identity, the story and the seal. */
    public Verification.Decision verified(CaseId id, Verification verification, Actor actor) {
        KinshipDeclared.unless(verification.noKinship());
        Map<String, String> told = new HashMap<>(Map.of("decision", verification.decision().name()));
        if (verification.decision() == Verification.Decision.AGREED) {
            requireVouched(verification);
            told.putAll(received(nominations.get(id), verification, actor));
        }
        file.add(id, Step.VERIFY_NOMINATION, actor, verification, told);
        if (verification.decision() == Verification.Decision.RETURNED) {
            returned(id);
        }
        return verification.decision();
    }

    private Map<String, String> received(Nomination nomination, Verification verification, Actor actor) {
        if (verification.paperReceivedOn() == null && verification.paperCopies() == null) {
            receipts.requireTold(nomination, actor.union());
            return Map.of();
        }
        return receipts.receive(nomination, verification.paperReceivedOn(), verification.paperCopies(), actor);
    }

    /** 择优并汇总报送: in time, and within the places of the unit where the organiser is the next. */
    public TierSubmission.Decision chosen(CaseId id, TierSubmission submission, Actor actor) {
        KinshipDeclared.unless(submission.noKinship());
        Nomination nomination = nominations.get(id);
        Map<String, String> told = new HashMap<>(Map.of("decision", submission.decision().name()));
        if (submission.decision() == TierSubmission.Decision.SUBMITTED) {
            requireReport(submission);
            submit(nomination, actor.union());
            told.putAll(receipts.receive(nomination, submission.paperReceivedOn(), submission.paperCopies(), actor));
        }
        file.add(id, Step.CHOOSE_AND_SUBMIT, actor, submission, told);
        if (submission.decision() == TierSubmission.Decision.RETURNED) {
            returned(id);
        }
        return submission.decision();
    }

    /** Takes the places of all that one act submits, as one set. */
    void reserve(Round round, UnionCode unit, List<Nomination> together) {
        List<Nomination> toOrganiser = together.stream()
            .filter(nomination -> nextIsOrganiser(nomination, way(nomination))).toList();
        places.reserve(round.id(), unit, toOrganiser);
    }

    private void submit(Nomination nomination, UnionCode unit) {
        List<Union> way = way(nomination);
        punctuality.require(nomination, way.get(nomination.tiersReached()));
        if (nextIsOrganiser(nomination, way)) {
            places.reserve(nomination.round(), unit, List.of(nomination));
        }
    }

    private static boolean nextIsOrganiser(Nomination nomination, List<Union> way) {
        return nomination.tiersReached() == way.size() - 1;
    }

    private void returned(CaseId id) {
        nominations.move(id, NominationState.RETURNED_FOR_CORRECTION);
        places.release(id);
    }

    private List<Union> way(Nomination nomination) {
        return ways.from(nomination.owner(), rounds.get(nomination.round()).organiser());
    }

    private static void requireVouched(Verification verification) {
        List<FieldError> problems = new ArrayList<>();
        refuseUnless(verification.identityTrue(), "identityTrue", "身份不属实的，不能审核同意", problems);
        refuseUnless(verification.storyTrue(), "storyTrue", "事迹不属实的，不能审核同意", problems);
        refuseUnless(verification.paperSealed(), "paperSealed", "申报材料未盖章的，应退回补正", problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void requireReport(TierSubmission submission) {
        List<FieldError> problems = new ArrayList<>();
        refuseUnless(submission.report() != null && !submission.report().isBlank(), "report", "报送的，应出具推荐情况报告", problems);
        refuseUnless(Boolean.TRUE.equals(submission.sealed()), "sealed", "推荐情况报告应加盖公章后报送", problems);
        refuseUnless(Boolean.TRUE.equals(submission.paperReceived()), "paperReceived", "应核对盖章的申报材料已收到", problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void refuseUnless(boolean right, String field, String message, List<FieldError> problems) {
        if (!right) {
            problems.add(new FieldError(field, message));
        }
    }
}
