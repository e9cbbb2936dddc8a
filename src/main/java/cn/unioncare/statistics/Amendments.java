package cn.unioncare.statistics;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.AmendmentTable.Difference;
import cn.unioncare.statistics.AmendmentTable.State;
import cn.unioncare.statistics.ReportTable.Head;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: what the records say otherwise after a report was locked, taken over with old and new, a reason and a number. */
@Service
public class Amendments {

    private static final int LONGEST = 500;

    private final Reports reports;
    private final ReportViews views;
    private final AmendmentTable amendments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Amendments(Reports reports, ReportViews views, AmendmentTable amendments, Clock clock, ApplicationEventPublisher events) {
        this.reports = reports;
        this.views = views;
        this.amendments = amendments;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 409 for a report that is not locked, has nothing to amend or an amendment that waits; 403 for others than its clerk */
    @Transactional
    public Report ask(String number, String reason, Actor actor) {
        Head head = reports.held(number, actor);
        if (head.state() != Report.State.LOCKED) {
            throw Refusal.conflict("报表尚未锁定，退回后重新填报即可，不需要更正");
        }
        if (!actor.union().equals(head.union()) || !actor.is("clerk")) {
            throw Refusal.forbidden("更正由填报工会的经办人提出");
        }
        if (amendments.of(number).stream().anyMatch(one -> one.state() == State.ASKED)) {
            throw Refusal.conflict("已有一次更正等待确认");
        }
        List<Difference> differences = views.later(head);
        if (differences.isEmpty()) {
            throw Refusal.conflict("记录与已锁定的报表一致，没有需要更正的数据");
        }
        int seq = amendments.ask(number, checked("reason", reason, true), actor.login(), OffsetDateTime.now(clock), differences);
        tell(number, "AMENDMENT_ASKED", seq, differences.size(), actor);
        return reports.get(number, actor);
    }

    /** @throws Refusal 403 for whoever asked for it and for others than the union's approver; 409 if it is decided */
    @Transactional
    public Report decide(String number, int seq, boolean confirmed, String note, Actor actor) {
        Head head = reports.held(number, actor);
        AmendmentTable.Stored asked = amendments.of(number).stream().filter(one -> one.seq() == seq).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这次更正"));
        if (!actor.union().equals(head.union()) || !actor.is("approver") || asked.askedBy().equals(actor.login())) {
            throw Refusal.forbidden("更正由填报工会的认定审批人确认，提出人不得确认");
        }
        if (!amendments.decide(number, seq, confirmed ? State.CONFIRMED : State.REFUSED, actor.login(),
                OffsetDateTime.now(clock), checked("note", note, !confirmed))) {
            throw Refusal.conflict("该更正已经办结，请刷新后查看");
        }
        tell(number, confirmed ? "AMENDMENT_CONFIRMED" : "AMENDMENT_REFUSED", seq, asked.differences().size(), actor);
        return reports.get(number, actor);
    }

    private static String checked(String field, String text, boolean needed) {
        if (text == null || text.isBlank()) {
            if (needed) {
                throw Refusal.invalid(field, "请写明原因");
            }
            return null;
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "原因不超过 " + LONGEST + " 字");
        }
        return text.strip();
    }

    private void tell(String number, String act, int seq, int cells, Actor actor) {
        events.publishEvent(new CaseEvent(new CaseId(number), act, actor,
            Map.of("amendment", String.valueOf(seq), "cells", String.valueOf(cells))));
    }
}
