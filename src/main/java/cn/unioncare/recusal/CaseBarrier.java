package cn.unioncare.recusal;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What stands between a person and a case: kinship with its household keeps from the case altogether, and what the person
 * has done in it keeps from the duties that look over it.
 */
@Component
public class CaseBarrier {

    static final String CLAUSE = "（冀工办发〔2017〕44号 三(二) 严禁优亲厚友）";
    static final String KINSHIP = "与申请家庭或者推荐人选有亲属关系的应当回避，不得查看、办理本案" + CLAUSE;

    private final Kin kin;
    private final Separation separation;

    CaseBarrier(Kin kin, Separation separation) {
        this.kin = kin;
        this.separation = separation;
    }

    /** @throws Refusal 403 naming the rule, if the person is kin of the household */
    public void admit(CaseId caseId, Actor actor) {
        if (keepsAway(caseId, actor.login())) {
            throw Refusal.forbidden(KINSHIP);
        }
    }

    /** The same for several cases, in one reading however many they are. */
    public void admit(Collection<CaseId> cases, Actor actor) {
        Set<CaseId> kept = keptFrom(actor.login());
        if (cases.stream().anyMatch(kept::contains)) {
            throw Refusal.forbidden(KINSHIP);
        }
    }

    /**
     * The same for one ID number, whether it is on file or not.
     *
     * @param idHash as {@link Households#hashOf} makes it
     * @throws Refusal 403 naming the rule, if it is the person's own or a relative's
     */
    public void admit(String idHash, Actor actor) {
        if (kin.hashesOf(actor.login()).contains(idHash)) {
            throw Refusal.forbidden(KINSHIP);
        }
    }

    /** Every case whose household the person is kin of. */
    public Set<CaseId> keptFrom(String login) {
        return kin.casesOf(login);
    }

    /** Whether the person is kin of the household: registered, or declared at a step. */
    public boolean keepsAway(CaseId caseId, String login) {
        return kin.isOf(caseId, login);
    }

    /**
     * @param step      what the person is about to do, by the element of the model
     * @param inPlaceOf who is away and in whose office the person would do it
     * @return the rule that forbids it, as it is told
     */
    public Optional<String> against(CaseId caseId, String step, String login, Optional<String> inPlaceOf) {
        return keepsAway(caseId, login) ? Optional.of(KINSHIP) : separation.breach(caseId, step, login, inPlaceOf);
    }
}
