package cn.unioncare.notices;

import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.Authorisations;
import cn.unioncare.documents.ConsentWithdrawn;
import cn.unioncare.documents.Enclosures;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posting for a period of working days: asked for by a flow, put up by the union, ended by the calendar. */
@Service
public class Publicities {

    /** Until it is registered nobody can object through the system, so the period must not run out meanwhile. */
    private static final int MOST_DAYS_LATE = 3;

    private final PublicityStore store;
    private final ObjectionStore objections;
    private final WorkingDays calendar;
    private final NumberSeries numbers;
    private final Authorisations authorisations;
    private final Enclosures enclosures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publicities(PublicityStore store, ObjectionStore objections, WorkingDays calendar, NumberSeries numbers,
                Authorisations authorisations, Enclosures enclosures, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.objections = objections;
        this.calendar = calendar;
        this.numbers = numbers;
        this.authorisations = authorisations;
        this.enclosures = enclosures;
        this.clock = clock;
        this.events = events;
    }

    /** Asks the owner of the case to post the subject. @return the number of the publicity */
    @Transactional
    public String request(CaseId caseId, ReviewRoute route, Subject subject, int workingDays) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.PUBLICITY, route.determining(), Year.from(today));
        store.insert(new Publicity(number, caseId, route.owner(), route.review(), workingDays,
            Publicity.State.REQUESTED, subject, Optional.empty(), today, Optional.empty()), route.determining());
        return number;
    }

    /**
     * Puts the list up. The period runs from the day of posting, which is not counted; a day before the list was
     * decided, or a day to come, is refused, since it would shorten the period or promise it.
     */
    @Transactional
    public PublicityPeriod post(CaseId caseId, Posting posting, Actor actor) {
        Publicity publicity = of(caseId);
        if (posting.postedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("postedOn", "张贴日期不能晚于今天，请在实际张贴后登记");
        }
        if (posting.postedOn().isBefore(publicity.requestedOn())) {
            throw Refusal.invalid("postedOn", "张贴日期不能早于提请公示之日 " + publicity.requestedOn());
        }
        if (posting.postedOn().isBefore(LocalDate.now(clock).minusDays(MOST_DAYS_LATE))) {
            throw Refusal.invalid("postedOn", "张贴后最迟 " + MOST_DAYS_LATE
                + " 日内登记，登记前无法受理异议；请重新张贴后登记");
        }
        PublicityPeriod period = calendar.publicity(posting.postedOn(), posting.daysFor(publicity));
        // 个人信息保护法 第二十五条: what is made public needs consent of its own, on every day that it hangs. Candidates for
        // an honour have given it before they are listed.
        if (publicity.honours().isEmpty()) {
            authorisations.require(caseId, Scope.PUBLICITY, period.postedOn(), period.lastDay());
        }
        Map<String, String> told = new HashMap<>(enclosures.handIn(caseId, "PostNotice", actor, posting));
        store.post(publicity.number(), posting, period, posting.daysFor(publicity), actor.login(), OffsetDateTime.now(clock));
        told.putAll(Map.of("publicity", publicity.number(), "postedOn", period.postedOn().toString(),
            "lastDay", period.lastDay().toString()));
        events.publishEvent(new CaseEvent(caseId, "PUBLISHED", actor, told));
        return period;
    }

    /** Why the list could not be put up today, in Chinese; empty if it could. */
    public Optional<String> obstacle(Publicity publicity) {
        if (publicity.honours().isPresent()) {
            return Optional.empty();
        }
        PublicityPeriod period = calendar.publicity(LocalDate.now(clock), publicity.workingDays());
        return authorisations.of(publicity.caseId()).obstacle(Scope.PUBLICITY, period.postedOn(), period.lastDay());
    }

    /** What hangs comes down on the day from which its consent is withdrawn. */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        store.newestOf(withdrawn.caseId()).filter(publicity -> publicity.state() == Publicity.State.POSTED
            && withdrawn.scopes().contains(Scope.PUBLICITY)).ifPresent(publicity -> {
                store.takeDown(publicity.number(), LocalDate.now(clock));
                events.publishEvent(new CaseEvent(withdrawn.caseId(), "PUBLICITY_TAKEN_DOWN", withdrawn.actor(),
                    Map.of("publicity", publicity.number())));
            });
    }

    /** The periods that posting may still begin: today's, and those of the days that may be registered late. */
    public List<PublicityPeriod> possiblePeriods(Publicity publicity) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(0, MOST_DAYS_LATE).mapToObj(today::minusDays)
            .filter(day -> !day.isBefore(publicity.requestedOn()))
            .map(day -> calendar.publicity(day, publicity.workingDays())).toList();
    }

    /** Whether a list of honours that is posted for that period hangs longer than its candidates may be handed in. */
    public boolean endsTooLate(Publicity publicity, PublicityPeriod period) {
        return publicity.honours().flatMap(Honours::deadline).filter(period.endsAt()::isAfter).isPresent();
    }

    /**
     * When the newest publicity of the case ends, by the calendar as it is known now: a later notice of holidays may
     * lengthen the period that was announced, and never shortens it.
     */
    @Transactional
    public OffsetDateTime endsAt(CaseId caseId) {
        Publicity publicity = of(caseId);
        PublicityPeriod period = calendar.publicity(publicity.posted().orElseThrow().on(), publicity.workingDays());
        OffsetDateTime announced = publicity.posted().orElseThrow().endsAt();
        if (!period.endsAt().isAfter(announced)) {
            return announced;
        }
        store.reschedule(publicity.number(), period);
        return period.endsAt();
    }

    /** Whether the legal period is over; a notice of holidays that came meanwhile may have made it longer. */
    @Transactional
    public boolean isPeriodComplete(CaseId caseId) {
        return !OffsetDateTime.now(clock).isBefore(endsAt(caseId));
    }

    /** The period is over; an objection that is still open is decided all the same. */
    @Transactional
    public void end(CaseId caseId) {
        Publicity publicity = of(caseId);
        store.state(publicity.number(), Publicity.State.ENDED);
        events.publishEvent(new CaseEvent(caseId, "PUBLICITY_ENDED", Actor.system(publicity.owner()),
            Map.of("publicity", publicity.number(), "objections",
                String.valueOf(objections.countOf(publicity.number())))));
    }

    /** An objection was upheld: nothing more hangs, and whatever else was objected is settled with it. */
    void cancel(Publicity publicity) {
        store.state(publicity.number(), Publicity.State.CANCELLED);
        objections.closeOpenOf(publicity.number());
    }

    public Optional<Publicity> newestOf(CaseId caseId) {
        return store.newestOf(caseId);
    }

    /** What was handed in when it was put up; nothing before that, or where it was put up before it was kept. */
    public Optional<Posting> posting(String number) {
        return store.find(number).flatMap(Publicity::posted).flatMap(Publicity.Posted::posting);
    }

    Optional<Publicity> find(String number) {
        return store.find(number);
    }

    Publicity of(CaseId caseId) {
        return store.newestOf(caseId).orElseThrow(() -> new IllegalStateException("no publicity of " + caseId));
    }
}
