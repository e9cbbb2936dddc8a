package cn.unioncare.aid;

import cn.unioncare.aid.AidView.Card;
import cn.unioncare.aid.AidView.DecisionView;
import cn.unioncare.aid.AidView.Deed;
import cn.unioncare.documents.Letter;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case of aid: where it stands, how it got there, its papers, and what may be done with it. */
@Service
public class AidViews {

    private static final Set<AidState> WITHOUT_ARCHIVE_YET = EnumSet.of(AidState.HELPED, AidState.SERVED, AidState.PAID);

    private final JdbcClient jdbc;
    private final AidCases cases;
    private final AidCards cards;
    private final AidFile file;
    private final AidPapers papers;
    private final AidReaders readers;
    private final AidRefusals refusals;
    private final SuddenNeeds needs;
    private final Approvals approvals;
    private final People people;
    private final Unions unions;

    AidViews(JdbcClient jdbc, AidCases cases, AidCards cards, AidFile file, AidPapers papers, AidReaders readers, AidRefusals refusals,
             SuddenNeeds needs, Approvals approvals, People people, Unions unions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.cards = cards;
        this.file = file;
        this.papers = papers;
        this.readers = readers;
        this.refusals = refusals;
        this.needs = needs;
        this.approvals = approvals;
        this.people = people;
        this.unions = unions;
    }

    /** @throws Refusal 404 if there is none, or it is not within the actor's unions; 403 to a relative */
    @Transactional(readOnly = true)
    public AidView of(String number, Actor actor) {
        AidCase aid = cases.seen(number, actor);
        Card card = jdbc.sql("select * from aid_case where case_id = ?").param(aid.id().value())
            .query((row, index) -> cards.card(row, Map.of(aid.owner(), unions.nameOf(aid.owner())))).single();
        boolean mayRead = readers.mayRead(aid.id(), "", actor);
        Optional<String> letter = refusals.of(aid.id()).map(Letter::number);
        return new AidView(card, aid.granted() == null ? null : approvals.of(aid.determining(), aid.granted()).label(), course(aid),
            mayRead, letter.orElse(null), aid.state() == AidState.DRAFT ? needs.adviceFor(aid) : null,
            deeds(aid, mayRead && letter.isPresent() && !cases.isErased(aid.id()), actor));
    }

    /** @throws Refusal 404 if there is none, or its papers are not the actor's to read; 403 to a relative */
    @Transactional(readOnly = true)
    public List<Paper> papersOf(String number, Actor actor) {
        AidCase aid = cases.seen(number, actor);
        if (!readers.mayRead(aid.id(), "", actor)) {
            throw Refusal.notFound(AidCases.NOT_YOURS);
        }
        return papers.of(aid.id());
    }

    private List<DecisionView> course(AidCase aid) {
        List<Entry<Step>> entries = file.entries(aid.id());
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> new DecisionView(entry.step().element(), entry.step().label(),
            names.getOrDefault(entry.actor(), "系统"), entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(),
            entry.isKept() ? papers.decided(entry) : "已按规定销毁")).toList();
    }

    private static Set<Deed> deeds(AidCase aid, boolean letter, Actor actor) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        boolean filing = actor.is(Role.CLERK.code()) && aid.owner().equals(actor.union());
        if (filing && aid.state().isToFill()) {
            deeds.add(Deed.WITHDRAW);
        }
        if (filing && aid.state() == AidState.DRAFT && aid.archive().isEmpty()) {
            deeds.add(Deed.ARCHIVE);
        }
        if (filing && aid.temporary().isPresent() && WITHOUT_ARCHIVE_YET.contains(aid.state())) {
            deeds.add(Deed.CONVERT);
        }
        if (letter) {
            deeds.add(Deed.PRINT_LETTER);
        }
        return deeds;
    }
}
