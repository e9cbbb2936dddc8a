package cn.unioncare.campaign;

import cn.unioncare.campaign.CoverageView.Day;
import cn.unioncare.campaign.CoverageView.Pace;
import cn.unioncare.campaign.CoverageView.Unit;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the coverage of a campaign, union by union down the tree to the households. */
@Service
public class CoverageViews {

    private static final int DAYS_A_WEEK = 7;
    private static final Set<String> STATES = Set.of("UNCOVERED", "VISITED", "EXCUSED");

    private final Campaigns campaigns;
    private final Coverage coverage;
    private final Uncovered households;
    private final Unions unions;
    private final Clock clock;

    CoverageViews(Campaigns campaigns, Coverage coverage, Uncovered households, Unions unions, Clock clock) {
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.households = households;
        this.unions = unions;
        this.clock = clock;
    }


    /**
     * @param union a union within the campaign; null for all of it, as far as the actor may see
     * @throws Refusal 404 if the campaign or the union is not the actor's to see
     */
    @Transactional(readOnly = true)
    public CoverageView of(String number, String union, Actor actor) {
        Campaign campaign = campaigns.seen(number, actor);
        List<Union> subtree = unions.subtree(campaign.union());
        Union top = top(campaign, union, subtree, actor);
        Map<UnionCode, Counts> counts = coverage.byOwner(campaign, subtree);
        LocalDate today = LocalDate.now(clock);
        List<Unit> units = units(top, subtree, counts, campaign, today);
        Counts all = within(top.code(), subtree, counts);
        List<Day> days = coverage.byDay(campaign, codesBelow(top.code(), subtree)).entrySet().stream()
            .map(day -> new Day(day.getKey(), day.getValue())).toList();
        return new CoverageView(campaign.number().value(), top.code().value(), top.name(), all.total(), all.visited(), all.excused(),
            all.uncovered(), all.rate(), all.uncovered() == 0, pace(campaign, all, days, today), units, days);
    }

    /** The households behind a figure. @param state UNCOVERED, VISITED or EXCUSED; null for all */
    @Transactional(readOnly = true)
    public Page<HouseholdLine> households(String number, String union, String state, String after, int limit, Actor actor) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "应为未走访、已走访、已说明原因之一");
        }
        Campaign campaign = campaigns.seen(number, actor);
        List<Union> subtree = unions.subtree(campaign.union());
        Union top = top(campaign, union, subtree, actor);
        Set<UnionCode> codes = codesBelow(top.code(), subtree);
        List<HouseholdLine> found = households.page(campaign, subtree.stream().filter(one -> codes.contains(one.code())).toList(), state, after,
            limit + 1);
        return Page.of(found, limit, HouseholdLine::household);
    }

    // Whoever stands below the campaign's union sees the own part of it only.
    private Union top(Campaign campaign, String asked, List<Union> subtree, Actor actor) {
        UnionCode highest = campaigns.topFor(campaign, actor);
        String code = asked == null ? highest.value() : asked;
        Set<UnionCode> allowed = codesBelow(highest, subtree);
        return subtree.stream().filter(one -> one.code().value().equals(code) && allowed.contains(one.code())).findFirst()
            .orElseThrow(() -> Refusal.notFound("本次活动中没有这个工会，或者它不在您的办理范围内"));
    }

    private static List<Unit> units(Union top, List<Union> subtree, Map<UnionCode, Counts> counts, Campaign campaign, LocalDate today) {
        List<Unit> units = new ArrayList<>();
        Counts own = counts.getOrDefault(top.code(), Counts.NONE);
        if (own.total() > 0) {
            units.add(unit(top, own, campaign, today, false));
        }
        subtree.stream().filter(one -> one.parent().filter(top.code()::equals).isPresent()).forEach(below ->
            units.add(unit(below, within(below.code(), subtree, counts), campaign, today,
                subtree.stream().anyMatch(one -> one.parent().filter(below.code()::equals).isPresent()))));
        return units;
    }

    private static Unit unit(Union union, Counts counts, Campaign campaign, LocalDate today, boolean further) {
        return new Unit(union.code().value(), union.name(), counts.total(), counts.visited(), counts.excused(), counts.uncovered(),
            counts.rate(), isLate(counts, campaign, today), further);
    }

    // Behind the share of the days that have passed before today.
    private static boolean isLate(Counts counts, Campaign campaign, LocalDate today) {
        long all = ChronoUnit.DAYS.between(campaign.from(), campaign.until()) + 1;
        long passed = Math.max(0, Math.min(all, ChronoUnit.DAYS.between(campaign.from(), today)));
        return counts.uncovered() > 0 && (long) (counts.visited() + counts.excused()) * all < counts.total() * passed;
    }

    private static Pace pace(Campaign campaign, Counts all, List<Day> days, LocalDate today) {
        LocalDate first = today.isBefore(campaign.from()) ? campaign.from() : today;
        int left = (int) Math.max(0, ChronoUnit.DAYS.between(first, campaign.until()) + 1);
        int perDay = left == 0 ? all.uncovered() : (all.uncovered() + left - 1) / left;
        int lately = days.stream().filter(day -> day.day().isAfter(today.minusDays(DAYS_A_WEEK))).mapToInt(Day::visited).sum();
        return new Pace(campaign.from(), campaign.until(), today, left, perDay,
            BigDecimal.valueOf(lately).divide(BigDecimal.valueOf(DAYS_A_WEEK), 1, RoundingMode.HALF_UP));
    }

    private static Counts within(UnionCode top, List<Union> subtree, Map<UnionCode, Counts> counts) {
        return codesBelow(top, subtree).stream().map(code -> counts.getOrDefault(code, Counts.NONE)).reduce(Counts.NONE, Counts::plus);
    }

    private static Set<UnionCode> codesBelow(UnionCode top, List<Union> subtree) {
        Map<UnionCode, List<Union>> children = subtree.stream().filter(one -> one.parent().isPresent())
            .collect(Collectors.groupingBy(one -> one.parent().get()));
        Set<UnionCode> codes = new HashSet<>();
        collect(top, children, codes);
        return codes;
    }

    private static void collect(UnionCode code, Map<UnionCode, List<Union>> children, Set<UnionCode> codes) {
        codes.add(code);
        children.getOrDefault(code, List.of()).forEach(child -> collect(child.code(), children, codes));
    }
}
