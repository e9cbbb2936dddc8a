package cn.unioncare.statistics;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Cell.Entered;
import cn.unioncare.statistics.Cell.Item;
import cn.unioncare.statistics.Cell.Part;
import cn.unioncare.statistics.Subject.RowUnions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Opens a cell. */
@Service
public class DrillDown {

    static final String HIDDEN = "（亲属回避，不显示）";

    private final Subjects subjects;
    private final Counting counting;
    private final AllFigures figures;
    private final Entries entries;
    private final Unions unions;
    private final People people;
    private final CaseBarrier barrier;

    DrillDown(Subjects subjects, Counting counting, AllFigures figures, Entries entries, Unions unions, People people,
              CaseBarrier barrier) {
        this.subjects = subjects;
        this.counting = counting;
        this.figures = figures;
        this.entries = entries;
        this.unions = unions;
        this.people = people;
        this.barrier = barrier;
    }

    /**
     * @param after the key after which the page of records begins; null for the first page
     * @throws cn.unioncare.shared.Refusal 404 for what is not the actor's; 400 for a row or column that the table has not
     */
    public Cell open(Wish wish, String rowKey, String columnId, String after, int limit, Actor actor) {
        Subject subject = subjects.of(wish, actor);
        Column column = subject.table().column(columnId);
        RowUnions of = subject.row(rowKey);
        Row row = counting.row(subject, rowKey, column);
        Map<UnionCode, String> names = unions.subtree(subject.union().code()).stream()
            .collect(Collectors.toMap(Union::code, Union::name));
        Behind behind = column.kind() == Column.Kind.FIGURE
            ? figures.behind(column.figure(), subject.scope().of(of.unions()), after, limit) : new Behind(List.of(), null);
        return new Cell(rowKey, of.name(), column.id(), column.title(), column.rule(), column.unit(), column.kind().name(),
            row.values().get(column.id()), items(behind, names, actor), behind.next(),
            column.kind() == Column.Kind.ENTERED ? entered(subject, of, column, names) : List.of(),
            column.isFormula() ? parts(subject.table(), column, row) : List.of());
    }

    private List<Item> items(Behind behind, Map<UnionCode, String> names, Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return behind.items().stream().map(card -> card.caseId() != null && kept.contains(new CaseId(card.caseId()))
            ? new Item(null, null, HIDDEN, card.union().value(), names.get(card.union()), card.amount())
            : new Item(card.record(), card.caseId(), card.title(), card.union().value(), names.get(card.union()),
                card.amount())).toList();
    }

    private List<Entered> entered(Subject subject, RowUnions of, Column column, Map<UnionCode, String> names) {
        List<Entries.Entry> found = entries.of(subject.table().id(), subject.scope().of(of.unions())).stream()
            .filter(entry -> entry.column().equals(column.id())).toList();
        Map<String, String> people = this.people.namesOf(found.stream().map(Entries.Entry::enteredBy).distinct().toList());
        return found.stream().map(entry -> new Entered(entry.union().value(), names.get(entry.union()), entry.amount(),
            entry.source(), people.getOrDefault(entry.enteredBy(), entry.enteredBy()), entry.enteredAt())).toList();
    }

    private static List<Part> parts(StatTable table, Column column, Row row) {
        return column.terms().stream().map(term -> {
            Column part = table.column(term.of());
            return new Part(part.id(), part.title(), term.sign(), part.unit(),
                row.values().getOrDefault(part.id(), BigDecimal.ZERO));
        }).toList();
    }
}
