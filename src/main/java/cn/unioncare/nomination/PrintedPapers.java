package cn.unioncare.nomination;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.nomination.ReadableNominations.Readable;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.RequiredPaper.Of;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
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

    private final ReadableNominations readable;
    private final Rounds rounds;
    private final Programmes programmes;
    private final PaperContents contents;
    private final OfficialPapers papers;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;

    PrintedPapers(ReadableNominations readable, Rounds rounds, Programmes programmes, PaperContents contents, OfficialPapers papers,
                  CaseBarrier barrier, ApplicationEventPublisher events) {
        this.readable = readable;
        this.rounds = rounds;
        this.programmes = programmes;
        this.contents = contents;
        this.papers = papers;
        this.barrier = barrier;
        this.events = events;
    }

    /** @throws Refusal 404 for a paper that is not of one nomination, or a nomination that is not the actor's to work on */
    @Transactional
    public OfficialPaper print(CaseId id, String paper, Actor actor) {
        Nomination nomination = readable.seen(id, actor);
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
        Readable found = readable.of(round, of, actor);
        RoundWays way = found.way();
        List<Nomination> listed = found.nominations().stream()
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

    private RequiredPaper paper(Round round, String id, Set<Of> of) {
        return programmes.of(round.programme()).papers().stream().filter(paper -> paper.id().equals(id) && of.contains(paper.of())).findFirst()
            .orElseThrow(() -> Refusal.notFound(NONE));
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
