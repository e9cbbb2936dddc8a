package cn.unioncare.nomination.consultation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/** What a consultation asks of the nominations: who is to be asked of whom, and where opinions are kept. */
public interface ConsultedCases {

    /** @param consulting the union that asks: the proposing unit its own organs, a tier those that it needs */
    Consulted of(CaseId caseId, UnionCode consulting);

    /** Adds the opinion to the case's file, sealed, with its enclosures; nothing is overwritten. */
    void keep(CaseId caseId, GivenOpinion opinion, Actor actor);
}
