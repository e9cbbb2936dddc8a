package cn.unioncare.tipoffs;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.Files;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.Relatives;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public's side of tip-offs: received with a code, and the answer read with it. */
@Service
@EnableConfigurationProperties(TipOffSettings.class)
public class TipOffs {

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) { }

    /**
     * What the informant gets.
     *
     * @param code     the only time that it is shown; empty where it is for the national federation
     * @param answerBy by when there should be an answer
     */
    public record Receipt(Optional<String> code, Optional<LocalDate> answerBy) { }

    private static final int MOST_FILES = 3;

    private final TipOffTable table;
    private final Codes codes;
    private final Unions unions;
    private final People people;
    private final Relatives relatives;
    private final NumberSeries numbers;
    private final Files files;
    private final TipOffProcess process;
    private final WorkingDays calendar;
    private final TipOffSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TipOffs(TipOffTable table, Codes codes, Unions unions, People people, Relatives relatives, NumberSeries numbers, Files files,
            TipOffProcess process, WorkingDays calendar, TipOffSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.codes = codes;
        this.unions = unions;
        this.people = people;
        this.relatives = relatives;
        this.numbers = numbers;
        this.files = files;
        this.process = process;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Receives a tip-off. Of one against a union that nobody but the national federation stands above nothing is kept: whoever could read it here
     * belongs to the accused.
     *
     * @throws Refusal 400 naming the fields that are wrong; 413 for a file that is too large
     */
    @Transactional
    public Receipt receive(TipOffReport report, List<Sent> sent) {
        if (sent.size() > MOST_FILES) {
            throw Refusal.invalid("file", "附件不超过 " + MOST_FILES + " 个");
        }
        List<Union> line = unions.ancestry(new UnionCode(report.union()));
        if (line.isEmpty()) {
            throw Refusal.invalid("union", "没有这个工会，请从列表中选择");
        }
        Optional<TipOffRoute> route = TipOffRoute.above(line, unions.closing(line.stream().map(Union::code).toList()));
        return route.map(way -> received(report, sent, way)).orElse(new Receipt(Optional.empty(), Optional.empty()));
    }

    private Receipt received(TipOffReport report, List<Sent> sent, TipOffRoute route) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UnionCode handling = route.handling().code();
        CaseId number = new CaseId(numbers.next(NumberSeries.Kind.TIPOFF, handling, Year.now(clock)));
        TipOff tipOff = new TipOff(number, new UnionCode(report.union()), handling, report.matter(), TipOffState.RECEIVED, now,
            calendar.plus(LocalDate.now(clock), settings.answerWorkingDays()).lastDay(), Optional.of(report.anonymous()),
            report.contact() != null, Optional.empty(), Optional.empty());
        String code = codes.fresh();
        table.insert(tipOff, Optional.ofNullable(report.contact()), codes.hash(code));
        keepKinAway(tipOff);
        sent.forEach(file -> files.receive(file.name(), file.content(), number, TipOff.STEP));
        events.publishEvent(new CaseEvent(number, "TIPPED_OFF", Actor.system(handling),
            Map.of("files", String.valueOf(sent.size()), "named", String.valueOf(tipOff.named()))));
        process.start(tipOff, route);
        return new Receipt(Optional.of(code), Optional.of(tipOff.answerBy()));
    }

    // Whoever of the accused union bears that name, and whom they have registered as relatives.
    private void keepKinAway(TipOff tipOff) {
        tipOff.report().map(TipOffReport::accused).ifPresent(name -> table.addKin(tipOff.number(),
            relatives.hashesOf(people.called(List.of(name), tipOff.accused())), LocalDate.now(clock)));
    }

    /** For whoever holds the code. */
    public Optional<TipOff> ofCode(String code) {
        return table.ofCode(codes.hash(code));
    }
}
