package cn.unioncare.nomination;

import cn.unioncare.nomination.RoundView.Card;
import cn.unioncare.nomination.RoundView.DeadlineView;
import cn.unioncare.nomination.RoundView.NominationLine;
import cn.unioncare.nomination.RoundView.StartView;
import cn.unioncare.nomination.RoundView.UnitView;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Breach;
import cn.unioncare.quota.Quota;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a round stands, to the unions that have to do with it. */
@Service
public class RoundViews {

    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Nominations nominations;
    private final Programmes programmes;
    private final Places places;
    private final RoundDecisions decisions;
    private final NominationWays ways;
    private final Unions unions;
    private final CaseBarrier barrier;
    private final PaperReceipts receipts;
    private final BackPlans plans;
    private final Clock clock;

    RoundViews(Rounds rounds, RoundDeadlines deadlines, Nominations nominations, Programmes programmes, Places places,
               RoundDecisions decisions, NominationWays ways, Unions unions, CaseBarrier barrier,
               PaperReceipts receipts, BackPlans plans, Clock clock) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.nominations = nominations;
        this.programmes = programmes;
        this.places = places;
        this.decisions = decisions;
        this.ways = ways;
        this.unions = unions;
        this.barrier = barrier;
        this.receipts = receipts;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param openOnly only those in which somebody may still be nominated
     * @param q        part of the programme's title or of the round's number; null for all
     */
    @Transactional(readOnly = true)
    public Page<Card> list(Actor actor, boolean openOnly, String q, String after, int limit) {
        List<Round> found = rounds.of(actor.union(), openOnly, searched(q), after, limit + 1);
        Page<Round> page = Page.of(found, limit, round -> round.id().value());
        return new Page<>(cards(page.items()), page.next());
    }

    private Optional<Rounds.Search> searched(String q) {
        return Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()).map(text -> new Rounds.Search(text,
            programmes.all().stream().filter(one -> one.title().contains(text)).map(Programme::id).toList()));
    }

    /** @throws cn.unioncare.shared.Refusal 404 if there is none, or the actor's union has nothing to do with it */
    @Transactional(readOnly = true)
    public RoundView of(String number, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        Programme programme = programmes.of(round.programme());
        Set<UnionCode> own = unions.subtree(actor.union()).stream().map(Union::code).collect(Collectors.toSet());
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        List<Nomination> all = nominations.of(round.id());
        List<Nomination> seen = all.stream().filter(one -> own.contains(one.owner()) && !kept.contains(one.id())).toList();
        List<Quota> quotas = quotas(round, own, actor.union());
        RoundWays way = ways.of(round, seen, quotas.stream().map(quota -> new UnionCode(quota.unit())).toList());
        List<RoundDeadline> times = deadlines.of(round.id());
        RoundPlan plan = plans.of(round, times, way);
        List<StartView> starts = plan.starts();
        Map<CaseId, PaperReceipt> papers = receipts.of(round.id(), actor.union());
        return new RoundView(round.id().value(), programme.id(), programme.title(), round.organiser().value(),
            way.nameOf(round.organiser()), round.state().name(), round.state().label(), round.openedAt(),
            round.document().orElse(null), times.stream().map(this::view).toList(),
            units(round, quotas, plan, starts), seen.stream().map(one -> line(one, programme, way, plan, papers)).toList(),
            own.contains(round.organiser()) ? breaches(round, all) : List.of(),
            seen.stream().filter(one -> one.state().isLate()).map(one -> one.id().value()).toList(), starts);
    }

    private List<Breach> breaches(Round round, List<Nomination> all) {
        return decisions.breaches(round, all.stream().filter(one -> one.state() == NominationState.AWAITING_DECISION
            && one.outBecause().isEmpty()).toList());
    }

    private List<Quota> quotas(Round round, Set<UnionCode> own, UnionCode asking) {
        Set<UnionCode> above = unions.ancestry(asking).stream().map(Union::code).collect(Collectors.toSet());
        return places.of(round.id()).stream().filter(quota -> own.contains(new UnionCode(quota.unit()))
            || above.contains(new UnionCode(quota.unit()))).toList();
    }

    private List<UnitView> units(Round round, List<Quota> quotas, RoundPlan plan, List<StartView> starts) {
        Map<String, List<String>> used = places.used(round.id());
        return quotas.stream().map(quota -> unit(quota, used.getOrDefault(quota.unit(), List.of()),
            plan.startsOf(new UnionCode(quota.unit()), starts))).toList();
    }

    private static UnitView unit(Quota quota, List<String> used, List<StartView> starts) {
        return new UnitView(quota.unit(), quota.name(), quota.total(), used.size(), quota.remaining(used.size()),
            Places.figures(quota), used.isEmpty() ? List.of() : quota.breaches(used), starts);
    }

    private NominationLine line(Nomination nomination, Programme programme, RoundWays way, RoundPlan plan,
                                Map<CaseId, PaperReceipt> papers) {
        return new NominationLine(nomination.id().value(), nomination.shownAs(), nomination.owner().value(),
            way.nameOf(nomination.owner()), nomination.category().orElse(null),
            nomination.category().map(code -> programmes.categories(programme.id()).getOrDefault(code, code)).orElse(null),
            nomination.state().name(), nomination.state().label(), way.reviewing(nomination).map(UnionCode::value).orElse(null),
            way.submitting(nomination.owner()).value(), plan.warning(nomination).orElse(null),
            papers.get(nomination.id()));
    }

    private DeadlineView view(RoundDeadline deadline) {
        return new DeadlineView(deadline.to().name(), deadline.to().label(), deadline.cutOff(), deadline.late().name(),
            deadline.late().label(), deadline.clause(), deadline.isLate(clock.instant()));
    }

    private List<Card> cards(List<Round> page) {
        Map<CaseId, RoundDeadline> last = deadlines.lastOf(page.stream().map(Round::id).toList());
        Map<UnionCode, String> names = unions.namesOf(page.stream().map(Round::organiser).toList());
        return page.stream().map(round -> card(round, names.get(round.organiser()), Optional.ofNullable(last.get(round.id()))))
            .toList();
    }

    private Card card(Round round, String organiser, Optional<RoundDeadline> last) {
        return new Card(round.id().value(), round.programme(), programmes.of(round.programme()).title(),
            round.organiser().value(), organiser, round.state().name(), round.state().label(),
            round.openedAt(), last.map(RoundDeadline::cutOff).orElse(null));
    }
}
