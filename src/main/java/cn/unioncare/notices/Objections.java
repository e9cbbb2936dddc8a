package cn.unioncare.notices;

import cn.unioncare.documents.Enclosures;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people object while a list hangs: received with a receipt, investigated, upheld or answered. */
@Service
public class Objections {

    /** The element of the model in which an objection is investigated. */
    public static final String INVESTIGATION = "InvestigateObjection";
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final ObjectionStore store;
    private final Publicities publicities;
    private final HonourLists lists;
    private final PublicityProcess process;
    private final Enclosures enclosures;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Objections(ObjectionStore store, Publicities publicities, HonourLists lists, PublicityProcess process,
               Enclosures enclosures, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.publicities = publicities;
        this.lists = lists;
        this.process = process;
        this.enclosures = enclosures;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Receives an objection to a list that hangs. Whether it came in time is judged by the legal end of the period,
     * not by when the process noticed it.
     *
     * @param place whom of a list of honours it means; may be empty where only one stands on it
     * @return the receipt
     */
    @Transactional
    public String receive(String publicityNumber, String content, String contact, Optional<Integer> place) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Publicity publicity = hanging(publicityNumber, now);
        String receipt = newReceipt();
        store.insert(receipt, publicity.number(), now, new ObjectionStore.Content(content, contact),
            lists.meant(publicity, place));
        events.publishEvent(new CaseEvent(publicity.caseId(), "OBJECTED", Actor.system(publicity.owner()),
            Map.of("publicity", publicity.number(), "receipt", receipt)));
        process.objectionReceived(publicity.caseId());
        return receipt;
    }

    // Looked up once more while it is held: another objection may have been upheld in between.
    private Publicity hanging(String number, OffsetDateTime now) {
        Publicity found = publicities.find(number).filter(known -> known.state() != Publicity.State.REQUESTED)
            .orElseThrow(() -> Refusal.notFound("没有编号为 " + number + " 的公示，请核对公示上的编号"));
        if (!process.hold(found.caseId())) {
            throw ended();
        }
        return publicities.find(number).filter(held -> held.state() == Publicity.State.POSTED)
            .filter(held -> now.isBefore(publicities.endsAt(held.caseId()))).orElseThrow(Objections::ended);
    }

    private static Refusal ended() {
        return Refusal.conflict("该公示已结束，公示期内未提出的异议请向上级工会反映");
    }

    /** What an investigation leads to: nothing; one leaves a list that goes on; the publicity is over. */
    public enum Outcome { ANSWERED, STRUCK, CANCELLED }

    /**
     * What the investigation of an open objection has found.
     *
     * @throws Refusal 400 if this publicity has no such objection; 409 if it has been decided
     */
    @Transactional
    public Outcome decide(CaseId caseId, ObjectionFinding finding, Actor actor) {
        KinshipDeclared.unless(finding.noKinship());
        Publicity publicity = publicities.of(caseId);
        Objection objection = store.find(finding.receipt())
            .filter(known -> known.publicity().equals(publicity.number())).orElseThrow(() -> Refusal.invalid("receipt", "本公示没有受理编号为 " + finding.receipt() + " 的异议"));
        if (!store.decide(finding, actor, OffsetDateTime.now(clock))) {
            throw Refusal.conflict("receipt", "该异议已核实办结，请选择其他未办结的异议");
        }
        Map<String, String> told = new HashMap<>(enclosures.handIn(caseId, INVESTIGATION, actor, finding));
        told.putAll(Map.of("publicity", publicity.number(), "receipt", finding.receipt()));
        events.publishEvent(new CaseEvent(caseId, finding.upheld() ? "OBJECTION_UPHELD" : "OBJECTION_ANSWERED", actor,
            told));
        if (!finding.upheld()) {
            return Outcome.ANSWERED;
        }
        if (publicity.honours().isPresent() && lists.strike(publicity, objection, actor)) {
            return Outcome.STRUCK;
        }
        publicities.cancel(publicity);
        return Outcome.CANCELLED;
    }

    public List<Objection> of(String publicity) {
        return store.of(publicity);
    }

    public Optional<Objection> find(String receipt) {
        return store.find(receipt);
    }

    private String newReceipt() {
        StringBuilder receipt = new StringBuilder("YY-");
        random.ints(12, 0, LETTERS.length()).forEach(letter -> receipt.append(LETTERS.charAt(letter)));
        return receipt.toString();
    }
}
