package cn.unioncare.rights;

import cn.unioncare.hardship.CaseState;
import cn.unioncare.hardship.HardshipCase;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For which cases a clerk may enter a correction, and what to do where there is another way. */
@Component
class CorrectableCases {

    private final HardshipCases cases;
    private final CaseBarrier barrier;

    CorrectableCases(HardshipCases cases, CaseBarrier barrier) {
        this.cases = cases;
        this.barrier = barrier;
    }

    HardshipCase of(String number, Actor actor) {
        HardshipCase found = Optional.of(number).filter(CaseId::isWellFormed).map(CaseId::new).flatMap(cases::find)
            .filter(one -> actor.union().equals(one.route().owner()) || actor.union().equals(one.route().determining()))
            .orElseThrow(() -> Refusal.notFound("没有这个案件，或者它不在您的办理范围内"));
        barrier.admit(found.id(), actor);
        if (!actor.is("clerk")) {
            throw Refusal.forbidden("更正申请由经办人核验身份后登记");
        }
        found.erased().ifPresent(erased -> {
            throw Refusal.conflict("case", "本案资料" + Erasure.words(erased.on(), erased.approval()) + "，没有可以更正的内容");
        });
        if (!found.state().isEnded()) {
            throw Refusal.conflict("case", "本案正在办理，不需要另行申请更正：请在办理中退回申请环节，由经办人通知补正后更正");
        }
        if (found.state() != CaseState.ARCHIVED) {
            throw Refusal.conflict("case", "本案" + found.state().label() + "，没有形成档案；再次申请时按正确的内容填写即可");
        }
        return found;
    }
}
