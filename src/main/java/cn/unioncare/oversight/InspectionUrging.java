package cn.unioncare.oversight;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Urgings;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催报 of an inspection: by the same rule as that of the tables. */
@Service
public class InspectionUrging {

    private final InspectionTable table;
    private final Urgings urgings;
    private final ApplicationEventPublisher events;

    InspectionUrging(InspectionTable table, Urgings urgings, ApplicationEventPublisher events) {
        this.table = table;
        this.urgings = urgings;
        this.events = events;
    }

    /** @throws Refusal 404 for what another union has ordered; 409 for who owes nothing, or was urged on this working day */
    @Transactional
    public void urge(CaseId caseId, String note, Actor actor) {
        Inspection one = table.hold(caseId).filter(found -> found.by().equals(actor.union()))
            .orElseThrow(() -> Refusal.notFound(Inspections.NONE));
        if (!one.state().waitsForTheAsked()) {
            throw Refusal.conflict("这项督查" + one.state().label() + "，不需要催报");
        }
        urgings.urge(caseId.value(), Set.of(one.union()), note, actor);
        events.publishEvent(new CaseEvent(caseId, "URGED", actor, Map.of("union", one.union().value())));
    }
}
