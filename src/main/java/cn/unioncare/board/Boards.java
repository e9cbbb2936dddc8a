package cn.unioncare.board;

import cn.unioncare.board.BoardTable.Counted;
import cn.unioncare.board.Overview.Taken;
import cn.unioncare.board.Overview.Unit;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.organisation.Union;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.FailedJob;
import cn.unioncare.workflow.FailedJobs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the board up: a fixed number of statements, summed up the tree in memory. */
@Service
public class Boards {

    private static final int MOST_INCIDENTS = 100;

    private final BoardTable table;
    private final Sights sights;
    private final FailedJobs failures;
    private final Incidents incidents;
    private final LateRows late;
    private final CaseBarrier barrier;
    private final WorkingDays calendar;
    private final Clock clock;

    Boards(BoardTable table, Sights sights, FailedJobs failures, Incidents incidents, LateRows late, CaseBarrier barrier, WorkingDays calendar,
           Clock clock) {
        this.table = table;
        this.sights = sights;
        this.failures = failures;
        this.incidents = incidents;
        this.late = late;
        this.barrier = barrier;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param union of the own subtree; null for the own one
     * @throws cn.unioncare.shared.Refusal 404 for a union that is not the actor's to look at; 400 for another length
     */
    @Transactional(readOnly = true)
    public Overview of(String union, int days, Actor actor) {
        Sight sight = sights.of(union, actor);
        LocalDate today = LocalDate.now(clock);
        Period period = Period.of(days, today, calendar);
        String[] tenants = sight.tenants();
        Instant now = clock.instant();
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        List<FailedJob> failed = failures.of(tenants, null, null, MOST_INCIDENTS);
        List<Counted> counted = Stream.of(table.running(tenants, now), table.publicities(tenants), table.failed(tenants))
            .flatMap(List::stream).toList();
        String[] whole = new String[tenants.length];
        Arrays.fill(whole, sight.chosen().code().value());
        return new Overview(sight.chosen().code().value(), sight.chosen().name(), sight.above().stream().map(one -> unit(one, true)).toList(),
            days, period.firstDay(), OffsetDateTime.now(clock), sight.sections().keySet().stream()
                .map(head -> unit(head, sight.leadsOn(head))).toList(),
            table.flows(), Rows.of(sight, counted), Steps.of(table.waiting(tenants, now), table.taken(tenants, whole, null, null, period), period.line(), today),
            table.weeks(tenants, period), failed.isEmpty() ? 0 : failed.get(0).all(), incidents.told(failed, sight, kept),
            late.of(sight, today, kept),
            sight.owners().stream().map(owner -> unit(owner, false)).toList(),
            table.owned(sight.owners().stream().map(owner -> owner.code().value()).toArray(String[]::new), now, period));
    }

    /** How long one step takes at each of the unions next below, or in the chosen one itself. */
    @Transactional(readOnly = true)
    public List<Taken> taken(String union, String flow, String step, int days, Actor actor) {
        Sight sight = sights.of(union, actor);
        Period period = Period.of(days, LocalDate.now(clock), calendar);
        Map<String, String> names = sight.sections().keySet().stream().collect(Collectors.toMap(head -> head.code().value(), Union::name));
        return table.taken(sight.tenants(), sight.heads(), flow, step, period).stream()
            .map(one -> new Taken(one.head(), names.get(one.head()), one.done(), one.median(), one.ninetieth()))
            .sorted(Comparator.comparing(Taken::median).reversed().thenComparing(Taken::union)).toList();
    }

    private static Unit unit(Union union, boolean further) {
        return new Unit(union.code().value(), union.name(), further);
    }
}
