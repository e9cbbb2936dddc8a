package cn.unioncare.nomination;

import cn.unioncare.nomination.RoundOrder.Deadline;
import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.SubmissionDeadline;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Quota;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 部署活动: the organiser opens a round of a programme, with its deadlines and places. */
@Service
public class Openings {

    private static final String OF_THE_ROUND = "本次活动通知";

    /** What is kept with the round: the whole programme as it was, since running rounds go by it. */
    record Opened(Programme programme, RoundOrder order) { }

    private final Programmes programmes;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Places places;
    private final Allocations allocations;
    private final NominationFile file;
    private final NominationProcess process;
    private final NumberSeries numbers;
    private final Unions unions;
    private final NominationWays ways;
    private final Clock clock;

    Openings(Programmes programmes, Rounds rounds, RoundDeadlines deadlines, Places places, Allocations allocations,
             NominationFile file, NominationProcess process, NumberSeries numbers, Unions unions, NominationWays ways, Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.deadlines = deadlines;
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
        List<SubmissionDeadline> times = times(order, programme);
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

    private List<SubmissionDeadline> times(RoundOrder order, Programme programme) {
        Instant now = clock.instant();
        if (order.deadlines() != null && !order.deadlines().isEmpty()) {
            return own(order.deadlines(), programme, now);
        }
        if (programme.deadlines().isEmpty()) {
            throw Refusal.invalid("deadlines", "通知没有规定报送时限，请填写本次活动的报送时限");
        }
        if (programme.deadlines().stream().anyMatch(deadline -> deadline.at().isLate(now))) {
            throw Refusal.invalid("deadlines", "通知规定的报送时限已过，请填写本次活动的报送时限");
        }
        return sorted(programme.deadlines());
    }

    private List<SubmissionDeadline> own(List<Deadline> sent, Programme programme, Instant now) {
        List<FieldError> problems = new ArrayList<>();
        Tier last = unions.find(programme.organiser()).map(Union::tier).orElseThrow();
        Set<Tier> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Deadline deadline = sent.get(i);
            if (!seen.add(deadline.to())) {
                problems.add(new FieldError("deadlines[" + i + "].to", "同一层级只能规定一个报送时限"));
            }
            if (deadline.to().ordinal() < last.ordinal()) {
                problems.add(new FieldError("deadlines[" + i + "].to", "不能高于组织单位的层级（" + last.label() + "）"));
            }
            if (deadline.at().isLate(now)) {
                problems.add(new FieldError("deadlines[" + i + "].at", "报送时限已过，请填写以后的时间"));
            }
        }
        if (!seen.contains(last)) {
            problems.add(new FieldError("deadlines", "请填写报送组织单位（" + last.label() + "）的时限"));
        }
        List<SubmissionDeadline> times = sorted(sent.stream().map(deadline -> withRules(deadline, programme)).toList());
        if (problems.isEmpty() && times.get(times.size() - 1).to() != last) {
            problems.add(new FieldError("deadlines", "下级的报送时限不能晚于报送组织单位的时限"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return times;
    }

    private static SubmissionDeadline withRules(Deadline deadline, Programme programme) {
        Optional<SubmissionDeadline> issued = programme.deadlineOf(deadline.to());
        Lateness late = Optional.ofNullable(deadline.late()).or(() -> issued.map(SubmissionDeadline::late))
            .orElse(Lateness.ABANDONED);
        return new SubmissionDeadline(deadline.to(), deadline.at(), late,
            issued.map(SubmissionDeadline::clause).orElse(OF_THE_ROUND));
    }

    private static List<SubmissionDeadline> sorted(List<SubmissionDeadline> deadlines) {
        return deadlines.stream().sorted(Comparator.comparing((SubmissionDeadline one) -> one.at().lateFrom())
            .thenComparing(one -> -one.to().ordinal())).toList();
    }
}
