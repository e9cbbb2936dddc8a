package cn.unioncare.nomination;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.PublicityPlan;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a round back from its deadlines, as of today. */
@Component
public class BackPlans {

    private final WorkingDays calendar;
    private final Rounds rounds;
    private final Nominations nominations;
    private final RoundDeadlines deadlines;
    private final Programmes programmes;
    private final NominationWays ways;
    private final Clock clock;

    BackPlans(WorkingDays calendar, Rounds rounds, Nominations nominations, RoundDeadlines deadlines, Programmes programmes,
              NominationWays ways, Clock clock) {
        this.calendar = calendar;
        this.rounds = rounds;
        this.nominations = nominations;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.ways = ways;
        this.clock = clock;
    }

    /** @param ways of whoever the plan is asked about */
    RoundPlan of(Round round, List<RoundDeadline> times, RoundWays ways) {
        Programme programme = programmes.of(round.programme());
        BackPlan plan = new BackPlan(calendar, times.stream().collect(Collectors.toMap(RoundDeadline::to,
            deadline -> CutOff.parse(deadline.cutOff()))), programme.reviews(),
            programme.stages().basePublicity().map(PublicityPlan::workingDays));
        return new RoundPlan(plan, programme.reviews().keySet(), ways.tierOf(round.organiser()), ways, LocalDate.now(clock));
    }

    /** What the time no longer suffices for, where the nomination waits for somebody who is late already. */
    @Transactional(readOnly = true)
    public Optional<String> warning(CaseId id) {
        Nomination nomination = nominations.get(id);
        Round round = rounds.get(nomination.round());
        return of(round, deadlines.of(round.id()), ways.of(round, List.of(nomination))).warning(nomination);
    }
}
