package cn.unioncare.tipoffs;

import cn.unioncare.documents.Files;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A tip-off that turns out to mean the union that has received it, or somebody in it, goes on to the next above, with its
 * papers and the informant's code; where it was, nothing of it is left.
 */
@Component
class Raising {

    private final TipOffTable table;
    private final Filing filing;
    private final Unions unions;
    private final Files files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Raising(TipOffTable table, Filing filing, Unions unions, Files files, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.filing = filing;
        this.unions = unions;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 400 where only the national federation stands above */
    void raise(CaseId number, Actor actor) {
        TipOff tipOff = table.find(number).orElseThrow();
        List<Union> line = unions.ancestry(tipOff.handledBy());
        TipOffRoute route = TipOffRoute.above(line, unions.closing(line.stream().map(Union::code).toList())).orElseThrow(() ->
            Refusal.invalid("decision", "本工会的上级是全国总工会，请选“转送有权处理的机关”，并答复举报人"));
        String codeHash = table.takeCode(number);
        CaseId raised = filing.file(tipOff.handledBy(), tipOff.report().orElseThrow(), table.contactOf(number), tipOff.answerBy(),
            codeHash, route, Map.of("from", number.value()));
        files.pass(number, TipOff.STEP, raised, TipOff.STEP, Actor.system(route.handling().code()));
        table.raise(number, OffsetDateTime.now(clock));
        events.publishEvent(new CaseEvent(number, "TIP_OFF_RAISED", actor, Map.of("to", raised.value())));
    }
}
