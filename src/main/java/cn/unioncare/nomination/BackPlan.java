package cn.unioncare.nomination;

import cn.unioncare.calendar.LatestStart;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.organisation.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 倒排时间: reckons from the deadlines of a round back to the latest days on which each tier can still begin.
 *
 * <p>The day on which a tier receives a nomination is not counted, its working days after that are, and it hands in at their
 * end at the latest. A deadline of its own binds where it is the earlier. A publicity must be over before the day of handing in.
 *
 * @param deadlines     what the round itself sets, by the receiving tier
 * @param reviews       how many working days each receiving tier needs, what it asks of others included; without an entry, none
 * @param publicityDays of the proposing unit, in working days; empty where it posts nothing
 */
record BackPlan(WorkingDays calendar, Map<Tier, CutOff> deadlines, Map<Tier, Integer> reviews, Optional<Integer> publicityDays) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The last year that the calendar reckons with. */
    private static final int LAST_YEAR = 2100;

    /**
     * The latest safe days for handing in to one tier.
     *
     * @param handInBy    the last day; where the round sets the tier a deadline, not later than that
     * @param postBy      the last day of posting for a unit that hands in to this tier first; empty where it posts nothing
     * @param provisional whether a day was counted in a year whose holiday notice is not known, so that it may move
     */
    record SafeStart(Tier to, LocalDate handInBy, Optional<LocalDate> postBy, boolean provisional) {

        /** The last day on which the unit that hands in to this tier first can begin with what takes its time. */
        LocalDate beginBy() {
            return postBy.orElse(handInBy);
        }
    }

    private record HandIn(LocalDate day, Instant lateFrom, boolean provisional) { }

    /**
     * @param way the receiving tiers from the first to the organiser
     * @return one for each, in the same order; empty where the organiser's tier has no deadline that the calendar knows
     */
    List<SafeStart> along(List<Tier> way) {
        Deque<SafeStart> starts = new ArrayDeque<>();
        Optional<HandIn> next = Optional.empty();
        for (int i = way.size() - 1; i >= 0; i--) {
            next = latest(way.get(i), next);
            if (next.isEmpty()) {
                return List.of();
            }
            starts.addFirst(start(way.get(i), next.get()));
        }
        return List.copyOf(starts);
    }

    private Optional<HandIn> latest(Tier tier, Optional<HandIn> next) {
        Optional<HandIn> own = Optional.ofNullable(deadlines.get(tier)).filter(cutOff -> cutOff.day().getYear() <= LAST_YEAR)
            .map(cutOff -> new HandIn(cutOff.day(), cutOff.lateFrom(), !calendar.isPublished(cutOff.day().getYear())));
        Optional<HandIn> reckoned = next.map(later -> before(later, reviews.getOrDefault(tier, 0)));
        return own.isPresent() && reckoned.isPresent()
            ? own.filter(cutOff -> cutOff.lateFrom().isBefore(reckoned.get().lateFrom())).or(() -> reckoned) : own.or(() -> reckoned);
    }

    // Sealed paper is received on working days only, so what is reckoned falls on one.
    private HandIn before(HandIn later, int workingDays) {
        if (workingDays == 0) {
            return later;
        }
        LatestStart latest = calendar.latestStart(later.lateFrom(), workingDays);
        LocalDate day = latest.postedOn();
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return new HandIn(day, day.plusDays(1).atStartOfDay(CHINA).toInstant(), later.provisional() || latest.provisional());
    }

    private SafeStart start(Tier tier, HandIn handIn) {
        Optional<LatestStart> posting = publicityDays.map(days ->
            calendar.latestStart(handIn.day().atStartOfDay(CHINA).toInstant(), days));
        return new SafeStart(tier, handIn.day(), posting.map(LatestStart::postedOn),
            handIn.provisional() || posting.filter(LatestStart::provisional).isPresent());
    }
}
