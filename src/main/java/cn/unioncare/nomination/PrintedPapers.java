package cn.unioncare.nomination;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.RequiredPaper.Of;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice's papers, filled in: for those who work on what they tell, and each taken one is recorded, since papers hold
 * ID numbers and telephone numbers.
 */
@Service
public class PrintedPapers {

    private static final String NONE = "没有这份表格";

    private final Nominations nominations;
    private final Rounds rounds;
    private final NominationReaders readers;
    private final NominationWays ways;
    private final Programmes programmes;
    private final PaperContents contents;
    private final AwardPapers awards;
    private final OfficialPapers papers;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;

    PrintedPapers(Nominations nominations, Rounds rounds, NominationReaders readers, NominationWays ways, Programmes programmes,
                  PaperContents contents, AwardPapers awards, OfficialPapers papers, CaseBarrier barrier,
                  ApplicationEventPublisher events) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.readers = readers;
        this.ways = ways;
        this.programmes = programmes;
        this.contents = contents;
        this.awards = awards;
        this.papers = papers;
        this.barrier = barrier;
        this.events = events;
    }

    /** Those of the notice that the nomination stands in. */
    public List<PaperCard> of(CaseId id, Actor actor) {
        Nomination nomination = seen(id, actor);
        return programmeOf(rounds.get(nomination.round())).papers().stream().map(paper -> PaperCard.of(paper, Optional.empty())).toList();
    }

    /** Those of a round that the actor may take, or may take later; none for whoever has no office in it. */
    @Transactional(readOnly = true)
    public RoundPapers of(String number, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        if (!readers.hasAnOffice(actor)) {
            return new RoundPapers(List.of(), List.of());
        }
        List<Nomination> all = kept(round);
        RoundWays way = ways.of(round, all, List.of(actor.union()));
        List<Nomination> readable = readers.readable(listed(all, round, way), round, way, actor);
        List<UnionCode> units = readable.stream().map(Nomination::owner).map(way::submitting).distinct()
            .filter(unit -> way.isWithin(unit, actor.union())).sorted(Comparator.comparing(UnionCode::value)).toList();
        Optional<String> reason = !units.isEmpty() ? Optional.empty() : Optional.of(readable.isEmpty()
            ? "还没有报到本单位、可以列入的推荐对象" : "由向组织单位报送的工会填写、打印");
        Stream<PaperCard> ofUnits = programmeOf(round).papers().stream().filter(paper -> paper.of() == Of.UNIT)
            .map(paper -> PaperCard.of(paper, reason));
        Stream<PaperCard> ofAll = programmeOf(round).papers().stream().filter(paper -> paper.of() == Of.ROUND
            && actor.union().equals(round.organiser())).map(paper -> PaperCard.of(paper, reason));
        return new RoundPapers(Stream.of(ofUnits, ofAll, awards.of(round, actor).stream()).flatMap(cards -> cards).toList(),
            units.stream().map(unit -> new RoundPapers.Unit(unit.value(), way.nameOf(unit))).toList());
    }

    /** @throws Refusal 404 for a paper that is not of one nomination, or a nomination that is not the actor's to work on */
    @Transactional
    public OfficialPaper print(CaseId id, String paper, Actor actor) {
        Nomination nomination = seen(id, actor);
        Round round = rounds.get(nomination.round());
        RequiredPaper known = paper(round, paper, Set.of(Of.NOMINATION));
        tell(id, known, actor, Map.of());
        return papers.fill(known.template(), known.name() + "-" + id, Format.WORD,
            contents.of(nomination, round));
    }

    /**
     * A paper of a unit or of the whole round.
     *
     * @param unit the union that submits to the organiser; the actor's own where it is null
     * @throws Refusal 404 where the actor works on none of those that stand in it
     */
    @Transactional
    public OfficialPaper print(String number, String paper, String unit, Format format, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        RequiredPaper known = paper(round, paper, Set.of(Of.UNIT, Of.ROUND));
        UnionCode of = known.of() == Of.ROUND ? round.organiser() : unit(unit, actor);
        if (known.of() == Of.ROUND && !actor.union().equals(round.organiser())) {
            throw Refusal.notFound(NONE);
        }
        List<Nomination> all = kept(round);
        RoundWays way = ways.of(round, all, List.of(of));
        List<Nomination> listed = readers.readable(listed(all, round, way), round, way, actor).stream()
            .filter(one -> known.of() == Of.ROUND || way.submitting(one.owner()).equals(of)).toList();
        if (listed.isEmpty()) {
            throw Refusal.notFound("没有可以列入这份表格的推荐对象，或者它们不在您的办理范围内");
        }
        barrier.admit(listed.stream().map(Nomination::id).toList(), actor);
        tell(round.id(), known, actor, Map.of("unit", of.value(), "rows", String.valueOf(listed.size()), "format", format.name()));
        String name = known.name() + "-" + way.nameOf(of);
        return known.isForEachOrgan() ? papers.fillEach(known.template(), name, format, contents.eachOrgan(round, of, listed, way))
            : papers.fill(known.template(), name, format, contents.of(round, of, listed, way));
    }

    private List<Nomination> kept(Round round) {
        return nominations.of(round.id()).stream().filter(one -> one.erased().isEmpty()).toList();
    }

    // What was handed in and sealed is the same tomorrow: whom the organiser then did not choose, or struck, stays on it. Who
    // was withdrawn or sent back for good has made room for another.
    private static List<Nomination> listed(List<Nomination> all, Round round, RoundWays way) {
        return all.stream().filter(one -> !one.state().isEnded()
            || one.state().isDecided() && way.reached(one).anyMatch(round.organiser()::equals)).toList();
    }

    private Nomination seen(CaseId id, Actor actor) {
        Nomination nomination = nominations.find(id).orElseThrow(() -> Refusal.notFound("没有这项推荐，或者它不在您的办理范围内"));
        if (!readers.mayRead(id, Step.PROPOSE.element(), actor)) {
            throw Refusal.ofAnother(id, "没有这项推荐，或者它不在您的办理范围内");
        }
        barrier.admit(id, actor);
        if (nomination.erased().isPresent()) {
            throw Refusal.notFound("本案资料已按规定销毁");
        }
        return nomination;
    }

    private RequiredPaper paper(Round round, String id, Set<Of> of) {
        return programmeOf(round).papers().stream().filter(paper -> paper.id().equals(id) && of.contains(paper.of())).findFirst()
            .orElseThrow(() -> Refusal.notFound(NONE));
    }

    private Programme programmeOf(Round round) {
        return programmes.of(round.programme());
    }

    private static UnionCode unit(String unit, Actor actor) {
        try {
            return unit == null || unit.isBlank() ? actor.union() : new UnionCode(unit.strip());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("unit", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    private void tell(CaseId id, RequiredPaper paper, Actor actor, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("paper", paper.id());
        events.publishEvent(new CaseEvent(id, "PAPER_TAKEN", actor, facts));
    }
}
