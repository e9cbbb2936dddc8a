package cn.unioncare.aid;

import cn.unioncare.aid.AidView.Card;
import cn.unioncare.aid.AidView.DecisionView;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.FundSources;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of aid as they are looked for, by the unions on their way and above; those of relatives are left out. */
@Service
public class AidViews {

    /**
     * What is wanted; null narrows nothing.
     *
     * @param text  the number of a case, an archive, a household, a temporary record or a payment
     * @param after the case after which the page begins, newest first
     */
    public record Wish(AidState state, String kind, String text, int limit, String after) { }

    private final JdbcClient jdbc;
    private final AidCases cases;
    private final AidFile file;
    private final AidPapers papers;
    private final Approvals approvals;
    private final People people;
    private final Unions unions;
    private final FundSources sources;
    private final CodeLists lists;
    private final CaseBarrier barrier;

    AidViews(JdbcClient jdbc, AidCases cases, AidFile file, AidPapers papers, Approvals approvals, People people, Unions unions,
             FundSources sources, CodeLists lists, CaseBarrier barrier) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.file = file;
        this.papers = papers;
        this.approvals = approvals;
        this.people = people;
        this.unions = unions;
        this.sources = sources;
        this.lists = lists;
        this.barrier = barrier;
    }

    @Transactional(readOnly = true)
    public Page<Card> list(Wish wish, Actor actor) {
        Map<UnionCode, String> names = unions.subtree(actor.union()).stream().collect(Collectors.toMap(Union::code, Union::name));
        List<Card> found = jdbc.sql("""
                select c.* from aid_case c where (c.owner_union in (:unions) or c.determining_union = :own) and c.case_id not in (:kept)
                  and (cast(:state as varchar) is null or c.state = :state) and (cast(:kind as varchar) is null or c.kind = :kind)
                  and (cast(:text as varchar) is null or c.case_id = :text or c.archive = :text or c.household = :text
                       or c.temporary = :text or c.payment = :text)
                  and (cast(:after as varchar) is null or exists (select 1 from aid_case a where a.case_id = :after
                       and (c.filed_at < a.filed_at or c.filed_at = a.filed_at and c.case_id < a.case_id)))
                order by c.filed_at desc, c.case_id desc fetch first :limit rows only""")
            .param("unions", names.keySet().stream().map(UnionCode::value).toList()).param("own", actor.union().value())
            .param("kept", keptFrom(actor)).param("state", wish.state() == null ? null : wish.state().name())
            .param("kind", blankToNull(wish.kind())).param("text", blankToNull(wish.text())).param("after", blankToNull(wish.after()))
            .param("limit", wish.limit() + 1).query((row, index) -> card(row, names)).list();
        return Page.of(found, wish.limit(), Card::caseId);
    }

    /** @throws cn.unioncare.shared.Refusal 404 if there is none, or it is not within the actor's unions; 403 to a relative */
    @Transactional(readOnly = true)
    public AidView of(String number, Actor actor) {
        AidCase aid = cases.seen(number, actor);
        Card card = jdbc.sql("select * from aid_case where case_id = ?").param(aid.id().value())
            .query((row, index) -> card(row, Map.of(aid.owner(), unions.nameOf(aid.owner())))).single();
        List<Entry<Step>> entries = file.entries(aid.id());
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return new AidView(card, aid.granted() == null ? null : approvals.of(aid.determining(), aid.granted()).label(),
            entries.stream().map(entry -> new DecisionView(entry.step().element(), entry.step().label(),
                names.getOrDefault(entry.actor(), "系统"), entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(),
                entry.isKept() ? papers.decided(entry) : "已按规定销毁")).toList());
    }

    private Set<String> keptFrom(Actor actor) {
        Set<String> kept = barrier.keptFrom(actor.login()).stream().map(CaseId::value).collect(Collectors.toSet());
        return kept.isEmpty() ? Set.of("") : kept;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Card card(ResultSet row, Map<UnionCode, String> names) throws SQLException {
        AidCase aid = AidCases.aidCase(row, 0);
        String kind = aid.kind().orElse(null);
        String source = aid.source().orElse(null);
        return new Card(aid.id().value(), row.getString("title"), aid.state().name(), aid.state().label(), kind,
            Optional.ofNullable(kind).flatMap(code -> lists.labelOf("aid", code)).orElse(kind), aid.owner().value(),
            names.getOrDefault(aid.owner(), aid.owner().value()), aid.determining().value(), aid.household().orElse(null),
            aid.archive().orElse(null), aid.temporary().orElse(null), aid.asked(), aid.granted(), source,
            source == null ? null : sources.nameOf(source), aid.filedOn(), aid.payment().orElse(null), aid.paidOn().orElse(null),
            row.getObject("ended_on", LocalDate.class));
    }
}
