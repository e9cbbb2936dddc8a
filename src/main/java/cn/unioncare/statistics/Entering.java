package cn.unioncare.statistics;

import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Entries.Entry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What no record can tell is entered by the clerk of the union that it is about, one by one or from an Excel file. */
@Service
public class Entering {

    public static final String BY_HAND = "手工填写";
    private static final int MOST = 200;

    /** @param value in households, persons, times or 元 */
    public record NewEntry(String column, BigDecimal value) { }

    /** @param value null where nothing was entered yet */
    public record Entered(String column, String group, String label, Unit unit, BigDecimal value, String source) { }

    private final Subjects subjects;
    private final Entries entries;
    private final Unions unions;
    private final Clock clock;

    Entering(Subjects subjects, Entries entries, Unions unions, Clock clock) {
        this.subjects = subjects;
        this.entries = entries;
        this.unions = unions;
        this.clock = clock;
    }

    /** All columns that are entered, with what the union itself has entered for that period. */
    @Transactional(readOnly = true)
    public List<Entered> of(Wish wish, Actor actor) {
        Subject subject = subjects.of(wish, actor);
        Map<String, Entry> entered = entries.of(subject.table().id(), own(subject)).stream()
            .collect(Collectors.toMap(Entry::column, entry -> entry));
        return subject.table().entered().stream().map(column -> {
            Entry entry = entered.get(column.id());
            return new Entered(column.id(), column.group(), column.label(), column.unit(),
                entry == null ? null : entry.amount(), entry == null ? null : entry.source());
        }).toList();
    }

    /** @throws Refusal 403 for others than the union's clerk; 400 at {@code items[n]} for what the table has not */
    @Transactional
    public List<Entered> enter(Wish wish, List<NewEntry> items, String source, Actor actor) {
        Subject subject = subjects.of(wish, actor);
        refuseOthers(actor, subject.union().code());
        if (items == null || items.isEmpty() || items.size() > MOST || items.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("items", "请填写 1 至 " + MOST + " 项");
        }
        List<Entry> checked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            checked.add(checked(subject, items.get(i), "items[" + i + "].", source, actor));
        }
        if (checked.stream().map(Entry::column).distinct().count() < checked.size()) {
            throw Refusal.invalid("items", "同一栏目只能填写一次");
        }
        if (!entries.add(subject.table().id(), subject.scope(), checked)) {
            throw Refusal.conflict("他人刚刚填写了同一栏目，请刷新后重试");
        }
        return of(wish, actor);
    }

    /** @throws Refusal 403 for others than the clerk of that union: 谁填报，谁负责 */
    void refuseOthers(Actor actor, UnionCode union) {
        if (!actor.is("clerk") || !actor.union().equals(union)) {
            throw Refusal.forbidden("本表由" + unions.nameOf(union) + "的经办人填写（谁填报，谁负责）");
        }
    }

    private Entry checked(Subject subject, NewEntry item, String at, String source, Actor actor) {
        Column column = subject.table().entered().stream().filter(one -> one.id().equals(item.column())).findFirst()
            .orElseThrow(() -> Refusal.invalid(at + "column", "本表没有这一项填报内容"));
        return new Entry(subject.union().code(), column.id(), column.unit().checked(at + "value", item.value()), source,
            actor.login(), OffsetDateTime.now(clock));
    }

    private static Scope own(Subject subject) {
        return subject.scope().of(subject.rows().get(Row.OWN).unions());
    }
}
