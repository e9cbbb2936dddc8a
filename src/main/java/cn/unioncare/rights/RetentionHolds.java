package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases.Keeping;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂缓销毁: placed and lifted by the union that determined, due or not. */
@Service
public class RetentionHolds {

    private static final Set<String> MAY_PLACE = Set.of("clerk", "approver", "auditor");

    private final Holds holds;
    private final Retention retention;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RetentionHolds(Holds holds, Retention retention, Clock clock, ApplicationEventPublisher events) {
        this.holds = holds;
        this.retention = retention;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 409 if the case is held already, or its data is gone */
    @Transactional
    public Hold place(HoldRequest request, Actor actor) {
        if (actor.roles().stream().noneMatch(MAY_PLACE::contains)) {
            throw Refusal.forbidden("暂缓销毁由认定工会的经办人、审批人或审计人员登记");
        }
        CaseId id = held(request.caseId(), actor);
        if (holds.of(id).isPresent()) {
            throw Refusal.conflict("case", "本案已经暂缓销毁，不需要重复登记");
        }
        holds.place(id, request.reason(), request.document(), actor.login(), OffsetDateTime.now(clock));
        events.publishEvent(new CaseEvent(id, "RETENTION_HELD", actor, Map.of("reason", request.reason().name())));
        return holds.of(id).orElseThrow();
    }

    /** @throws Refusal 409 if the case is not held */
    @Transactional
    public void lift(String number, Actor actor) {
        if (!actor.is("approver")) {
            throw Refusal.forbidden("解除暂缓销毁由认定工会的审批人办理");
        }
        CaseId id = held(number, actor);
        if (!holds.lift(id, actor.login(), OffsetDateTime.now(clock))) {
            throw Refusal.conflict("本案没有暂缓销毁");
        }
        events.publishEvent(CaseEvent.of(id, "RETENTION_RELEASED", actor));
    }

    private CaseId held(String number, Actor actor) {
        Keeping keeping = retention.hold(number).filter(found -> found.by().equals(actor.union()))
            .orElseThrow(() -> Refusal.notFound("没有这个案件，或者它不由本工会认定（组织）"));
        keeping.erased().ifPresent(words -> {
            throw Refusal.conflict("本案资料" + words);
        });
        return new CaseId(number);
    }
}
