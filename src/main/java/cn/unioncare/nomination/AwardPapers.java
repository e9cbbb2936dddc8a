package cn.unioncare.nomination;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.honours.Honour;
import cn.unioncare.honours.HonourState;
import cn.unioncare.honours.Honours;
import cn.unioncare.nomination.programme.Award;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 表扬通报, 证书, 奖牌 and 先进事迹材料 of a round that has been commended; each one taken is recorded. */
@Service
public class AwardPapers {

    private final Rounds rounds;
    private final Programmes programmes;
    private final Honours honours;
    private final Laureates laureates;
    private final AwardTexts texts;
    private final Comparison comparison;
    private final NominationReaders readers;
    private final OfficialPapers papers;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;

    AwardPapers(Rounds rounds, Programmes programmes, Honours honours, Laureates laureates, AwardTexts texts,
                Comparison comparison, NominationReaders readers, OfficialPapers papers, CaseBarrier barrier,
                ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.honours = honours;
        this.laureates = laureates;
        this.texts = texts;
        this.comparison = comparison;
        this.readers = readers;
        this.papers = papers;
        this.barrier = barrier;
        this.events = events;
    }

    public boolean has(String paper) {
        return AwardPaper.called(paper).isPresent();
    }

    /** Those that the actor may have of the round, each with why it cannot be had yet. */
    List<PaperCard> of(Round round, Actor actor) {
        Award award = programmes.of(round.programme()).award();
        return AwardPaper.offered(award).stream().filter(paper -> readers.mayHave(paper, round, actor))
            .map(paper -> PaperCard.of(paper, round)).toList();
    }

    /**
     * @throws Refusal 404 before the round is commended, for what the notice does not let be given, and for those whom it
     *                 is not for; 400 for Excel
     */
    @Transactional
    public OfficialPaper print(String number, String id, Format format, Actor actor) {
        AwardPaper paper = AwardPaper.called(id).orElseThrow();
        Round round = rounds.seen(number, actor.union());
        requireToBeHad(paper, round, format, actor);
        List<Honour> held = inTheNoticesOrder(paper, round, actor);
        OfficialPaper printed = switch (paper) {
            case NOTICE -> fill(paper, round, Map.of(paper.label(), texts.notice(round, held, laureates.positions(round))));
            case CERTIFICATES, MEDALS -> fill(paper, round, texts.each(round, held));
            case STORIES -> fill(paper, round, stories(round, actor));
        };
        events.publishEvent(new CaseEvent(round.id(), "PAPER_TAKEN", actor, Map.of("paper", paper.id())));
        return printed;
    }

    private void requireToBeHad(AwardPaper paper, Round round, Format format, Actor actor) {
        Programme programme = programmes.of(round.programme());
        if (!readers.mayHave(paper, round, actor)) {
            throw Refusal.notFound("没有这份表格，或者它不在您的办理范围内");
        }
        if (!paper.isGivenBy(programme.award())) {
            throw Refusal.notFound("通知没有规定颁发" + paper.label() + "（" + programme.award().clause() + "）");
        }
        PaperCard.reasonNotYet(paper, round).ifPresent(reason -> {
            throw Refusal.notFound(reason);
        });
        if (format != Format.WORD) {
            throw Refusal.invalid("format", paper.label() + "只有文字文档，没有电子表格");
        }
    }

    // The notice stays as it was issued; what is handed over is not made for one whose title has been cancelled.
    private List<Honour> inTheNoticesOrder(AwardPaper paper, Round round, Actor actor) {
        List<Honour> held = laureates.inOrder(round, honours.ofRound(round.id())).stream()
            .filter(honour -> paper == AwardPaper.NOTICE || honour.state() == HonourState.HELD).toList();
        if (held.isEmpty()) {
            throw Refusal.notFound("本次活动受" + programmes.of(round.programme()).honour().act() + "对象的荣誉均已取消");
        }
        if (paper.isOfTheOrganiser()) {
            barrier.admit(held.stream().map(honour -> new CaseId(honour.nomination())).toList(), actor);
        }
        return held;
    }

    private Map<String, PaperContent> stories(Round round, Actor actor) {
        List<CandidateView> told = comparison.of(round.id().value(), actor).stream()
            .filter(one -> one.state().equals(NominationState.COMMENDED.name())).toList();
        if (told.isEmpty()) {
            throw Refusal.notFound("受表扬的推荐对象的事迹材料不在您的阅看范围内，或者已按规定销毁");
        }
        Map<String, String> ofAll = texts.of(round);
        Map<String, PaperContent> chapters = new LinkedHashMap<>();
        IntStream.range(0, told.size()).forEach(index -> chapters.put(told.get(index).nomination(),
            chapter(index + 1, told.get(index), ofAll)));
        return chapters;
    }

    private static PaperContent chapter(int no, CandidateView one, Map<String, String> round) {
        Map<String, String> texts = new HashMap<>(round);
        texts.putAll(Map.of("no", String.valueOf(no), "name", one.candidate(), "story", PaperTexts.indented(one.story())));
        texts.put("about", one.unionName() + Optional.ofNullable(one.categoryName()).map(name -> "　" + name).orElse(""));
        return PaperContent.of(texts);
    }

    private OfficialPaper fill(AwardPaper paper, Round round, Map<String, PaperContent> content) {
        return papers.fillEach(paper.template(), paper.label() + "-" + programmes.of(round.programme()).title() + "-" + round.id(),
            Format.WORD, content);
    }
}
