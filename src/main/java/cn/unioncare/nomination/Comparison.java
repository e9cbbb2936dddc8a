package cn.unioncare.nomination;

import cn.unioncare.honours.Holder;
import cn.unioncare.honours.Honour;
import cn.unioncare.honours.Honours;
import cn.unioncare.nomination.CandidateView.Line;
import cn.unioncare.nomination.programme.FormField;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 择优: the candidates of a round side by side, for whoever has their papers to read anyway. */
@Service
public class Comparison {

    /** Who is meant is told by the name and the union; the rest of the person is not what is compared. */
    private static final Set<String> OF_THE_PERSON = Set.of("candidate.name", "candidate.idNumber", "candidate.phone",
        "candidate.birthDate", "candidate.gender", "candidate.ethnicity", "story");

    private final Rounds rounds;
    private final Nominations nominations;
    private final NominationReaders readers;
    private final NominationWays ways;
    private final Programmes programmes;
    private final Proposals proposals;
    private final NominationFile file;
    private final Honours honours;
    private final CaseBarrier barrier;

    Comparison(Rounds rounds, Nominations nominations, NominationReaders readers, NominationWays ways, Programmes programmes,
               Proposals proposals, NominationFile file, Honours honours, CaseBarrier barrier) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.readers = readers;
        this.ways = ways;
        this.programmes = programmes;
        this.proposals = proposals;
        this.file = file;
        this.honours = honours;
        this.barrier = barrier;
    }

    /**
     * Those that are in the asker's union's hands or have passed them, and those that were commended.
     *
     * @throws Refusal 404 if there is no such round, or the actor's union has nothing to do with it
     */
    @Transactional(readOnly = true)
    public List<CandidateView> of(String number, Actor actor) {
        Round round = rounds.seen(number, actor.union());
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        List<Nomination> all = nominations.of(round.id()).stream()
            .filter(one -> one.erased().isEmpty() && !kept.contains(one.id())).toList();
        RoundWays way = ways.of(round, all);
        List<Nomination> read = readers.readable(all, round, way, actor);
        file.readAhead(read.stream().map(Nomination::id).toList());
        Map<CaseId, Holder> holders = read.stream().collect(Collectors.toMap(Nomination::id,
            one -> Laureates.holder(one, proposals.of(one.id()))));
        Map<Holder, List<Honour>> held = honours.of(holders.values());
        return read.stream()
            .sorted(Comparator.comparing((Nomination one) -> one.owner().value()).thenComparing(one -> one.id().value()))
            .map(one -> view(one, round, way, held.get(holders.get(one.id())), actor.union())).toList();
    }

    private CandidateView view(Nomination one, Round round, RoundWays way, List<Honour> held, UnionCode asking) {
        Programme programme = programmes.of(round.programme());
        Candidacy candidacy = proposals.of(one.id());
        boolean mine = one.state() == NominationState.UNDER_REVIEW && way.reviewing(one).filter(asking::equals).isPresent();
        return new CandidateView(one.id().value(), one.shownAs(), one.owner().value(), way.nameOf(one.owner()),
            one.category().orElse(null), one.category().map(code -> programmes.categories(programme.id())
                .getOrDefault(code, code)).orElse(null), one.state().name(), one.state().label(), mine,
            about(programme, candidacy), shortened(candidacy, one), held.stream()
                .map(honour -> honour.awardedOn().getYear() + " 年 " + honour.title() + "（" + honour.levelName() + "）").toList(),
            file.entries(one.id()).stream().filter(entry -> entry.step() != Step.PROPOSE)
                .map(entry -> entry.step().label() + "：" + NominationTexts.decisionOf(entry, file)).toList());
    }

    private List<Line> about(Programme programme, Candidacy candidacy) {
        return programmes.form(programme.id()).fields().values().stream()
            .filter(field -> field.kind() != FormField.Kind.FILES && !OF_THE_PERSON.contains(field.path()))
            .sorted(Comparator.comparing(FormField::path)).flatMap(field -> value(field, candidacy).stream()
                .map(value -> new Line(field.label(), value))).toList();
    }

    private static Optional<String> value(FormField field, Candidacy candidacy) {
        Map<String, Object> from = field.path().startsWith("candidate.") ? candidacy.candidate() : candidacy.facts();
        return Optional.ofNullable(from.get(field.name())).map(value -> text(field, value)).filter(text -> !text.isBlank());
    }

    private static String text(FormField field, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return value instanceof List<?> some ? String.join("、", some.stream().map(one -> labelled(field, one)).toList())
            : labelled(field, value);
    }

    private static String labelled(FormField field, Object value) {
        return field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
    }

    // A story tells of the candidate by name.
    private static String shortened(Candidacy candidacy, Nomination one) {
        return Stream.ofNullable(candidacy.story()).map(story -> story.replace(candidacy.name(), one.shownAs())).findFirst()
            .orElse("");
    }
}
