package cn.unioncare.tipoffs;

import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.tipoffs.TipOffAcceptance.Decision;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the union above makes of a tip-off, step by step. */
@Service
public class TipOffDesk {

    private final TipOffTable table;
    private final TipOffFile file;
    private final Raising raising;
    private final Clock clock;

    TipOffDesk(TipOffTable table, TipOffFile file, Raising raising, Clock clock) {
        this.table = table;
        this.file = file;
        this.raising = raising;
        this.clock = clock;
    }

    /** @throws Refusal 400 where the informant would be left without an answer, or has one before there is any */
    @Transactional
    public Decision accepted(CaseId number, TipOffAcceptance acceptance, Actor actor) {
        KinshipDeclared.unless(acceptance.noKinship());
        boolean ends = acceptance.decision() == Decision.FORWARDED || acceptance.decision() == Decision.DECLINED;
        boolean answered = acceptance.answer() != null && !acceptance.answer().isBlank();
        if (!ends && answered) {
            throw Refusal.invalid("answer", "受理、移交上一级工会的，办结时再答复举报人");
        }
        if (ends && !answered) {
            throw Refusal.invalid("answer", "转送、不予受理的，请填写给举报人的答复");
        }
        file.add(number, Step.ACCEPT, actor, acceptance, Map.of("decision", acceptance.decision().name()));
        switch (acceptance.decision()) {
            case ACCEPTED -> table.accept(number);
            case RAISED -> raising.raise(number, actor);
            case FORWARDED -> table.answer(number, TipOffState.FORWARDED, acceptance.answer().strip(), OffsetDateTime.now(clock));
            case DECLINED -> table.answer(number, TipOffState.DECLINED, acceptance.answer().strip(), OffsetDateTime.now(clock));
        }
        return acceptance.decision();
    }

    @Transactional
    public void investigated(CaseId number, TipOffFindings findings, Actor actor) {
        KinshipDeclared.unless(findings.noKinship());
        file.add(number, Step.INVESTIGATE, actor, findings, Map.of());
    }

    /** @return whether the investigation has to go on */
    @Transactional
    public boolean decided(CaseId number, TipOffDecision decision, Actor actor) {
        KinshipDeclared.unless(decision.noKinship());
        file.add(number, Step.DECIDE, actor, decision, Map.of("outcome", decision.outcome().name()));
        return decision.outcome() == TipOffDecision.Outcome.MORE;
    }

    @Transactional
    public void answered(CaseId number, TipOffAnswer answer, Actor actor) {
        file.add(number, Step.ANSWER, actor, answer, Map.of());
        table.answer(number, TipOffState.ANSWERED, answer.answer().strip(), OffsetDateTime.now(clock));
    }
}
