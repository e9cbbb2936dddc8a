package cn.unioncare.nomination.consultation;

import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见: who is asked, what each says, and why a nomination was stopped. */
@Service
public class Opinions {

    /** The element of the model in which an organ gives its opinion. */
    public static final String STEP = "GiveOpinion";

    private final ObjectProvider<ConsultedCases> cases;

    Opinions(ObjectProvider<ConsultedCases> cases) {
        this.cases = cases;
    }

    /** Those who are asked, each for a task of its own. */
    public List<Asked> asked(CaseId caseId, ConsultationStage stage) {
        return consulted(caseId, stage).organs().stream().map(organ -> new Asked(stage, organ.id())).toList();
    }

    public Consulted consulted(CaseId caseId, ConsultationStage stage) {
        return cases.getObject().of(caseId, stage);
    }

    public Organ organ(CaseId caseId, Asked asked) {
        return consulted(caseId, asked.stage()).organs().stream().filter(organ -> organ.id().equals(asked.organ()))
            .findFirst().orElseThrow(() -> new IllegalStateException(asked + " is not asked in " + caseId));
    }

    /**
     * Keeps the opinion of one organ.
     *
     * @return whether it agrees
     * @throws Refusal 400 if it disagrees without saying why
     */
    @Transactional
    public boolean give(CaseId caseId, Asked asked, Opinion opinion, Actor actor) {
        if (!opinion.agreed() && (opinion.reason() == null || opinion.reason().isBlank())) {
            throw Refusal.invalid("reason", "不同意推荐的，请写明理由");
        }
        cases.getObject().keep(caseId, new GivenOpinion(asked.toString(), organ(caseId, asked).name(), opinion), actor);
        return opinion.agreed();
    }

    /** The opinion that stopped the case, for the written answer: the newest, if it says no. */
    public Optional<GivenOpinion> disagreement(CaseId caseId) {
        return cases.getObject().given(caseId).stream().reduce((earlier, later) -> later)
            .filter(newest -> !newest.opinion().agreed());
    }
}
