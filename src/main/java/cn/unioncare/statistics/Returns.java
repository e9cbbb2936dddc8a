package cn.unioncare.statistics;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.CallTable.Call;
import cn.unioncare.statistics.Urgings.Urged;
import cn.unioncare.statistics.ReportTable.Handed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报送: which of the unions next below have handed in a table, who is late, and 催报. */
@Service
public class Returns {

    /**
     * How the unions next below one stand with a table of a period.
     *
     * @param dueOn the last day on which it is in time; null where none is set
     */
    public record Standing(String table, String title, LocalDate from, LocalDate until, String season, LocalDate dueOn,
                           List<Return> items) { }

    /** @param report null where nothing is drawn up; daysLate 0 for who is in time */
    public record Return(String union, String unionName, String report, String state, String stateName, OffsetDateTime lockedAt,
                         boolean late, long daysLate, List<Reminder> reminders) { }

    public record Reminder(String by, OffsetDateTime at, String note) { }

    /** What is asked of one union. @param by the union above that asks */
    public record Asked(String by, String table, String title, LocalDate from, LocalDate until, String season, LocalDate dueOn,
                        Return own) { }

    private final CallTable calls;
    private final ReportTable reports;
    private final Subjects subjects;
    private final StatTables tables;
    private final Unions unions;
    private final Urgings urgings;
    private final Clock clock;

    Returns(CallTable calls, ReportTable reports, Subjects subjects, StatTables tables, Unions unions, Urgings urgings,
            Clock clock) {
        this.calls = calls;
        this.reports = reports;
        this.subjects = subjects;
        this.tables = tables;
        this.unions = unions;
        this.urgings = urgings;
        this.clock = clock;
    }

    /** @throws Refusal 400 for an impossible period */
    @Transactional(readOnly = true)
    public Standing of(Wish wish, Actor actor) {
        Occasion occasion = subjects.occasion(wish);
        List<Union> below = below(actor.union());
        Optional<Call> call = calls.find(occasion.key(actor.union()));
        return standing(occasion, call.map(Call::dueOn).orElse(null), below, known(call.stream().toList(), List.of(occasion), below));
    }

    /** How many unions next below report to the own one. */
    public int below(Actor actor) {
        return below(actor.union()).size();
    }

    /** What the own union has asked for, the latest day first. */
    @Transactional(readOnly = true)
    public List<Standing> called(Actor actor) {
        List<Union> below = below(actor.union());
        List<Call> own = calls.of(actor.union());
        Known known = known(own, own.stream().map(Call::occasion).toList(), below);
        return own.stream().map(call -> standing(call.occasion(), call.dueOn(), below, known)).toList();
    }

    /** What the union above asks of the own one. */
    @Transactional(readOnly = true)
    public List<Asked> asked(Actor actor) {
        Union own = unions.find(actor.union()).orElseThrow();
        if (!own.determines() || own.parent().isEmpty()) {
            return List.of();
        }
        String by = unions.nameOf(own.parent().get());
        List<Call> above = calls.of(own.parent().get());
        Known known = known(above, above.stream().map(Call::occasion).toList(), List.of(own));
        return above.stream().map(call -> new Asked(by, call.occasion().table(), title(call.occasion()), call.occasion().from(),
            call.occasion().until(), call.occasion().season(), call.dueOn(),
            known.of(call.occasion(), call.dueOn(), own))).toList();
    }

    /** Sets the day, or another one. @throws Refusal 400 for a day before the period ends */
    @Transactional
    public Standing call(Wish wish, LocalDate dueOn, Actor actor) {
        Occasion occasion = subjects.occasion(wish);
        if (dueOn == null || dueOn.isBefore(occasion.until())) {
            throw Refusal.invalid("dueOn", "报送期限不能早于统计截止日");
        }
        if (below(actor.union()).isEmpty()) {
            throw Refusal.conflict("本工会没有须报送本表的下级工会");
        }
        calls.set(occasion, actor.union(), dueOn, actor.login(), OffsetDateTime.now(clock));
        return of(wish, actor);
    }

    /** @throws Refusal 400 for a union that is not next below; 409 without a day, for who has handed it in, and twice on a working day */
    @Transactional
    public Standing remind(Wish wish, List<String> whom, String note, Actor actor) {
        Occasion occasion = subjects.occasion(wish);
        String key = occasion.key(actor.union());
        if (calls.find(key).isEmpty()) {
            throw Refusal.conflict("请先设定报送期限");
        }
        Map<String, Return> below = of(wish, actor).items().stream().collect(Collectors.toMap(Return::union, Function.identity()));
        if (whom == null || whom.isEmpty() || !below.keySet().containsAll(whom)) {
            throw Refusal.invalid("unions", "请选择须报送本表的下级工会");
        }
        if (whom.stream().map(below::get).anyMatch(one -> one.lockedAt() != null)) {
            throw Refusal.conflict("所选工会中有已签发本表的，请刷新后重新选择");
        }
        urgings.urge(key, whom.stream().map(UnionCode::new).collect(Collectors.toSet()), note, actor);
        return of(wish, actor);
    }

    private List<Union> below(UnionCode union) {
        return unions.subtree(union).stream().filter(Union::determines).filter(one -> one.parent().filter(union::equals).isPresent())
            .toList();
    }

    private Standing standing(Occasion occasion, LocalDate dueOn, List<Union> below, Known known) {
        return new Standing(occasion.table(), title(occasion), occasion.from(), occasion.until(), occasion.season(), dueOn,
            below.stream().map(union -> known.of(occasion, dueOn, union)).toList());
    }

    // A fixed number of statements, however many tables are asked of however many unions.
    private Known known(List<Call> calls, List<Occasion> occasions, List<Union> of) {
        Map<String, Handed> handed = reports.handedIn(occasions.stream().flatMap(occasion -> of.stream().map(Union::code)
            .map(occasion::key)).collect(Collectors.toSet()));
        return new Known(handed, urgings.of(calls.stream().map(Call::key).toList()), LocalDate.now(clock));
    }

    private record Known(Map<String, Handed> handed, Map<String, List<Urged>> urged, LocalDate today) {

        Return of(Occasion occasion, LocalDate dueOn, Union union) {
            Optional<Handed> report = Optional.ofNullable(handed.get(occasion.key(union.code())));
            // The day it was signed; today while it is not.
            LocalDate day = report.map(Handed::lockedAt).map(OffsetDateTime::toLocalDate).orElse(today);
            long late = dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
            return new Return(union.code().value(), union.name(), report.map(Handed::report).orElse(null),
                report.map(one -> one.state().name()).orElse("NONE"), report.map(one -> one.state().label()).orElse("未填报"),
                report.map(Handed::lockedAt).orElse(null), late > 0, late,
                union.parent().map(occasion::key).map(urged::get).orElse(List.of()).stream()
                    .filter(one -> one.union().equals(union.code().value())).map(one -> new Reminder(one.by(), one.at(), one.note())).toList());
        }
    }

    private String title(Occasion occasion) {
        return tables.get(occasion.table()).titleFor(occasion.until());
    }
}
