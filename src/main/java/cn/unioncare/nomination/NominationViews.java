package cn.unioncare.nomination;

import cn.unioncare.nomination.NominationView.Outcome;
import cn.unioncare.nomination.NominationView.PublicityView;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.notices.Publicity.Posted;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where a nomination stands, to the unions on its way. */
@Service
public class NominationViews {

    private static final String NOT_YOURS = "没有这项推荐，或者它不在您的办理范围内";

    private final Nominations nominations;
    private final Rounds rounds;
    private final NominationWays ways;
    private final Programmes programmes;
    private final NominationDecisions decisions;
    private final Publicities publicities;
    private final CaseBarrier barrier;

    NominationViews(Nominations nominations, Rounds rounds, NominationWays ways, Programmes programmes, NominationDecisions decisions,
                    Publicities publicities, CaseBarrier barrier) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.ways = ways;
        this.programmes = programmes;
        this.decisions = decisions;
        this.publicities = publicities;
        this.barrier = barrier;
    }

    @Transactional(readOnly = true)
    public NominationView of(String number, Actor actor) {
        CaseId id = visible(number, actor);
        Nomination found = nominations.get(id);
        Round round = rounds.get(found.round());
        Programme programme = programmes.of(round.programme());
        RoundWays way = ways.of(round, List.of(found));
        Optional<Publicity> publicity = publicities.newestOf(id);
        return new NominationView(id.value(), round.id().value(), programme.id(), programme.title(), found.shownAs(),
            found.owner().value(), way.nameOf(found.owner()), found.entry().name(), found.category().orElse(null),
            found.state().name(), found.state().label(), found.filedOn(),
            way.reviewing(found).map(UnionCode::value).orElse(null),
            decisions.of(found, round, way, publicity),
            publicity.map(NominationViews::view).orElse(null),
            found.state().isEnded() ? new Outcome(found.state().name(), found.state().label()) : null);
    }

    /** @throws Refusal 404 if there is no such case, or it is not the actor's to see; 403 to a relative of the candidate */
    public CaseId visible(String number, Actor actor) {
        if (!CaseId.isWellFormed(number) || nominations.find(new CaseId(number)).isEmpty()) {
            throw Refusal.notFound(NOT_YOURS);
        }
        CaseId id = new CaseId(number);
        if (!nominations.isWithin(id, actor)) {
            throw Refusal.ofAnother(id, NOT_YOURS);
        }
        barrier.admit(id, actor);
        return id;
    }

    private static PublicityView view(Publicity publicity) {
        Optional<Posted> posted = publicity.posted();
        return new PublicityView(publicity.number(), publicity.state().name(), posted.map(Posted::on).orElse(null),
            posted.map(Posted::lastDay).orElse(null), posted.map(Posted::endsAt).orElse(null));
    }
}
