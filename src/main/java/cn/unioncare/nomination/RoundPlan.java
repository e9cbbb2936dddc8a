package cn.unioncare.nomination;

import cn.unioncare.nomination.BackPlan.SafeStart;
import cn.unioncare.nomination.RoundView.StartView;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest safe starts of one round, and what has come too late for them by a day.
 *
 * @param reviewing the tiers for which the programme says how long they need
 * @param last      the organiser's tier
 */
record RoundPlan(BackPlan plan, Set<Tier> reviewing, Tier last, RoundWays ways, LocalDate today) {

    /** Of everybody who hands in to a tier that reviews, the lowest tier first. */
    List<StartView> starts() {
        return reviewing.stream().filter(tier -> tier.ordinal() >= last.ordinal()).sorted(Comparator.reverseOrder())
            .flatMap(tier -> plan.along(up(tier)).stream().limit(1)).map(this::view).toList();
    }

    /** Those of all the starts that concern a unit and whoever stands below it. */
    List<StartView> startsOf(UnionCode unit, List<StartView> starts) {
        Tier own = ways.tierOf(unit);
        return starts.stream().filter(start -> start.to().equals(last.name())
            || up(Tier.valueOf(start.to())).contains(own)).toList();
    }

    /** What the time no longer suffices for, where the nomination waits for somebody who is late already. */
    Optional<String> warning(Nomination nomination) {
        if (nomination.state().isEnded() || nomination.state() == NominationState.AWAITING_DECISION) {
            return Optional.empty();
        }
        List<SafeStart> way = plan.along(ways.from(nomination.owner()).stream().map(Union::tier).toList());
        return way.stream().skip(nomination.tiersReached()).findFirst()
            .flatMap(next -> warning(nomination.state() == NominationState.PROPOSED, next));
    }

    private Optional<String> warning(boolean toPost, SafeStart next) {
        LocalDate by = toPost ? next.beginBy() : next.handInBy();
        String deed = toPost && next.postBy().isPresent() ? " 张贴公示" : " 报送" + next.to().label();
        return today.isAfter(by) ? Optional.of("按工作日倒推，最迟应于 " + by + deed + "，今天已经来不及按时报送")
            : Optional.empty();
    }

    private StartView view(SafeStart start) {
        return new StartView(start.to().name(), start.to().label(), start.handInBy(), start.postBy().orElse(null),
            start.provisional(), today.isAfter(start.beginBy()));
    }

    // From a receiving tier to the organiser's, by how the tiers stand over each other.
    private List<Tier> up(Tier from) {
        List<Tier> way = new ArrayList<>();
        for (Tier tier = from; tier.ordinal() > last.ordinal(); tier = above(tier)) {
            if (reviewing.contains(tier)) {
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
