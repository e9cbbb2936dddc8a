package cn.unioncare.inspection;

import cn.unioncare.inspection.Finding.State;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many findings wait for an answer: no task of the engine stands for them, so whoever tells people what they have to do
 * asks here.
 */
@Component
public class WaitingFindings {

    /**
     * @param late     those past their day
     * @param earliest by when the first is to be answered
     */
    public record Waiting(int count, int late, LocalDate earliest) { }

    private final JdbcClient jdbc;
    private final CaseBarrier barrier;
    private final Clock clock;

    WaitingFindings(JdbcClient jdbc, CaseBarrier barrier, Clock clock) {
        this.jdbc = jdbc;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** Over all unions in one statement; numbers alone. */
    public Map<UnionCode, Waiting> byUnion() {
        return read(null, Set.of());
    }

    /** Those that the actor may answer; empty where there are none, or none for an office of the actor's. */
    public Optional<Waiting> of(Actor actor) {
        return FindingRights.answers(actor)
            ? Optional.ofNullable(read(actor.union(), barrier.keptFrom(actor.login())).get(actor.union())) : Optional.empty();
    }

    private Map<UnionCode, Waiting> read(UnionCode union, Collection<CaseId> kept) {
        List<String> cases = kept.isEmpty() ? List.of("") : kept.stream().map(CaseId::value).toList();
        Map<UnionCode, Waiting> waiting = new HashMap<>();
        jdbc.sql("""
                select union_code, count(*) as waits, sum(case when due_on < :today then 1 else 0 end) as late, min(due_on) as earliest
                from inspection_finding where state in (:states) and case_id not in (:kept)
                  and (cast(:union as varchar) is null or union_code = :union) group by union_code""")
            .param("today", LocalDate.now(clock)).param("states", FindingTable.waiting().stream().map(State::name).toList())
            .param("kept", cases).param("union", union == null ? null : union.value())
            .query(row -> {
                waiting.put(new UnionCode(row.getString("union_code")), new Waiting(row.getInt("waits"), row.getInt("late"),
                    row.getObject("earliest", LocalDate.class)));
            });
        return waiting;
    }
}
