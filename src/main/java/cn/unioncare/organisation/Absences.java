package cn.unioncare.organisation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 请假与代理: who is away, and who stands in meanwhile. What a substitute may do in a case, the case says. */
@Service
public class Absences {

    private static final int LONGEST_DAYS = 366;
    private static final int SHOWN_DAYS = 90;

    private final AbsenceTable table;
    private final Substitutes substitutes;
    private final People people;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Absences(AbsenceTable table, Substitutes substitutes, People people, Unions unions, Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.substitutes = substitutes;
        this.people = people;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Effective from its first day, without a restart and for open sessions.
     *
     * @return the id
     * @throws Refusal 400 naming the field, also where the offices in the substitute's hand would exclude one another;
     *                 403 where one declares for another without administering that union; 409 where it overlaps, or the substitution would go on in a chain
     */
    @Transactional
    public String declare(NewAbsence wish, Actor actor) {
        String login = wish.login() == null || wish.login().isBlank() ? actor.login() : wish.login().strip();
        Optional<String> substitute = Optional.ofNullable(wish.substitute()).map(String::strip).filter(text -> !text.isEmpty());
        Stream.concat(Stream.of(login), substitute.stream()).sorted().forEach(people::hold);
        Person absent = people.find(login).filter(person -> mayDeclareFor(person, actor)).orElseThrow(() ->
            Refusal.forbidden("只能登记本人的请假；代为登记须由该工会或其上级工会的管理员办理"));
        refuseBadDates(wish);
        substitute.ifPresent(stand -> refuseUnfit(stand, absent, wish, actor));
        refuseOverlaps(login, wish);
        Absence absence = new Absence(UUID.randomUUID().toString(), login, substitute, wish.from(), wish.until(),
            wish.reason(), actor.login(), false);
        table.add(absence, OffsetDateTime.now(clock));
        events.publishEvent(new AbsenceDeclared(login));
        return absence.id();
    }

    /** @throws Refusal 404 if there is none that the actor may call off */
    @Transactional
    public void callOff(String id, Actor actor) {
        Absence absence = table.find(id).filter(found -> found.on(today()) == Absence.State.PLANNED
                || found.on(today()) == Absence.State.RUNNING)
            .filter(found -> people.find(found.login()).filter(person -> mayDeclareFor(person, actor)).isPresent())
            .orElseThrow(() -> Refusal.notFound("没有这项请假，或者它已经结束"));
        table.callOff(absence, OffsetDateTime.now(clock));
    }

    /** Those of the last months and to come in which the person is away or stands in. */
    public List<Absence> concerning(String login) {
        return table.concerning(login, today().minusDays(SHOWN_DAYS));
    }

    /** The same of everybody of the actor's union. */
    public List<Absence> ofUnion(Actor actor) {
        if (!actor.is(Role.ADMIN.code()) && !actor.is(Role.SUPERVISOR.code())) {
            throw Refusal.forbidden("本工会全体人员的请假由管理员、督查员查看");
        }
        return table.ofUnion(actor.union(), today().minusDays(SHOWN_DAYS));
    }

    /** Those of them who are away today. */
    public Set<String> awayToday(Collection<String> logins) {
        return table.awayOn(logins, today());
    }

    /** Those who may stand in for the actor, with their names by login. */
    public Map<String, String> colleagues(Actor actor) {
        return substitutes.fit(actor.login(), actor.union(), today());
    }

    /** Those that have begun and whose tasks are not back at the office yet. */
    public List<Absence> toHandBack() {
        return table.toHandBack(today());
    }

    public void handedBack(Absence absence) {
        table.handedBack(absence.id(), OffsetDateTime.now(clock));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean mayDeclareFor(Person person, Actor actor) {
        return person.login().equals(actor.login())
            || actor.is(Role.ADMIN.code()) && unions.isWithin(person.union(), actor.union());
    }

    private void refuseBadDates(NewAbsence wish) {
        if (wish.from().isBefore(today())) {
            throw Refusal.invalid("from", "开始日期不能早于今天");
        }
        if (wish.until().isBefore(wish.from()) || wish.until().isAfter(wish.from().plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid("until", "结束日期不能早于开始日期，一次不超过一年");
        }
    }

    private void refuseUnfit(String substitute, Person absent, NewAbsence wish, Actor actor) {
        if (substitute.equals(actor.login()) && !absent.login().equals(actor.login())) {
            throw Refusal.invalid("substitute", "为他人登记请假的，不得指定本人为代理人");
        }
        people.find(substitute).filter(person -> person.union().equals(absent.union()) && !substitute.equals(absent.login()))
            .orElseThrow(() -> Refusal.invalid("substitute", "代理人应为同一工会的其他人员"));
        if (table.concerning(substitute, wish.from()).stream().anyMatch(other -> other.login().equals(substitute)
                && other.overlaps(wish.from(), wish.until()))) {
            throw Refusal.conflict("substitute", "代理人在此期间也请假，请另选代理人");
        }
        substitutes.problem(substitute, absent, wish.from(), wish.until()).ifPresent(rule -> {
            throw Refusal.invalid("substitute", rule);
        });
    }

    // Whoever stands in for others is not away, so that there is no substitute of a substitute and no circle.
    private void refuseOverlaps(String login, NewAbsence wish) {
        for (Absence other : table.concerning(login, wish.from())) {
            if (other.overlaps(wish.from(), wish.until())) {
                throw other.login().equals(login)
                    ? Refusal.conflict("from", "与已登记的请假（" + other.from() + " 至 " + other.until() + "）重叠，请先撤销")
                    : Refusal.conflict("from", "此期间正在代理他人（" + other.from() + " 至 " + other.until() + "），请先变更代理");
            }
        }
    }
}
