package cn.unioncare.nomination;

import cn.unioncare.nomination.ReadableNominations.Readable;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.RequiredPaper.Of;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the notice's papers somebody may take, or may take later and why not yet. */
@Service
public class OfferedPapers {

    private final ReadableNominations readable;
    private final Rounds rounds;
    private final NominationReaders readers;
    private final Programmes programmes;
    private final AwardPapers awards;

    OfferedPapers(ReadableNominations readable, Rounds rounds, NominationReaders readers, Programmes programmes, AwardPapers awards) {
        this.readable = readable;
        this.rounds = rounds;
        this.readers = readers;
        this.programmes = programmes;
        this.awards = awards;
    }

    /** Those of the notice that the nomination stands in. */
    public List<PaperCard> of(CaseId id, Actor actor) {
        Nomination nomination = readable.seen(id, actor);
        return programmeOf(rounds.get(nomination.round())).papers().stream().map(paper -> PaperCard.of(paper, Optional.empty())).toList();
    }

    /** Those of a round that the actor may take, or may take later; none for whoever has no office in it. */
    @Transactional(readOnly = true)
    public RoundPapers of(String number, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        if (!readers.hasAnOffice(actor)) {
            return new RoundPapers(List.of(), List.of());
        }
        Readable found = readable.of(round, actor.union(), actor);
        RoundWays way = found.way();
        List<UnionCode> units = found.nominations().stream().map(Nomination::owner).map(way::submitting).distinct()
            .filter(unit -> way.isWithin(unit, actor.union())).sorted(Comparator.comparing(UnionCode::value)).toList();
        Optional<String> reason = !units.isEmpty() ? Optional.empty() : Optional.of(found.nominations().isEmpty()
            ? "还没有报到本单位、可以列入的推荐对象" : "由向组织单位报送的工会填写、打印");
        Stream<PaperCard> ofUnits = programmeOf(round).papers().stream().filter(paper -> paper.of() == Of.UNIT)
            .map(paper -> PaperCard.of(paper, reason));
        Stream<PaperCard> ofAll = programmeOf(round).papers().stream().filter(paper -> paper.of() == Of.ROUND
            && actor.union().equals(round.organiser())).map(paper -> PaperCard.of(paper, reason));
        return new RoundPapers(Stream.of(ofUnits, ofAll, awards.of(round, actor).stream()).flatMap(cards -> cards).toList(),
            units.stream().map(unit -> new RoundPapers.Unit(unit.value(), way.nameOf(unit))).toList());
    }

    private Programme programmeOf(Round round) {
        return programmes.of(round.programme());
    }
}
