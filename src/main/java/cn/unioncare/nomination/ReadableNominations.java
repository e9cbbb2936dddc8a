package cn.unioncare.nomination;

import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which nominations stand in the papers that somebody may take. */
@Component
class ReadableNominations {

    /** @param way of the round's nominations, those that stand in no paper included */
    record Readable(RoundWays way, List<Nomination> nominations) { }

    private final Nominations nominations;
    private final NominationReaders readers;
    private final NominationWays ways;
    private final CaseBarrier barrier;

    ReadableNominations(Nominations nominations, NominationReaders readers, NominationWays ways, CaseBarrier barrier) {
        this.nominations = nominations;
        this.readers = readers;
        this.ways = ways;
        this.barrier = barrier;
    }

    /** @throws Refusal 404 for a nomination that is not the actor's to work on, or has been destroyed by rule */
    Nomination seen(CaseId id, Actor actor) {
        Nomination nomination = nominations.find(id).orElseThrow(() -> Refusal.notFound("没有这项推荐，或者它不在您的办理范围内"));
        if (!readers.mayRead(id, Step.PROPOSE.element(), actor)) {
            throw Refusal.ofAnother(id, "没有这项推荐，或者它不在您的办理范围内");
        }
        barrier.admit(id, actor);
        if (nomination.erased().isPresent()) {
            throw Refusal.notFound("本案资料已按规定销毁");
        }
        return nomination;
    }

    /** @param named the union whose name is asked of the way besides */
    Readable of(Round round, UnionCode named, Actor actor) {
        List<Nomination> kept = nominations.of(round.id()).stream().filter(one -> one.erased().isEmpty()).toList();
        RoundWays way = ways.of(round, kept, List.of(named));
        return new Readable(way, readers.readable(listed(kept, round, way), round, way, actor));
    }

    // What was handed in and sealed is the same tomorrow: whom the organiser then did not choose, or struck, stays on it. Who
    // was withdrawn or sent back for good has made room for another.
    private static List<Nomination> listed(List<Nomination> all, Round round, RoundWays way) {
        return all.stream().filter(one -> !one.state().isEnded()
            || one.state().isDecided() && way.reached(one).anyMatch(round.organiser()::equals)).toList();
    }
}
