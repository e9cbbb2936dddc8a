package cn.unioncare.nomination;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.nomination.BackPlan.SafeStart;
import cn.unioncare.nomination.RoundView.StartView;
import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.PublicityPlan;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest safe starts of a round, and what has come too late for them as of today. */
@Component
public class BackPlans {

    private final WorkingDays calendar;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Nominations nominations;
    private final Programmes programmes;
    private final NominationWays ways;
    private final Unions unions;
    private final Clock clock;

    BackPlans(WorkingDays calendar, Rounds rounds, RoundDeadlines deadlines, Nominations nominations, Programmes programmes,
              NominationWays ways, Unions unions, Clock clock) {
        this.calendar = calendar;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.nominations = nominations;
        this.programmes = programmes;
        this.ways = ways;
        this.unions = unions;
        this.clock = clock;
    }

    /** Of everybody who hands in to a tier that reviews, the lowest tier first. */
    List<StartView> of(Round round) {
        Tier last = tierOf(round.organiser());
        BackPlan plan = plan(round);
        return programmes.of(round.programme()).reviews().keySet().stream().filter(tier -> tier.ordinal() >= last.ordinal())
            .sorted(Comparator.reverseOrder()).flatMap(tier -> plan.along(up(tier, last, round)).stream().limit(1))
            .map(this::view).toList();
    }

    /** Those of the round that concern a unit and whoever stands below it. */
    List<StartView> of(Round round, List<StartView> all, UnionCode unit) {
        Tier own = tierOf(unit);
        Tier last = tierOf(round.organiser());
        return all.stream().filter(start -> start.to().equals(last.name())
            || up(Tier.valueOf(start.to()), last, round).contains(own)).toList();
    }

    /** What the time no longer suffices for, where the nomination waits for somebody who is late already. */
    Optional<String> warning(Nomination nomination, Round round) {
        if (nomination.state().isEnded() || nomination.state() == NominationState.AWAITING_DECISION) {
            return Optional.empty();
        }
        List<SafeStart> way = plan(round).along(ways.from(nomination.owner(), round.organiser()).stream().map(Union::tier).toList());
        if (way.isEmpty() || nomination.tiersReached() >= way.size()) {
            return Optional.empty();
        }
        SafeStart next = way.get(nomination.tiersReached());
        boolean toPost = nomination.state() == NominationState.PROPOSED;
        LocalDate by = toPost ? next.beginBy() : next.handInBy();
        return LocalDate.now(clock).isAfter(by) ? Optional.of(told(toPost && next.postBy().isPresent(), by, next)) : Optional.empty();
    }

    /** The same for a nomination that has just been filed. */
    @Transactional(readOnly = true)
    public Optional<String> warning(CaseId id) {
        Nomination nomination = nominations.get(id);
        return warning(nomination, rounds.get(nomination.round()));
    }

    private static String told(boolean posting, LocalDate by, SafeStart next) {
        return "按工作日倒推，最迟应于 " + by + (posting ? " 张贴公示" : " 报送" + next.to().label()) + "，今天已经来不及按时报送";
    }

    private BackPlan plan(Round round) {
        Programme programme = programmes.of(round.programme());
        return new BackPlan(calendar, deadlines.of(round.id()).stream().collect(Collectors.toMap(RoundDeadline::to,
            deadline -> CutOff.parse(deadline.cutOff()))), programme.reviews(),
            programme.stages().basePublicity().map(PublicityPlan::workingDays));
    }

    private StartView view(SafeStart start) {
        return new StartView(start.to().name(), start.to().label(), start.handInBy(), start.postBy().orElse(null),
            start.provisional(), LocalDate.now(clock).isAfter(start.beginBy()));
    }

    private Tier tierOf(UnionCode union) {
        return unions.find(union).map(Union::tier).orElse(Tier.BASE);
    }

    // From a receiving tier to the organiser's, by how the tiers stand over each other.
    private List<Tier> up(Tier from, Tier last, Round round) {
        List<Tier> way = new ArrayList<>();
        for (Tier tier = from; tier.ordinal() > last.ordinal(); tier = above(tier)) {
            if (programmes.of(round.programme()).reviews().containsKey(tier)) {
                way.add(tier);
            }
        }
        way.add(last);
        return way;
    }

    private static Tier above(Tier tier) {
        return switch (tier) {
            case BASE, STREET, SYSTEM -> Tier.COUNTY;
            case COUNTY, CITY_INDUSTRY -> Tier.CITY;
            case CITY, PROVINCE_INDUSTRY -> Tier.PROVINCE;
            case PROVINCE, NATIONAL -> Tier.NATIONAL;
        };
    }
}
