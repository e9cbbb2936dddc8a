package cn.unioncare.board;

import cn.unioncare.board.Behind.Found;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a number of the board. */
@Service
public class Drill {

    static final String HIDDEN = "（亲属回避，不显示）";

    /**
     * Which number of the board.
     *
     * @param own  whether of that union alone, without those below it
     * @param owner whose the cases are, whoever determines them; null for anybody's
     * @param flow null for all flows
     * @param step the element's id, for what waits at a step or was done there
     * @param week the Monday of the week in which; null for the whole period
     */
    public record Wish(Figure figure, String union, boolean own, String owner, String flow, String step, LocalDate week, int days) { }

    private final CaseLists lists;
    private final Sights sights;
    private final CaseBarrier barrier;
    private final WorkingDays calendar;
    private final Clock clock;

    Drill(CaseLists lists, Sights sights, CaseBarrier barrier, WorkingDays calendar, Clock clock) {
        this.lists = lists;
        this.sights = sights;
        this.barrier = barrier;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param after the {@code next} of the page before; null for the first
     * @throws Refusal 404 for a union that is not the actor's to look at; 400 for a number that there is not
     */
    @Transactional(readOnly = true)
    public Page<Behind> open(Wish wish, int limit, String after, Actor actor) {
        if (wish.figure() == null) {
            throw Refusal.invalid("figure", "请指明要查看的数字");
        }
        if (wish.figure().isOfStep() && (wish.step() == null || wish.step().isBlank())) {
            throw Refusal.invalid("step", "请指明环节");
        }
        Sight whole = sights.of(wish.union(), actor);
        Sight sight = wish.own() ? whole.own() : whole;
        Period all = Period.of(wish.days(), LocalDate.now(clock), calendar);
        List<Found> found = lists.page(wish.figure(), wish.owner() == null ? sight.tenants() : sights.determining(wish.owner(), actor), wish.owner(), wish.flow(), wish.step(),
            wish.week() == null ? all : all.week(wish.week()), clock.instant(), CaseLists.after(after), limit);
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return Page.of(found, limit, one -> one.key().text()).map(one -> seen(one.behind(), sight, kept));
    }

    private static Behind seen(Behind behind, Sight sight, Set<CaseId> kept) {
        boolean hidden = CaseId.isWellFormed(behind.caseId()) && kept.contains(new CaseId(behind.caseId()));
        return new Behind(hidden ? null : behind.caseId(), hidden ? HIDDEN : behind.title(), behind.flow(), behind.union(),
            sight.nameOf(new UnionCode(behind.union())), behind.step(), behind.since(), behind.due(), behind.done(),
            behind.workedDays(), hidden ? null : behind.instance(), behind.ended());
    }
}
