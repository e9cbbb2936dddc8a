package cn.unioncare.aid;

import cn.unioncare.organisation.Role;
import cn.unioncare.registry.FilingWanted;
import cn.unioncare.registry.NeedReported.Family;
import cn.unioncare.registry.Standings;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a sudden need: an application for help or 临时救助, or one for 建档 (豫工文〔2017〕61号 二2, 三4). */
@Service
public class SuddenNeeds {

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final AidKinds kinds;
    private final AidProcess process;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    SuddenNeeds(AidCases cases, AidTable table, AidFile file, AidKinds kinds, AidProcess process, Standings standings,
          ApplicationEventPublisher events) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.kinds = kinds;
        this.process = process;
        this.standings = standings;
        this.events = events;
    }

    NeedAdvice adviceFor(AidCase draft) {
        return NeedAdvice.of(draft.archive().isPresent(), draft.kind().flatMap(kinds::find).orElse(null));
    }

    /**
     * 转为建档申请: a draft of 困难职工申报表 for the clerk in the place of this one.
     *
     * @throws Refusal 403 for another union's clerk; 409 unless it is a draft of a family that is not on file, or the clerk has
     *     another draft
     */
    @Transactional
    public void archive(String number, Actor actor) {
        AidCase seen = cases.seen(number, actor);
        if (!actor.is(Role.CLERK.code()) || !seen.owner().equals(actor.union())) {
            throw Refusal.forbidden("建档申请由负责该户的工会经办人登记");
        }
        AidCase draft = cases.hold(seen.id());
        if (draft.state() != AidState.DRAFT || draft.archive().isPresent()) {
            throw Refusal.conflict("只有走访发现、尚未填写且该户不在档的，可以转为建档申请");
        }
        Family family = familyOf(draft);
        standings.holding(new IdNumber(family.idNumber())).ifPresent(archive -> {
            throw Refusal.conflict("该人已在档，请按档案申请帮扶");
        });
        events.publishEvent(new FilingWanted(actor, family.name(), family.idNumber(), family.phone(), family.address()));
        file.add(draft.id(), Step.TURN_TO_ARCHIVE, actor, Map.of(), Map.of());
        table.move(draft.id(), AidState.TO_ARCHIVE);
        process.withdrawn(draft.id());
    }

    private Family familyOf(AidCase draft) {
        return file.latest(draft.id(), Step.TAKE_NEED, NeedTaken.class).flatMap(taken -> Optional.ofNullable(taken.family()))
            .orElseThrow(() -> Refusal.conflict("走访没有留下该户的身份信息，请直接登记建档申请，再撤回本件"));
    }
}
