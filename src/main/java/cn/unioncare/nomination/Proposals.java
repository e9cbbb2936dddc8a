package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.StartDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出推荐: filing a nomination in a round, and putting it right when it was sent back. */
@Service
public class Proposals {

    private final Programmes programmes;
    private final CandidacyRules rules;
    private final Rounds rounds;
    private final Nominations nominations;
    private final Candidates candidates;
    private final NominationFile file;
    private final Punctuality punctuality;
    private final Places places;
    private final NominationWays ways;
    private final Unions unions;
    private final NumberSeries numbers;
    private final NominationProcess process;
    private final StartDrafts drafts;
    private final Clock clock;

    Proposals(Programmes programmes, CandidacyRules rules, Rounds rounds, Nominations nominations, Candidates candidates,
              NominationFile file, Punctuality punctuality, Places places, NominationWays ways, Unions unions, NumberSeries numbers,
              NominationProcess process, StartDrafts drafts, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.rounds = rounds;
        this.nominations = nominations;
        this.candidates = candidates;
        this.file = file;
        this.punctuality = punctuality;
        this.places = places;
        this.ways = ways;
        this.unions = unions;
        this.numbers = numbers;
        this.process = process;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Files a nomination of the clerk's union and starts its process.
     *
     * @return the number of the case
     */
    @Transactional
    public CaseId propose(String roundNumber, Candidacy candidacy, Actor actor) {
        if (!actor.is(Role.CLERK.code())) {
            throw Refusal.forbidden("只有经办人可以提出推荐");
        }
        return propose(open(roundNumber, actor.union()), actor.union(), candidacy, Entry.ORGANISATION, actor);
    }

    /** The same for whoever may propose by that entry: the public page has checked who does. */
    @Transactional
    public CaseId propose(Round round, UnionCode owner, Candidacy candidacy, Entry entry, Actor actor) {
        Programme programme = programmes.of(round.programme());
        refuseIfOutOfScope(programme, owner, entry);
        List<Union> way = ways.from(owner, round.organiser());
        rules.require(programme, candidacy);
        CaseId id = new CaseId(numbers.next(NumberSeries.Kind.NOMINATION, round.organiser(),
            Year.from(LocalDate.now(clock))));
        Nomination nomination = new Nomination(id, round.id(), owner, ways.tenantOf(owner), entry,
            category(programme, candidacy), shownAs(candidacy), NominationState.PROPOSED, 0, LocalDate.now(clock),
            actor.login(), Optional.empty(), Optional.empty());
        punctuality.require(nomination, way.get(0));
        nominations.add(nomination);
        candidates.enter(nomination, candidacy);
        file.add(id, Step.PROPOSE, actor, candidacy, Map.of("round", round.id().value(), "programme", programme.id(),
            "entry", entry.name()));
        process.start(nomination, way.get(0).code(), title(nomination, programme));
        drafts.discard(programme.id(), actor.login());
        return id;
    }

    /** The candidacy as it stands now: proposed, or corrected since. */
    public Candidacy of(CaseId id) {
        return file.latest(id, Step.CORRECT_NOMINATION, Candidacy.class)
            .orElseGet(() -> file.latest(id, Step.PROPOSE, Candidacy.class).orElseThrow());
    }

    /** 补正: the whole form again; it goes to the tier that sent it back, which has had it in time. */
    public void correct(CaseId id, Candidacy candidacy, Actor actor) {
        Nomination nomination = nominations.get(id);
        Round round = rounds.get(nomination.round());
        Programme programme = programmes.of(round.programme());
        rules.require(programme, candidacy);
        nominations.corrected(id, category(programme, candidacy), shownAs(candidacy));
        candidates.corrected(nomination, candidacy);
        file.add(id, Step.CORRECT_NOMINATION, actor, candidacy, Map.of());
        if (ways.from(nomination.owner(), round.organiser()).size() == nomination.tiersReached()) {
            places.reserve(round.id(), ways.submitting(nomination.owner(), round.organiser()), List.of(nominations.get(id)));
        }
        nominations.move(id, NominationState.UNDER_REVIEW);
    }

    /** @throws Refusal 404 if there is no such round for that union; 409 if it is over */
    private Round open(String number, UnionCode union) {
        Round round = rounds.seen(number, union);
        if (round.state() != RoundState.OPEN && round.state() != RoundState.ALLOCATING) {
            throw Refusal.conflict("本次活动的推荐申报已经截止，不能再提出推荐");
        }
        return round;
    }

    private void refuseIfOutOfScope(Programme programme, UnionCode owner, Entry entry) {
        Union union = unions.find(owner).orElseThrow();
        if (!programme.scope().tiers().contains(union.tier())) {
            throw Refusal.forbidden("本项目不由" + union.tier().label() + "推荐（" + programme.scope().clause() + "）");
        }
        if (!programme.entries().contains(entry)) {
            throw Refusal.forbidden("本项目不接受" + entry.label() + "（" + programme.notice() + "）");
        }
    }

    private static Optional<String> category(Programme programme, Candidacy candidacy) {
        return programme.quota().flatMap(QuotaPlan::category).flatMap(candidacy::fact);
    }

    private static String shownAs(Candidacy candidacy) {
        return candidacy.idNumber().isPresent() ? Masking.name(candidacy.name()) : candidacy.name();
    }

    private String title(Nomination nomination, Programme programme) {
        return nomination.shownAs() + "（" + unions.nameOf(nomination.owner()) + "）" + programme.title();
    }
}
