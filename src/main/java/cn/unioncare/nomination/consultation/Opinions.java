package cn.unioncare.nomination.consultation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见: who is asked, and what each says. */
@Service
public class Opinions {

    /** The element of the model in which an organ gives its opinion. */
    public static final String STEP = "GiveOpinion";

    private final ConsultedCases cases;

    Opinions(ConsultedCases cases) {
        this.cases = cases;
    }

    /** Who is asked of whom by that union. */
    public Consulted consulted(CaseId caseId, UnionCode consulting) {
        return cases.of(caseId, consulting);
    }

    /**
     * Keeps the opinion of one organ.
     *
     * @param actor of the union that asks, in whose name the organ's opinion is entered
     * @return whether it agrees
     * @throws Refusal 400 if it disagrees without saying why
     */
    @Transactional
    public boolean give(CaseId caseId, String organ, Opinion opinion, Actor actor) {
        if (!opinion.agreed() && (opinion.reason() == null || opinion.reason().isBlank())) {
            throw Refusal.invalid("reason", "不同意推荐的，请写明理由");
        }
        Consulted consulted = consulted(caseId, actor.union());
        cases.keep(caseId, new GivenOpinion(consulted.stage(), organ, consulted.organ(organ).name(), opinion),
            actor);
        return opinion.agreed();
    }
}
