package cn.unioncare.rights;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.HeldWithoutCase;
import cn.unioncare.privacy.HeldWithoutCase.Found;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.privacy.PersonsInCases.Standing;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.rights.Disclosure.CaseHoldings;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查阅: everything that is held of one person in the cases of the union that answers. The person is found by the keyed hash
 * of the ID number; that it was asked, and by whom it was answered, is in the ledger.
 */
@Service
public class Disclosures {

    private final List<PersonsInCases> flows;
    private final CaseBarrier barrier;
    private final List<HoldsPersonalData> holders;
    private final List<HeldWithoutCase> besides;
    private final NumberSeries numbers;
    private final Unions unions;
    private final People people;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Disclosures(List<PersonsInCases> flows, CaseBarrier barrier, List<HoldsPersonalData> holders,
                List<HeldWithoutCase> besides, NumberSeries numbers, Unions unions, People people, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.flows = flows;
        this.barrier = barrier;
        this.holders = holders;
        this.besides = besides;
        this.numbers = numbers;
        this.unions = unions;
        this.people = people;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 403 for others than clerks */
    @Transactional
    public Disclosure answer(DisclosureRequest request, Actor clerk) {
        if (!clerk.is("clerk")) {
            throw Refusal.forbidden("个人信息的查阅由经办人核验身份后办理");
        }
        IdNumber idNumber = new IdNumber(request.idNumber());
        List<Standing> own = flows.stream().flatMap(flow -> flow.of(idNumber, clerk.union()).stream()).toList();
        // 严禁优亲厚友: nobody looks up a relative, nor himself, not even for the relative.
        own.forEach(standing -> barrier.admit(standing.caseId(), clerk));
        List<Found> others = request.asksBeyondCases() ? besides.stream().flatMap(holder ->
            holder.of(request.name().strip(), request.phone().strip(), clerk.union()).stream()).toList() : List.of();
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.RIGHT, clerk.union(), Year.from(today));
        Disclosure answer = new Disclosure(number, idNumber.masked(), request.requestedBy().label(), request.requestedOn(),
            today, clerk.union().value(), unions.nameOf(clerk.union()),
            people.namesOf(List.of(clerk.login())).getOrDefault(clerk.login(), clerk.login()),
            Stream.concat(own.stream().map(standing -> told(standing, idNumber)), others.stream().map(found ->
                new CaseHoldings(found.under().value(), found.as(), grouped(found.holdings())))).toList());
        record(number, request, idNumber, Stream.concat(own.stream().map(Standing::caseId),
            others.stream().map(Found::under)).toList(), clerk);
        return answer;
    }

    private CaseHoldings told(Standing standing, IdNumber idNumber) {
        PersonInCase person = new PersonInCase(standing.caseId(), idNumber, standing.applicant());
        List<Holding> held = holders.stream().flatMap(holder -> holder.about(person).stream()).toList();
        return new CaseHoldings(standing.caseId().value(), standing.as(), grouped(held));
    }

    private static List<Disclosure.Group> grouped(List<Holding> held) {
        return Arrays.stream(Holding.Group.values())
            .map(group -> new Disclosure.Group(group.label(), held.stream().filter(one -> one.group() == group)
                .map(one -> new Disclosure.Item(one.title(), one.lines())).toList()))
            .filter(group -> !group.items().isEmpty()).toList();
    }

    // The request has a chain of its own, so that it is recorded also where nothing was found.
    private void record(String number, DisclosureRequest request, IdNumber idNumber, List<CaseId> found, Actor clerk) {
        events.publishEvent(new CaseEvent(new CaseId(number), "DISCLOSED", clerk, Map.of(
            "requestedBy", request.requestedBy().name(), "requestedOn", request.requestedOn().toString(),
            "reason", vault.digest(request.reason()), "idNumber", vault.digest(idNumber.value()),
            "cases", String.valueOf(found.size()))));
        found.forEach(caseId -> events.publishEvent(new CaseEvent(caseId, "DISCLOSED", clerk,
            Map.of("request", number, "requestedBy", request.requestedBy().name()))));
    }
}
