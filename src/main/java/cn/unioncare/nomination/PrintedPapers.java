package cn.unioncare.nomination;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** @param excel whether it can be had as a sheet too */
    public record Card(String id, String name, int copies, Of of, boolean excel) { }

    private final Nominations nominations;
    private final Rounds rounds;
    private final NominationReaders readers;
    private final NominationWays ways;
    private final Programmes programmes;
    private final PaperTexts texts;
    private final PaperOpinions opinions;
    private final OfficialPapers papers;
    private final NominationFile file;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;

    PrintedPapers(Nominations nominations, Rounds rounds, NominationReaders readers, NominationWays ways, Programmes programmes,
                  PaperTexts texts, PaperOpinions opinions, OfficialPapers papers, NominationFile file, CaseBarrier barrier,
                  ApplicationEventPublisher events) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.readers = readers;
        this.ways = ways;
        this.programmes = programmes;
        this.texts = texts;
        this.opinions = opinions;
        this.papers = papers;
        this.file = file;
        this.barrier = barrier;
        this.events = events;
    }

    /** Those of the notice that the nomination stands in. */
    public List<Card> of(CaseId id, Actor actor) {
        Nomination nomination = seen(id, actor);
        return programmeOf(rounds.get(nomination.round())).papers().stream().map(paper -> new Card(paper.id(), paper.name(),
            paper.copies(), paper.of(), paper.of() != Of.NOMINATION)).toList();
    }

    /** @throws Refusal 404 for a paper that is not of one nomination, or a nomination that is not the actor's to work on */
    @Transactional
    public OfficialPaper print(CaseId id, String paper, Actor actor) {
        Nomination nomination = seen(id, actor);
        Round round = rounds.get(nomination.round());
        RequiredPaper known = paper(round, paper, Of.NOMINATION);
        tell(id, known, actor, Map.of());
        return papers.fill(known.template(), known.name() + "-" + id, Format.WORD,
            PaperContent.of(row(nomination, round, ways.of(round, List.of(nomination)), texts.of(round))));
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
        RequiredPaper known = papersOf(round, paper);
        UnionCode of = known.of() == Of.ROUND ? round.organiser() : unit(unit, actor);
        if (known.of() == Of.ROUND && !actor.union().equals(round.organiser())) {
            throw Refusal.notFound(NONE);
        }
        List<Nomination> all = nominations.of(round.id()).stream().filter(one -> one.erased().isEmpty()
            && (!one.state().isEnded() || one.state() == NominationState.COMMENDED)).toList();
        RoundWays way = ways.of(round, all, List.of(of));
        List<Nomination> listed = readers.readable(all, round, way, actor).stream()
            .filter(one -> known.of() == Of.ROUND || way.submitting(one.owner()).equals(of)).toList();
        if (listed.isEmpty()) {
            throw Refusal.notFound("没有可以列入这份表格的推荐对象，或者它们不在您的办理范围内");
        }
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        listed.stream().map(Nomination::id).filter(kept::contains).forEach(kin -> barrier.admit(kin, actor));
        tell(round.id(), known, actor, Map.of("unit", of.value(), "rows", String.valueOf(listed.size()), "format", format.name()));
        return papers.fill(known.template(), known.name() + "-" + way.nameOf(of), format, content(round, of, listed, way));
    }

    private PaperContent content(Round round, UnionCode unit, List<Nomination> listed, RoundWays way) {
        file.readAhead(listed.stream().map(Nomination::id).toList());
        Map<String, String> ofAll = texts.of(round);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Nomination nomination : listed) {
            Map<String, String> row = row(nomination, round, way, ofAll);
            row.put("no", String.valueOf(rows.size() + 1));
            rows.add(row);
        }
        Map<String, String> whole = new HashMap<>(rows.get(0));
        whole.putAll(ofAll);
        whole.put("unit", way.nameOf(unit));
        whole.put("report", listed.stream().flatMap(one -> opinions.reportOf(one, unit, way).stream()).reduce((earlier, later) -> later)
            .orElse("共推荐 " + listed.size() + " 名（个），名单如下。"));
        return new PaperContent(whole, Map.of("rows", rows));
    }

    private Map<String, String> row(Nomination nomination, Round round, RoundWays way, Map<String, String> ofAll) {
        Map<String, String> row = new HashMap<>(ofAll);
        row.putAll(texts.of(nomination, round, way));
        return row;
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

    private RequiredPaper paper(Round round, String id, Of of) {
        return programmeOf(round).papers().stream().filter(paper -> paper.id().equals(id) && paper.of() == of).findFirst()
            .orElseThrow(() -> Refusal.notFound(NONE));
    }

    private RequiredPaper papersOf(Round round, String id) {
        return programmeOf(round).papers().stream().filter(paper -> paper.id().equals(id) && paper.of() != Of.NOMINATION).findFirst()
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
