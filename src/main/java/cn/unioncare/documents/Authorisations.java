package cn.unioncare.documents;

import cn.unioncare.documents.Authorisation.Kind;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 授权书（声明书） as a record: what each household has consented to, and until when. Whoever compares, posts or pays asks
 * here on the day.
 */
@Service
public class Authorisations {

    /** Under this step the scanned papers lie with the case. */
    public static final String STEP = "Authorisation";

    private final AuthorisationStore store;
    private final Enclosures enclosures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Authorisations(AuthorisationStore store, Enclosures enclosures, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.enclosures = enclosures;
        this.clock = clock;
        this.events = events;
    }

    /** The letter that lies in an application; the ledger knows it by the digest of the application. */
    public void filed(CaseId caseId, AuthorisationLetter letter, Actor actor) {
        store.insert(caseId, entry(1, Kind.APPLICATION, letter, actor), letter);
    }

    /** The letter of an application that was handed in anew, unless it is the same. */
    public void corrected(CaseId caseId, AuthorisationLetter letter, Actor actor) {
        List<Authorisation> papers = store.of(caseId);
        boolean same = papers.stream().filter(paper -> paper.kind().isOfApplication())
            .reduce((earlier, later) -> later)
            .flatMap(last -> store.paper(caseId, last.seq(), AuthorisationLetter.class)).filter(letter::equals).isPresent();
        if (!same) {
            store.insert(caseId, entry(papers.size() + 1, Kind.CORRECTION, letter, actor), letter);
        }
    }

    /** A letter that the household has signed since, with its scanned paper. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Authorisation add(CaseId caseId, LaterLetter later, Actor actor) {
        Authorisation added = entry(store.of(caseId).size() + 1, later.kind().recorded(), later.letter(), actor);
        store.insert(caseId, added, later.letter());
        tell(caseId, "AUTHORISED", added, later, actor);
        return added;
    }

    /** From its day on nothing more is done under the letters that were signed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Authorisation withdraw(CaseId caseId, Withdrawal withdrawal, Actor actor) {
        List<Authorisation> papers = store.of(caseId);
        if (papers.stream().noneMatch(paper -> !paper.signedOn().isAfter(withdrawal.withdrawnOn()))) {
            throw Refusal.invalid("withdrawnOn", "撤回日期早于本案最早的授权书，没有可以撤回的同意");
        }
        Authorisation entry = new Authorisation(papers.size() + 1, Kind.WITHDRAWAL, withdrawal.withdrawnOn(), null,
            withdrawal.scopes(), actor.login(), OffsetDateTime.now(clock));
        store.insert(caseId, entry, withdrawal);
        tell(caseId, "CONSENT_WITHDRAWN", entry, withdrawal, actor);
        events.publishEvent(new ConsentWithdrawn(caseId, entry.scopes(), entry.signedOn(), actor));
        return entry;
    }

    public Consent of(CaseId caseId) {
        return new Consent(store.of(caseId));
    }

    /** @return the letter as it was signed; empty where it has been erased, or is a withdrawal */
    public Optional<AuthorisationLetter> letter(CaseId caseId, Authorisation entry) {
        return entry.isWithdrawal() ? Optional.empty() : store.paper(caseId, entry.seq(), AuthorisationLetter.class);
    }

    /** @return the withdrawal as it was signed; empty where it has been erased, or is a letter */
    public Optional<Withdrawal> withdrawal(CaseId caseId, Authorisation entry) {
        return entry.isWithdrawal() ? store.paper(caseId, entry.seq(), Withdrawal.class) : Optional.empty();
    }

    /** @throws Refusal 403 that names the letter, until when it holds and what to do, if one of these days is not covered */
    public void require(CaseId caseId, Scope scope, LocalDate from, LocalDate until) {
        of(caseId).obstacle(scope, from, until).ifPresent(reason -> {
            throw Refusal.forbidden(reason);
        });
    }

    private Authorisation entry(int seq, Kind kind, AuthorisationLetter letter, Actor actor) {
        return new Authorisation(seq, kind, letter.signedOn(), letter.validUntil(), letter.scopes(), actor.login(),
            OffsetDateTime.now(clock));
    }

    private void tell(CaseId caseId, String act, Authorisation entry, WithAttachments paper, Actor actor) {
        Map<String, String> facts = new HashMap<>(enclosures.handIn(caseId, STEP, actor, paper));
        facts.put("scopes", names(entry.scopes()));
        facts.put("signedOn", entry.signedOn().toString());
        if (entry.validUntil() != null) {
            facts.put("validUntil", entry.validUntil().toString());
        }
        events.publishEvent(new CaseEvent(caseId, act, actor, facts));
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(","));
    }
}
