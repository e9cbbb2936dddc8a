package cn.unioncare.hardship;

import cn.unioncare.documents.Authorisation;
import cn.unioncare.documents.AuthorisationLetter;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.Authorisations;
import cn.unioncare.documents.CaseReaders;
import cn.unioncare.documents.Consent;
import cn.unioncare.documents.LaterLetter;
import cn.unioncare.documents.Withdrawal;
import cn.unioncare.organisation.People;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 授权书（声明书） of a case of archiving: what it allows today, and what the clerk registers after the application. */
@Service
public class CaseLetters {

    private static final Set<CaseState> WITHOUT_ARCHIVE = EnumSet.of(CaseState.REJECTED, CaseState.CANCELLED,
        CaseState.WITHDRAWN);

    private final HardshipCases cases;
    private final Applications applications;
    private final Authorisations authorisations;
    private final CaseReaders readers;
    private final CaseBarrier barrier;
    private final People people;
    private final Clock clock;

    CaseLetters(HardshipCases cases, Applications applications, Authorisations authorisations, ArchivingReaders readers,
                CaseBarrier barrier, People people, Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.authorisations = authorisations;
        this.readers = readers;
        this.barrier = barrier;
        this.people = people;
        this.clock = clock;
    }

    /** What those may know who may read the papers of the case. */
    @Transactional(readOnly = true)
    public LettersView of(String number, Actor actor) {
        CaseId id = readable(number, actor);
        Consent consent = authorisations.of(id);
        LocalDate today = LocalDate.now(clock);
        return new LettersView(id.value(), consent.papers().stream().map(entry -> view(id, entry, consent)).toList(),
            Arrays.stream(Scope.values()).map(scope -> new LettersView.Coverage(scope.name(), scope.label(),
                consent.allows(scope, today), consent.obstacle(scope, today, today).orElse(null))).toList(),
            mayEnter(id, actor));
    }

    /** @throws Refusal 403 for others than the clerk of the union that files; 409 if the case ended without an archive */
    @Transactional
    public LettersView add(String number, LaterLetter later, Actor actor) {
        CaseId id = entered(number, actor);
        AuthorisationLetter letter = later.letter();
        List<FieldError> problems = PaperRules.signatures(applications.of(id), letter, "letter.");
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        authorisations.add(id, later, actor);
        return of(number, actor);
    }

    /** @throws Refusal 403 for others than the clerk of the union that files; 409 if the case ended without an archive */
    @Transactional
    public LettersView withdraw(String number, Withdrawal withdrawal, Actor actor) {
        authorisations.withdraw(entered(number, actor), withdrawal, actor);
        return of(number, actor);
    }

    private CaseId readable(String number, Actor actor) {
        if (!CaseId.isWellFormed(number) || !readers.mayRead(new CaseId(number), Authorisations.STEP, actor)) {
            throw Refusal.notFound("没有这个案件，或者它不在您的办理范围内");
        }
        barrier.admit(new CaseId(number), actor);
        return new CaseId(number);
    }

    private boolean mayEnter(CaseId id, Actor actor) {
        return actor.is("clerk") && actor.union().equals(cases.get(id).route().owner());
    }

    // Held until the transaction ends, so that two who register at once do so one after the other.
    private CaseId entered(String number, Actor actor) {
        CaseId id = readable(number, actor);
        if (!mayEnter(id, actor)) {
            throw Refusal.forbidden("授权书由建档工会的经办人登记");
        }
        cases.hold(id);
        CaseState state = cases.get(id).state();
        if (WITHOUT_ARCHIVE.contains(state)) {
            throw Refusal.conflict("本案" + state.label() + "，不再登记授权书");
        }
        return id;
    }

    private LettersView.Item view(CaseId id, Authorisation entry, Consent consent) {
        return LettersView.Item.of(entry, consent.isSuperseded(entry), authorisations.letter(id, entry),
            authorisations.withdrawal(id, entry),
            people.namesOf(List.of(entry.enteredBy())).getOrDefault(entry.enteredBy(), entry.enteredBy()));
    }
}
