package cn.unioncare.history;

import cn.unioncare.calendar.WorkingTime;
import cn.unioncare.history.InstanceTable.Row;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What auditors and supervisors may look back on: the runs of their own union's cases and of those below it, but none of a
 * relative's.
 */
@Service
public class CaseHistories {

    private static final int MOST_NAMED = 5;

    private final InstanceTable table;
    private final Drawings drawings;
    private final WorkingTime time;
    private final Unions unions;
    private final People people;
    private final CaseBarrier barrier;
    private final Clock clock;

    CaseHistories(InstanceTable table, Drawings drawings, WorkingTime time, Unions unions, People people, CaseBarrier barrier,
                  Clock clock) {
        this.table = table;
        this.drawings = drawings;
        this.time = time;
        this.unions = unions;
        this.people = people;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** @throws Refusal 404 if the union is none of the asker's own, 400 if several are called so or nobody is */
    @Transactional(readOnly = true)
    public Page<CaseInstance> find(Search search, Actor actor) {
        Map<String, String> names = names(search.union(), actor);
        List<String> persons = search.person() == null ? List.of() : people.meant(search.person());
        if (search.person() != null && persons.isEmpty()) {
            throw Refusal.invalid("person", "没有这个账号或者姓名，请核对");
        }
        List<Row> found = table.find(search, names.keySet(), persons, barrier.keptFrom(actor.login()));
        return Page.of(found.stream().map(row -> instance(row, names)).toList(), search.limit(),
            last -> Cursor.text(last, search.byEnd()));
    }

    /** @throws Refusal 404 if there is no such run, or none of the asker's; 403 to a relative */
    @Transactional(readOnly = true)
    public CaseHistory get(String id, Actor actor) {
        Map<String, String> names = names(null, actor);
        Row row = table.get(id, names.keySet()).orElseThrow(() -> notYours(table.caseOf(id)));
        CaseId caseId = new CaseId(row.caseId());
        barrier.admit(caseId, actor);
        List<CaseInstance> runs = table.of(caseId, names.keySet()).stream().map(one -> instance(one, names)).toList();
        List<Visit> visits = table.visits(id);
        Drawing drawing = drawings.of(row.definition());
        Map<String, String> holders = people.namesOf(visits.stream().map(Visit::assignee).filter(Objects::nonNull).distinct().toList());
        return new CaseHistory(instance(row, names), drawing.xml(), new Stays(drawing, time, clock.instant()).of(visits),
            List.copyOf(new PathTaken(drawing, visits).flows()), visits.stream().map(visit -> visit(visit, drawing, holders)).toList(), runs);
    }

    /** The runs of one case, oldest first; nothing of a case that is not the asker's to see. */
    @Transactional(readOnly = true)
    public List<CaseInstance> of(CaseId caseId, Actor actor) {
        Map<String, String> names = names(null, actor);
        return barrier.keepsAway(caseId, actor.login()) ? List.of()
            : table.of(caseId, names.keySet()).stream().map(row -> instance(row, names)).toList();
    }

    private CaseHistory.Step visit(Visit visit, Drawing drawing, Map<String, String> holders) {
        return new CaseHistory.Step(visit.element(), visit.nameIn(drawing), visit.type(),
            InstanceTable.inChina(visit.startedAt()), InstanceTable.inChina(visit.endedAt()), Stays.days(time.between(visit.startedAt(),
                visit.endedAt() == null ? clock.instant() : visit.endedAt())), visit.broken(), visit.assignee(),
            visit.assignee() == null ? null : holders.get(visit.assignee()), visit.called());
    }

    private CaseInstance instance(Row row, Map<String, String> names) {
        return new CaseInstance(row.id(), row.caseId(), row.title(), row.flow(), row.flowName(), row.version(), row.union(),
            names.get(row.union()), InstanceTable.inChina(row.startedAt()), InstanceTable.inChina(row.endedAt()), row.outcome(),
            row.outcome() == null ? null : drawings.of(row.definition()).nameOf(row.outcome()), row.state(), row.state().label(),
            row.calledBy());
    }

    private Map<String, String> names(String wished, Actor actor) {
        Map<String, String> own = named(actor.union());
        if (wished == null || wished.equals(actor.union().value())) {
            return own;
        }
        if (own.containsKey(wished)) {
            return named(new UnionCode(wished));
        }
        List<String> called = own.entrySet().stream().filter(union -> union.getValue().contains(wished)).map(Map.Entry::getKey).toList();
        if (called.size() > 1) {
            throw Refusal.invalid("union", "名称中有“" + wished + "”的工会有 " + called.size() + " 个，请写全名称或者编码："
                + called.stream().limit(MOST_NAMED).map(own::get).collect(Collectors.joining("、")) + (called.size() > MOST_NAMED ? " 等" : ""));
        }
        return named(called.stream().findFirst().map(UnionCode::new)
            .orElseThrow(() -> Refusal.notFound("没有这个工会，或者它不在本工会及下级工会之内")));
    }

    private Map<String, String> named(UnionCode top) {
        return unions.subtree(top).stream().collect(Collectors.toMap(union -> union.code().value(), Union::name,
            (one, other) -> one, LinkedHashMap::new));
    }

    private static Refusal notYours(Optional<CaseId> another) {
        return another.map(caseId -> Refusal.ofAnother(caseId, Refusal.NOT_YOURS)).orElseGet(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }
}
