package cn.unioncare.notices;

import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of candidates for an honour: one at the base, all of a round at its end. They hang like any publicity; what is
 * theirs alone is that one may be struck while the others go on.
 */
@Service
public class HonourLists {

    private final PublicityStore store;
    private final SubjectStore subjects;
    private final ObjectionStore objections;
    private final NumberSeries numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HonourLists(PublicityStore store, SubjectStore subjects, ObjectionStore objections, NumberSeries numbers, Clock clock,
                ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.objections = objections;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** Asks the owner to post the list. @return the number of the publicity */
    @Transactional
    public String request(HonourList list) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.PUBLICITY, list.determining(), Year.from(today));
        store.insert(new Publicity(number, list.caseId(), list.owner(), list.investigating(), list.workingDays(),
            Publicity.State.REQUESTED, Subject.NONE, Optional.of(list.honours()), today, Optional.empty()),
            list.determining());
        for (int i = 0; i < list.candidates().size(); i++) {
            HonourList.Candidate candidate = list.candidates().get(i);
            subjects.insert(number, i + 1, candidate.caseId(), candidate.subject());
        }
        return number;
    }

    public List<Listed> of(String publicity) {
        return subjects.of(publicity);
    }

    /**
     * A nomination has ended otherwise (withdrawn, abandoned, disqualified): its own list comes down, and on a round's
     * list it stands no more.
     */
    @Transactional
    public void leave(CaseId nomination, Actor actor) {
        for (SubjectStore.Place place : subjects.open(nomination)) {
            subjects.strike(place.publicity(), place.place(), SubjectStore.Why.LEFT, OffsetDateTime.now(clock));
            Publicity publicity = store.find(place.publicity()).orElseThrow();
            if (subjects.of(place.publicity()).stream().allMatch(Listed::struck)
                    && publicity.caseId().equals(nomination)) {
                store.state(publicity.number(), Publicity.State.CANCELLED);
                objections.closeOpenOf(publicity.number());
            }
            events.publishEvent(new CaseEvent(nomination, "PUBLICITY_LEFT", actor,
                Map.of("publicity", place.publicity())));
        }
    }

    /**
     * Which of the list an objection means.
     *
     * @param place as the objector names it; may be left open where only one stands on the list
     * @throws Refusal 400 if nobody stands there; 409 if whoever stood there has been struck
     */
    Optional<Integer> meant(Publicity publicity, Optional<Integer> place) {
        if (publicity.honours().isEmpty()) {
            place.ifPresent(given -> {
                throw Refusal.invalid("subject", "该公示只有一名对象，不需要填写序号");
            });
            return Optional.empty();
        }
        List<Listed> list = subjects.of(publicity.number());
        if (place.isEmpty() && list.size() > 1) {
            throw Refusal.invalid("subject", "请选择对名单中的哪一名对象有异议");
        }
        int wanted = place.orElse(list.get(0).place());
        Listed listed = list.stream().filter(one -> one.place() == wanted).findFirst()
            .orElseThrow(() -> Refusal.invalid("subject", "名单中没有序号为 " + wanted + " 的对象"));
        if (listed.struck()) {
            throw Refusal.conflict("subject", "该对象已从名单中取消，无需再提出异议");
        }
        return Optional.of(wanted);
    }

    /**
     * Strikes whom an upheld objection means.
     *
     * @return whether others still stand on the list
     */
    boolean strike(Publicity publicity, Objection objection, Actor actor) {
        int place = objection.place().orElseThrow();
        Listed struck = subjects.of(publicity.number()).stream().filter(one -> one.place() == place).findFirst()
            .orElseThrow();
        boolean own = struck.caseId().equals(publicity.caseId());
        if (subjects.strike(publicity.number(), place, SubjectStore.Why.OBJECTION, OffsetDateTime.now(clock)) && !own) {
            events.publishEvent(new CaseEvent(struck.caseId(), "STRUCK_FROM_LIST", actor,
                Map.of("publicity", publicity.number(), "receipt", objection.receipt())));
            events.publishEvent(new SubjectStruck(publicity.caseId(), struck.caseId(), objection.receipt()));
        }
        return subjects.of(publicity.number()).stream().anyMatch(one -> !one.struck());
    }
}
