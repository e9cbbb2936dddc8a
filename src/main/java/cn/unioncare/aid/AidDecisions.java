package cn.unioncare.aid;

import cn.unioncare.aid.AidOpinion.Decision;
import cn.unioncare.aid.Approvals.Level;
import cn.unioncare.meetings.Bodies;
import cn.unioncare.meetings.Turnout;
import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 核对, 审核, 审批, 集体研究: who decides of which sum, and what comes of it. */
@Service
public class AidDecisions {

    /** Where an opinion sends the application: on to whoever decides of more, out as granted, back, or out as refused. */
    public enum Way { HIGHER, GRANTED, RETURNED, REFUSED }

    private final AidCases cases;
    private final AidTable table;
    private final AidKinds kinds;
    private final AidFile file;
    private final Approvals approvals;
    private final Bodies bodies;
    private final AidRefusals refusals;
    private final Clock clock;

    AidDecisions(AidCases cases, AidTable table, AidKinds kinds, AidFile file, Approvals approvals, Bodies bodies,
                 AidRefusals refusals, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.kinds = kinds;
        this.file = file;
        this.approvals = approvals;
        this.bodies = bodies;
        this.refusals = refusals;
        this.clock = clock;
    }

    public void checked(CaseId id, AidCheck check, Actor actor) {
        KinshipDeclared.unless(check.noKinship());
        if (check.decision() != AidCheck.Decision.COMPLETE && (check.note() == null || check.note().isBlank())) {
            throw Refusal.invalid("note", "请一次写明应补正的全部内容，或撤回的原因");
        }
        cases.hold(id);
        file.add(id, Step.CHECK, actor, check, Map.of("decision", check.decision().name()));
        table.move(id, switch (check.decision()) {
            case COMPLETE -> AidState.UNDER_REVIEW;
            case INCOMPLETE -> AidState.RETURNED;
            case WITHDRAWN -> AidState.WITHDRAWN;
        });
    }

    public Way reviewed(CaseId id, AidOpinion opinion, Actor actor) {
        return decided(id, Step.REVIEW, opinion, actor);
    }

    public Way approved(CaseId id, AidOpinion opinion, Actor actor) {
        return decided(id, Step.APPROVE, opinion, actor);
    }

    private Way decided(CaseId id, Step step, AidOpinion opinion, Actor actor) {
        KinshipDeclared.unless(opinion.noKinship());
        AidCase aid = cases.hold(id);
        BigDecimal granted = opinion.decision() == Decision.AGREED ? granted(aid, opinion.amount()) : aid.granted();
        Level level = approvals.of(aid.determining(), granted);
        Way way = switch (opinion.decision()) {
            case RETURNED -> Way.RETURNED;
            case REFUSED -> Way.REFUSED;
            case AGREED -> level == Level.CENTRE || step == Step.APPROVE && level == Level.CHAIR ? Way.GRANTED : Way.HIGHER;
        };
        file.add(id, step, actor, opinion, Map.of("decision", opinion.decision().name(), "amount",
            granted == null ? "0" : granted.toPlainString(), "level", level.name()));
        table.granted(id, granted, switch (way) {
            case HIGHER -> step == Step.REVIEW ? AidState.UNDER_APPROVAL : AidState.UNDER_DISCUSSION;
            case GRANTED -> granted(aid);
            case RETURNED -> AidState.RETURNED;
            case REFUSED -> AidState.REFUSED;
        });
        if (way == Way.REFUSED) {
            refusals.issue(aid);
        }
        return way;
    }

    /** @return whether it carried */
    public boolean discussed(CaseId id, AidDiscussion discussion, Actor actor) {
        KinshipDeclared.unless(discussion.noKinship());
        AidCase aid = cases.hold(id);
        if (discussion.heldOn().isAfter(LocalDate.now(clock)) || discussion.heldOn().isBefore(aid.filedOn())) {
            throw Refusal.invalid("heldOn", "会议日期应在申请日期 " + aid.filedOn() + " 至今天之间");
        }
        boolean carried = bodies.called(approvals.bodyOf(aid.determining())).rule().resultOf(turnout(discussion), discussion.ballot())
            instanceof Carried;
        file.add(id, Step.DISCUSS, actor, discussion, Map.of("heldOn", discussion.heldOn().toString(), "carried",
            String.valueOf(carried), "agree", discussion.ballot().agree().toString()));
        table.move(id, carried ? granted(aid) : AidState.REFUSED);
        if (!carried) {
            refusals.issue(aid);
        }
        return carried;
    }

    /** Whether that kind of help is given in money or goods. */
    public boolean isInMoney(CaseId id) {
        return isInMoney(cases.get(id));
    }

    private boolean isInMoney(AidCase aid) {
        return kinds.of(aid.kind().orElseThrow()).money();
    }

    private AidState granted(AidCase aid) {
        return isInMoney(aid) ? AidState.APPROVED : AidState.IN_SERVICE;
    }

    private BigDecimal granted(AidCase aid, BigDecimal amount) {
        if (!isInMoney(aid) && amount != null) {
            throw Refusal.invalid("amount", "提供服务的帮扶没有核定金额");
        }
        if (amount != null && amount.compareTo(aid.granted()) > 0) {
            throw Refusal.invalid("amount", "核定金额不得超过 " + aid.granted().toPlainString() + " 元");
        }
        return amount == null ? aid.granted() : amount;
    }

    private static Turnout turnout(AidDiscussion held) {
        if (held.present() > held.expected()) {
            throw Refusal.invalid("present", "实到 " + held.present() + " 人多于应到 " + held.expected() + " 人，请核对");
        }
        if (held.withdrawn() > held.present()) {
            throw Refusal.invalid("withdrawn", "回避 " + held.withdrawn() + " 人多于实到 " + held.present() + " 人，请核对");
        }
        int voters = held.present() - held.withdrawn();
        if (held.ballot().total() != voters) {
            throw Refusal.invalid("ballot", "同意、不同意、弃权合计 " + held.ballot().total() + " 票，与到会且无须回避的 " + voters
                + " 人不符，请核对");
        }
        return new Turnout(held.expected(), held.present(), held.withdrawn());
    }
}
