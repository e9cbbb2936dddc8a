package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Whether a nomination reaches a tier in time. The transaction that hands it in decides, to the second, by the deadline
 * itself: neither a timer that fires late nor one that fires early makes a difference.
 */
@Component
class Punctuality {

    private final RoundDeadlines deadlines;
    private final NominationWays ways;
    private final Rounds rounds;
    private final Clock clock;

    Punctuality(RoundDeadlines deadlines, NominationWays ways, Rounds rounds, Clock clock) {
        this.deadlines = deadlines;
        this.ways = ways;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @throws Refusal 409 naming the deadline and what it means, if that union should have received it before now */
    void require(Nomination nomination, Union receiving) {
        deadlineOf(nomination.round(), receiving).filter(deadline -> deadline.isLate(clock.instant())).ifPresent(late -> {
            throw Refusal.conflict("报送" + receiving.name() + "的时限 " + late.cutOff().replace('T', ' ').replace("+08:00", "")
                + " 已过，" + late.late().label() + "（" + late.clause() + "）");
        });
    }

    /** What becomes of a nomination when that deadline has passed; empty if it was in time or the deadline is not on its way. */
    Optional<NominationState> consequence(Nomination nomination, RoundDeadline deadline) {
        List<Union> way = ways.from(nomination.owner(), rounds.get(nomination.round()).organiser());
        return IntStream.range(0, way.size()).filter(index -> way.get(index).tier() == deadline.to())
            .filter(index -> nomination.tiersReached() <= index).mapToObj(index -> stateOf(deadline.late())).findFirst();
    }

    private Optional<RoundDeadline> deadlineOf(CaseId round, Union receiving) {
        return deadlines.of(round).stream().filter(deadline -> deadline.to() == receiving.tier()).findFirst();
    }

    private static NominationState stateOf(Lateness late) {
        return switch (late) {
            case ABANDONED -> NominationState.ABANDONED;
            case REFUSED -> NominationState.REFUSED_AS_LATE;
        };
    }
}
