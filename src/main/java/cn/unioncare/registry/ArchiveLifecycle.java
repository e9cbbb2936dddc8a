package cn.unioncare.registry;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.ArchiveHistory.Change;
import cn.unioncare.registry.ArchiveHistory.Kind;
import cn.unioncare.registry.ArchiveHistory.Standing;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an archive once it is on file (domain.md 1A, dynamic management): it is closed, supported or moved.
 * Nothing is opened again: a household that comes back gets another archive.
 */
@Service
public class ArchiveLifecycle {

    /**
     * @param state    解困, 脱困, 注销 or 删除
     * @param reason   a code of the list of {@link ExitReasons}
     * @param evidence the number of the request or case that keeps the papers
     * @param on       the first day of the new state; not before the last change, nor in the future
     */
    public record Closing(String archive, ArchiveState state, String reason, String evidence, LocalDate on) { }

    /** @param on the first day on which the archive is the other union's */
    public record Move(String archive, UnionCode toOwner, String evidence, LocalDate on) { }

    private final ArchiveHistory history;
    private final ActivePersons persons;
    private final ExitReasons reasons;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ArchiveLifecycle(ArchiveHistory history, ActivePersons persons, ExitReasons reasons, Unions unions, Clock clock,
                     ApplicationEventPublisher events) {
        this.history = history;
        this.persons = persons;
        this.reasons = reasons;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * 脱困, 注销, 删除 take the household off file and set its persons free; 解困 leaves it on file.
     *
     * @throws Refusal 400 for a reason or day that does not fit; 409 for an archive that is not on file any more
     */
    @Transactional
    public void close(Closing closing, Actor actor) {
        Standing before = onFile(closing.archive(), closing.on());
        reasons.check("reason", closing.reason(), closing.state());
        boolean supported = closing.state() == ArchiveState.SUPPORTED;
        if (supported && before.state() == ArchiveState.SUPPORTED) {
            throw Refusal.conflict("该档案已是解困状态");
        }
        history.change(before, new Change(supported ? Kind.SUPPORTED : Kind.LEFT, closing.state(), closing.reason(),
            reasons.labelOf(closing.reason()), closing.evidence(), closing.on(), actor.login()));
        CaseId caseId = new CaseId(before.caseId());
        events.publishEvent(new CaseEvent(caseId, supported ? "SUPPORTED" : "CLOSED", actor, Map.of("archive",
            before.archive(), "state", closing.state().name(), "reason", closing.reason(), "evidence", closing.evidence(),
            "on", closing.on().toString())));
        if (!supported) {
            persons.leave(caseId);
            events.publishEvent(new ArchiveClosed(caseId, before.archive(), before.household(), before.owner(),
                before.determining(), closing.state(), closing.reason(), closing.on()));
        }
    }

    /**
     * 转移: 换单位的, 档案移交新单位工会或者街道（社区）工会.
     *
     * @throws Refusal 400 for a union or day that does not fit; 409 for an archive that is not on file any more
     */
    @Transactional
    public void move(Move move, Actor actor) {
        Standing before = onFile(move.archive(), move.on());
        ReviewRoute to = destination(before, move.toOwner());
        history.move(before, to, new Change(Kind.MOVED, before.state(), null, "由" + unions.nameOf(before.owner()) + "转入",
            move.evidence(), move.on(), actor.login()));
        CaseId caseId = new CaseId(before.caseId());
        events.publishEvent(new CaseEvent(caseId, "MOVED", actor, Map.of("archive", before.archive(), "from",
            before.owner().value(), "to", to.owner().value(), "evidence", move.evidence(), "on", move.on().toString())));
        events.publishEvent(new ArchiveMoved(caseId, before.archive(), before.household(), before.owner(),
            before.determining(), to.owner(), to.determining(), move.on()));
    }

    private Standing onFile(String archive, LocalDate on) {
        Standing standing = history.held(archive);
        check(standing, on);
        return standing;
    }

    /** @throws Refusal 400 for a union that there is not or that is closed, where it is already or above which nobody determines */
    ReviewRoute destination(Standing standing, UnionCode owner) {
        if (standing.owner().equals(owner)) {
            throw Refusal.invalid("toUnion", "档案已在该工会，请选择转入的工会");
        }
        if (unions.find(owner).isEmpty()) {
            throw Refusal.invalid("toUnion", "没有编码为 " + owner + " 的工会，请核对工会编码");
        }
        if (unions.closing(List.of(owner)).contains(owner)) {
            throw Refusal.invalid("toUnion", unions.nameOf(owner) + "已经撤销或者即将撤销，请选择接收其职工的工会");
        }
        return unions.routeFrom(owner);
    }

    /** @throws Refusal 409 for an archive that is not on file any more; 400 for a day that does not fit */
    void check(Standing standing, LocalDate on) {
        if (!standing.isOnFile()) {
            throw Refusal.conflict("该档案已" + standing.state().label() + "，不能再变动；再次致困的，按程序重新申请");
        }
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(standing.since())) {
            throw Refusal.invalid("on", "变动日期应在 " + standing.since() + "（上次变动）至今天之间");
        }
    }
}
