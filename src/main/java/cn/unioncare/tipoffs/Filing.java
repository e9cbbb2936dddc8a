package cn.unioncare.tipoffs;

import cn.unioncare.organisation.People;
import cn.unioncare.recusal.Relatives;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a case of what was told, at the union that its route names. */
@Component
class Filing {

    private final TipOffTable table;
    private final People people;
    private final Relatives relatives;
    private final NumberSeries numbers;
    private final TipOffProcess process;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Filing(TipOffTable table, People people, Relatives relatives, NumberSeries numbers, TipOffProcess process, Clock clock,
           ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.relatives = relatives;
        this.numbers = numbers;
        this.process = process;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param accused  the union that nothing of it may come to
     * @param report   whom it names and what it tells
     * @param answerBy by when the informant should be answered
     * @param codeHash the keyed hash of the informant's code
     * @param facts    what the ledger is told besides
     */
    CaseId file(UnionCode accused, TipOffReport report, Optional<TipOffReport.Contact> contact, LocalDate answerBy,
                String codeHash, TipOffRoute route, Map<String, String> facts) {
        UnionCode handling = route.handling().code();
        CaseId number = new CaseId(numbers.next(NumberSeries.Kind.TIPOFF, handling, Year.now(clock)));
        TipOff tipOff = new TipOff(number, accused, handling, report.matter(), TipOffState.RECEIVED, OffsetDateTime.now(clock),
            answerBy, Optional.of(report.anonymous()), contact.isPresent(), Optional.empty(), Optional.empty());
        table.insert(tipOff, contact, codeHash);
        keepKinAway(tipOff);
        Map<String, String> told = new HashMap<>(facts);
        told.put("named", String.valueOf(contact.isPresent()));
        events.publishEvent(new CaseEvent(number, "TIPPED_OFF", Actor.system(handling), told));
        process.start(tipOff, route);
        return number;
    }

    // Whoever of the accused union bears that name, and whom they have registered as relatives.
    private void keepKinAway(TipOff tipOff) {
        tipOff.report().map(TipOffReport::accused).ifPresent(name -> table.addKin(tipOff.number(),
            relatives.hashesOf(people.called(List.of(name), tipOff.accused())), LocalDate.now(clock)));
    }
}
