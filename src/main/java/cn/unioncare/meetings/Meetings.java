package cn.unioncare.meetings;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings that were held: for whoever records or signs them in the union, and for those who watch it from above. What
 * concerns a relative of the reader is left out.
 */
@Service
public class Meetings {

    /**
     * @param body  only meetings of that body; null for all
     * @param text  the number of a meeting or of a case; null for all
     * @param after the number after which the page begins, newest first; null for the first page
     */
    public record Wish(String body, String text, int limit, String after) { }

    private static final String NOT_YOURS = "没有这次会议，或者它不在您的办理范围内";

    private final JdbcClient jdbc;
    private final MeetingStore store;
    private final Bodies bodies;
    private final Unions unions;
    private final People people;
    private final CaseBarrier barrier;
    private final MinutesPaper paper;

    Meetings(JdbcClient jdbc, MeetingStore store, Bodies bodies, Unions unions, People people, CaseBarrier barrier,
             MinutesPaper paper) {
        this.jdbc = jdbc;
        this.store = store;
        this.bodies = bodies;
        this.unions = unions;
        this.people = people;
        this.barrier = barrier;
        this.paper = paper;
    }

    @Transactional(readOnly = true)
    public Page<MeetingCard> list(Wish wish, Actor actor) {
        if (wish.body() != null && bodies.find(wish.body()).isEmpty()) {
            throw Refusal.invalid("body", "没有这个会议机构，请重新选择");
        }
        Map<String, String> names = readable(actor);
        List<MeetingCard> found = jdbc.sql("""
                select m.number, m.union_code, m.body, m.held_on, count(i.position) as items,
                    sum(case when i.carried then 1 else 0 end) as carried
                from meeting m join meeting_item i on i.meeting = m.number
                where m.union_code in (:unions)
                  and (cast(:body as varchar) is null or m.body = :body)
                  and (cast(:text as varchar) is null or m.number = :text
                       or exists (select 1 from meeting_item c where c.meeting = m.number and c.case_id = :text))
                  and (cast(:after as varchar) is null or exists (select 1 from meeting a where a.number = :after
                       and (m.recorded_at < a.recorded_at or m.recorded_at = a.recorded_at and m.number < a.number)))
                group by m.number, m.union_code, m.body, m.held_on, m.recorded_at
                order by m.recorded_at desc, m.number desc fetch first :limit rows only""")
            .param("unions", names.keySet()).param("body", wish.body())
            .param("text", wish.text() == null || wish.text().isBlank() ? null : wish.text().strip())
            .param("after", wish.after()).param("limit", wish.limit() + 1)
            .query((row, index) -> new MeetingCard(row.getString("number"), names.get(row.getString("union_code")),
                nameOf(row.getString("body")), row.getObject("held_on", LocalDate.class), row.getInt("items"),
                row.getInt("carried"))).list();
        return Page.of(found, wish.limit(), MeetingCard::number);
    }

    /** @throws Refusal 404 if there is none, or it is not of the reader's unions */
    @Transactional(readOnly = true)
    public Minutes get(String number, Actor actor) {
        MeetingStore.Row row = store.find(number).filter(found -> readable(actor).containsKey(found.union().value()))
            .orElseThrow(() -> Refusal.notFound(NOT_YOURS));
        MeetingStore.Content content = row.content();
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return new Minutes(number, unions.nameOf(row.union()), nameOf(row.body()), row.heldOn(), content.startedAt(),
            content.place(), content.chair(), content.recorder(), content.presenter(), content.expected(), content.present(),
            content.participants(), store.itemsOf(number).stream().map(item -> shown(item, content, kept)).toList(),
            people.namesOf(List.of(row.recordedBy())).getOrDefault(row.recordedBy(), row.recordedBy()), row.recordedAt());
    }

    /**
     * The same in Word.
     *
     * @throws Refusal 404 if there is none, or it is not of the reader's unions
     */
    @Transactional(readOnly = true)
    public OfficialPaper paper(String number, Actor actor) {
        return paper.of(get(number, actor));
    }

    private static Minutes.Item shown(MeetingStore.ItemRow item, MeetingStore.Content meeting, Set<CaseId> kept) {
        MeetingStore.ItemContent content = item.content();
        if (content == null || kept.contains(item.caseId())) {
            return new Minutes.Item(item.caseId().value(), item.matter(), content == null ? item.title() : "回避，不予显示",
                null, null, List.of(), null, item.carried(), null);
        }
        return new Minutes.Item(item.caseId().value(), item.matter(), item.title(), content.ballot(),
            meeting.present() - content.withdrawn().size(), content.withdrawn(), content.discussion(), item.carried(),
            content.reason());
    }

    private Map<String, String> readable(Actor actor) {
        boolean watches = actor.is(Role.SUPERVISOR.code()) || actor.is(Role.AUDITOR.code());
        List<Union> read = watches ? unions.subtree(actor.union()) : unions.find(actor.union()).stream().toList();
        return read.stream().collect(Collectors.toMap(union -> union.code().value(), Union::name));
    }

    // A body that a later release leaves out is still named.
    private String nameOf(String body) {
        return bodies.find(body).map(Body::name).orElse(body);
    }
}
