package cn.unioncare.nomination;

import cn.unioncare.nomination.AllocationView.Adopted;
import cn.unioncare.nomination.AllocationView.State;
import cn.unioncare.nomination.AllocationView.UnitLine;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Claim;
import cn.unioncare.quota.Quota;
import cn.unioncare.quota.Share;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the places of a round are shared out, and takes in what the proposal is calculated from. */
@Service
public class AllocationViews {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rounds rounds;
    private final Programmes programmes;
    private final Places places;
    private final AllocationProposals proposals;
    private final ReportedCounts reported;
    private final NominationFile file;
    private final People people;
    private final Unions unions;
    private final ApplicationEventPublisher events;

    AllocationViews(Rounds rounds, Programmes programmes, Places places, AllocationProposals proposals, ReportedCounts reported,
                    NominationFile file, People people, Unions unions, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.places = places;
        this.proposals = proposals;
        this.reported = reported;
        this.file = file;
        this.people = people;
        this.unions = unions;
        this.events = events;
    }

    /** @throws Refusal 404 if there is no such round, or the actor's union has nothing to do with it, or not yet */
    @Transactional(readOnly = true)
    public AllocationView of(String number, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        Optional<QuotaPlan> plan = programmes.of(round.programme()).quota();
        if (plan.isEmpty()) {
            return new AllocationView(round.id().value(), State.NONE, 0, "", "", List.of(), List.of(), null, null);
        }
        if (round.state() != RoundState.ALLOCATING) {
            return decided(round, plan.get());
        }
        if (!unions.isWithin(round.organiser(), actor.union())) {
            throw Refusal.notFound("名额分配方案正在拟订，审定后可以查看");
        }
        List<Claim> claims = proposals.claims(round);
        Map<String, Share> shares = proposals.of(round, claims).stream().collect(Collectors.toMap(Share::unit, Function.identity()));
        return view(round, plan.get(), State.PROPOSED, claims.stream().map(claim -> {
            Optional<Share> share = Optional.ofNullable(shares.get(claim.unit()));
            return new UnitLine(claim.unit(), claim.name(), claim.counts(), share.map(Share::places).orElse(null),
                share.map(Share::reason).orElse(null), null, null);
        }).toList(), proposals.lacking(round, claims).orElse(null), null);
    }

    /** 上一年度统计数, until the places have been adopted. */
    @Transactional
    public void report(String number, CountsReported counts, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        if (!actor.union().equals(round.organiser()) || !actor.is(Role.CLERK.code()) && !actor.is(Role.APPROVER.code())) {
            throw Refusal.forbidden("统计数由" + unions.nameOf(round.organiser()) + "的经办人或者审批人填报");
        }
        rounds.hold(round.id());
        if (rounds.get(round.id()).state() != RoundState.ALLOCATING) {
            throw Refusal.conflict("名额已经确定，不能再改动分配依据");
        }
        requireKnown(round, counts);
        reported.put(round.id(), counts.units());
        events.publishEvent(new CaseEvent(round.id(), "COUNTS_REPORTED", actor, Map.of("units", String.valueOf(counts.units().size()))));
    }

    private void requireKnown(Round round, CountsReported counts) {
        Set<String> below = proposals.unitsBelow(round.organiser()).stream().map(union -> union.code().value()).collect(Collectors.toSet());
        List<String> counted = proposals.counted(round);
        Set<String> seen = new HashSet<>();
        List<FieldError> problems = new ArrayList<>();
        for (int i = 0; i < counts.units().size(); i++) {
            CountsReported.Unit unit = counts.units().get(i);
            String at = "units[" + i + "].";
            if (!below.contains(unit.unit()) || !seen.add(unit.unit())) {
                problems.add(new FieldError(at + "unit", "应为组织单位直接管辖的单位，且每个单位只填一次"));
            }
            unit.counts().keySet().stream().filter(count -> !counted.contains(count)).forEach(count ->
                problems.add(new FieldError(at + "counts." + count, "通知没有规定按此项分配名额")));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private AllocationView decided(Round round, QuotaPlan plan) {
        Map<String, AllocationKept.Line> kept = file.latest(round.id(), Step.ADOPT_ALLOCATION, AllocationKept.class).stream()
            .flatMap(adopted -> adopted.units().stream()).collect(Collectors.toMap(AllocationKept.Line::unit, Function.identity()));
        Map<String, Claim> claims = kept.isEmpty() ? Map.of()
            : proposals.claims(round).stream().collect(Collectors.toMap(Claim::unit, Function.identity()));
        Map<String, Integer> given = places.of(round.id()).stream().collect(Collectors.toMap(quota -> quota.unit(), quota -> quota.total()));
        Set<String> all = new LinkedHashSet<>(issued(round));
        all.retainAll(given.keySet());
        all.addAll(new TreeSet<>(given.keySet()));
        all.addAll(kept.keySet());
        Map<UnionCode, String> names = unions.namesOf(all.stream().map(UnionCode::new).toList());
        return view(round, plan, kept.isEmpty() ? State.ISSUED : State.ADOPTED, all.stream().map(unit -> {
            Optional<AllocationKept.Line> line = Optional.ofNullable(kept.get(unit));
            return new UnitLine(unit, names.get(new UnionCode(unit)), Optional.ofNullable(claims.get(unit)).map(Claim::counts)
                .orElse(Map.of()), line.map(AllocationKept.Line::proposed).orElse(null),
                line.map(AllocationKept.Line::explanation).orElse(null), given.getOrDefault(unit, 0),
                line.map(AllocationKept.Line::reason).orElse(null));
        }).toList(), null, adopted(round));
    }

    // In the order of the notice's table.
    private List<String> issued(Round round) {
        return programmes.quotas(round.programme()).map(quotas -> quotas.units().stream().map(Quota::unit).toList()).orElse(List.of());
    }

    private Adopted adopted(Round round) {
        return file.entries(round.id()).stream().filter(entry -> entry.isKept() && entry.step() == Step.ADOPT_ALLOCATION)
            .reduce((earlier, later) -> later).map(entry -> new Adopted(people.namesOf(Set.of(entry.actor()))
                .getOrDefault(entry.actor(), entry.actor()), entry.at().atZoneSameInstant(CHINA).toOffsetDateTime(),
                file.read(entry.body(), AllocationKept.class).basis())).orElse(null);
    }

    private AllocationView view(Round round, QuotaPlan plan, State state, List<UnitLine> units, String lacking,
                                Adopted adopted) {
        String clause = plan.allocation().map(allocation -> allocation.clause()).orElse(plan.clause());
        return new AllocationView(round.id().value(), state, plan.total(), plan.measure(), clause, proposals.weights(round), units, lacking,
            adopted);
    }
}
