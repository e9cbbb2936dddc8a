package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.SubmissionDeadline;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Quota;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 部署活动: the organiser opens a round of a programme, with its deadlines and places. */
@Service
public class Openings {

    /** What is kept with the round: the whole programme as it was, since running rounds go by it. */
    record Opened(Programme programme, RoundOrder order) { }

    private final Programmes programmes;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final OrderedDeadlines ordered;
    private final Places places;
    private final Allocations allocations;
    private final NominationFile file;
    private final NominationProcess process;
    private final NumberSeries numbers;
    private final Unions unions;
    private final NominationWays ways;
    private final Clock clock;

    Openings(Programmes programmes, Rounds rounds, RoundDeadlines deadlines, OrderedDeadlines ordered, Places places,
             Allocations allocations, NominationFile file, NominationProcess process, NumberSeries numbers, Unions unions,
             NominationWays ways, Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.ordered = ordered;
        this.places = places;
        this.allocations = allocations;
        this.file = file;
        this.process = process;
        this.numbers = numbers;
        this.unions = unions;
        this.ways = ways;
        this.clock = clock;
    }

    /** @return the number of the round */
    @Transactional
    public CaseId open(RoundOrder order, Actor actor) {
        Programme programme = programmes.find(order.programme()).orElseThrow(() ->
            Refusal.invalid("programme", "没有这个推选项目，请重新选择"));
        if (!actor.is(Role.CLERK.code()) || !actor.union().equals(programme.organiser())) {
            throw Refusal.forbidden("本项目由" + unions.nameOf(programme.organiser()) + "组织，只有其经办人可以部署活动（"
                + programme.notice() + "）");
        }
        List<SubmissionDeadline> times = ordered.of(order.deadlines(), programme);
        List<Quota> units = units(order, programme);
        CaseId id = new CaseId(numbers.next(NumberSeries.Kind.ROUND, programme.organiser(), Year.from(LocalDate.now(clock))));
        boolean allocating = programme.quota().isPresent() && units.isEmpty();
        Round round = new Round(id, programme.id(), programme.organiser(), allocating ? RoundState.ALLOCATING
            : RoundState.OPEN, OffsetDateTime.now(clock), actor.login(), 0, Optional.empty());
        rounds.add(round);
        deadlines.add(id, times);
        places.allocate(id, units);
        file.add(id, Step.OPEN_ROUND, actor, new Opened(programme, order), Map.of("programme", programme.id()));
        process.startRound(round, ways.tenantOf(programme.organiser()), programme.title() + "推选活动");
        return id;
    }

    private List<Quota> units(RoundOrder order, Programme programme) {
        List<Quota> issued = programmes.quotas(programme.id()).map(quotas -> quotas.units()).orElse(List.of());
        if (order.quotas() == null || order.quotas().isEmpty()) {
            return issued;
        }
        if (programme.quota().isEmpty() || !issued.isEmpty()) {
            throw Refusal.invalid("quotas", programme.quota().isEmpty() ? "本项目不设名额，不能分配"
                : "名额已由通知确定，不能另行分配（" + programme.quota().get().clause() + "）");
        }
        return allocations.units(order.quotas(), programme, "quotas");
    }
}
