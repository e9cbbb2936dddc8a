package cn.unioncare.nomination;

import cn.unioncare.nomination.RoundOrder.Deadline;
import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.SubmissionDeadline;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The deadlines of a round that is opened: the programme's, or the order's own where it names any. */
@Component
class OrderedDeadlines {

    private static final String OF_THE_ROUND = "本次活动通知";

    private final Unions unions;
    private final Clock clock;

    OrderedDeadlines(Unions unions, Clock clock) {
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * @param own null or empty for the programme's
     * @return in the order of time
     * @throws Refusal 400 naming all that is wrong with them
     */
    List<SubmissionDeadline> of(List<Deadline> own, Programme programme) {
        Instant now = clock.instant();
        if (own != null && !own.isEmpty()) {
            return own(own, programme, now);
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
        Tier last = unions.find(programme.organiser()).map(Union::tier).orElseThrow();
        List<FieldError> problems = new ArrayList<>();
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
        problems.addAll(reversed(sent));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return sorted(sent.stream().map(deadline -> withRules(deadline, programme)).toList());
    }

    // What a tier is to receive it has to hand on in time: each is told at its own field.
    private static List<FieldError> reversed(List<Deadline> sent) {
        return IntStream.range(0, sent.size()).boxed().flatMap(i -> sent.stream()
            .filter(above -> sent.get(i).to().mayStandBelow(above.to())
                && above.at().lateFrom().isBefore(sent.get(i).at().lateFrom()))
            .max(Comparator.comparing(Deadline::to))
            .map(above -> new FieldError("deadlines[" + i + "].at", "不能晚于报" + above.to().label() + "的时限")).stream()).toList();
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
