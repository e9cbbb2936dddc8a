package cn.unioncare.hardship;

import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.registry.ActivePersons;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 审核, 认定: the superior's review and the determining union's decision. */
@Service
public class Decisions {

    private final HardshipCases cases;
    private final CaseFile file;
    private final ActivePersons persons;

    Decisions(HardshipCases cases, CaseFile file, ActivePersons persons) {
        this.cases = cases;
        this.file = file;
        this.persons = persons;
    }

    public void reviewed(CaseId id, Review review, Actor actor) {
        KinshipDeclared.unless(review.noKinship());
        boolean returned = review.decision() == Review.Decision.RETURNED;
        if (!returned) {
            refuseIfTakenDown(id);
        }
        requireReturnTo(returned, review.returnTo());
        file.add(id, Step.REVIEW_MATERIALS, actor, review, facts(review.decision().name(), review.returnTo()));
        cases.move(id, returned ? stateOf(review.returnTo()) : CaseState.UNDER_DETERMINATION);
    }

    public void determined(CaseId id, Determination determination, Actor actor) {
        KinshipDeclared.unless(determination.noKinship());
        boolean returned = determination.decision() == Determination.Decision.RETURNED;
        requireReturnTo(returned, determination.returnTo());
        file.add(id, Step.DETERMINE, actor, determination,
            facts(determination.decision().name(), determination.returnTo()));
        cases.move(id, switch (determination.decision()) {
            case APPROVED -> CaseState.APPROVED;
            case REJECTED -> CaseState.REJECTED;
            case RETURNED -> stateOf(determination.returnTo());
        });
    }

    /** A case that ends without an archive lets its persons go, so that they may apply again. */
    void ended(CaseId id, CaseState state) {
        cases.move(id, state);
        persons.leave(id);
    }

    // A list that came down before its last day has not hung as long as it must.
    private void refuseIfTakenDown(CaseId id) {
        file.latest(id, Step.RECORD_PUBLICITY, PublicityResult.class)
            .filter(result -> result.takenDownOn() != null).ifPresent(result -> {
                throw Refusal.forbidden("公示期内授权人撤回了对公示的同意，名单于 " + result.takenDownOn()
                    + " 撤下，公示未满期限，不得审核同意；请退回民主评议环节，补签授权书后重新公示，或者退回申请环节办理撤回");
            });
    }

    private static void requireReturnTo(boolean returned, ReturnTo to) {
        if (returned && to == null) {
            throw Refusal.invalid("returnTo", "退回的，请选择退回哪一环节");
        }
        if (!returned && to != null) {
            throw Refusal.invalid("returnTo", "只有退回时才选择环节");
        }
    }

    private static Map<String, String> facts(String decision, ReturnTo to) {
        Map<String, String> facts = new HashMap<>(Map.of("decision", decision));
        if (to != null) {
            facts.put("returnTo", to.step());
        }
        return facts;
    }

    private static CaseState stateOf(ReturnTo to) {
        return switch (to) {
            case APPLICATION -> CaseState.SUBMITTED;
            case SURVEY -> CaseState.UNDER_SURVEY;
            case DELIBERATION -> CaseState.UNDER_DELIBERATION;
        };
    }
}
