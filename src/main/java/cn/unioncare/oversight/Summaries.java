package cn.unioncare.oversight;

import cn.unioncare.oversight.SummaryTable.Row;
import cn.unioncare.oversight.SummaryTable.State;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.PersonalNumbers;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Urgings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作总结, tier by tier: the clerk writes what the approver hands in; the union above sets the day, urges, sends back, and
 * collects. Each act stands in the ledger of the summary.
 */
@Service
public class Summaries {

    private final SummaryTable table;
    private final Urgings urgings;
    private final NumberSeries numbers;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Summaries(SummaryTable table, Urgings urgings, NumberSeries numbers, Unions unions, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.urgings = urgings;
        this.numbers = numbers;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /** Sets the day for the unions next below. @throws Refusal 400 for a day that is past; 409 where there are none */
    @Transactional
    public void call(String occasion, LocalDate dueOn, Actor actor) {
        if (dueOn == null || dueOn.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("dueOn", "报送期限不能早于今天");
        }
        if (below(actor.union()).isEmpty()) {
            throw Refusal.conflict("本工会没有须报送总结的下级工会");
        }
        table.call(Occasion.of(occasion), actor.union(), dueOn, actor.login(), OffsetDateTime.now(clock));
    }

    /**
     * @param savedAt when that was saved which the writer had before them; null where nothing was
     * @throws Refusal 409 for one that is handed in and was not sent back, and where somebody else has saved theirs meanwhile
     */
    @Transactional
    public void save(String text, Summary summary, OffsetDateTime savedAt, Actor actor) {
        Occasion occasion = Occasion.of(text);
        Optional<Row> known = table.hold(occasion, actor.union());
        if (known.filter(row -> row.state() == State.SUBMITTED).isPresent()) {
            throw Refusal.conflict("总结已经报送，需要修改的请上级退回");
        }
        if (!known.map(row -> row.savedAt().toInstant()).equals(Optional.ofNullable(savedAt).map(OffsetDateTime::toInstant))) {
            throw Refusal.conflict("总结刚被他人保存过：请先复制您填写的内容，刷新后再修改");
        }
        String number = known.map(Row::number).orElseGet(() -> numbers.next(NumberSeries.Kind.SUMMARY, actor.union(), Year.now(clock)));
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (known.isPresent()) {
            table.save(number, summary, actor.login(), now);
        } else {
            table.insert(number, occasion, actor.union(), summary, actor.login(), now);
        }
        tell(number, "SAVED", actor, Map.of("occasion", occasion.key()));
    }

    /** @throws Refusal 409 where nothing is written or it is handed in; 403 for who wrote it */
    @Transactional
    public void submit(String text, Actor actor) {
        Row row = table.hold(Occasion.of(text), actor.union()).orElseThrow(() -> Refusal.conflict("总结还没有填写"));
        if (row.state() == State.SUBMITTED) {
            throw Refusal.conflict("总结已经报送");
        }
        if (row.savedBy().equals(actor.login())) {
            throw Refusal.forbidden("填写总结的人不能自己签发");
        }
        table.submit(row.number(), actor.login(), OffsetDateTime.now(clock));
        tell(row.number(), "SUBMITTED", actor, Map.of());
    }

    /** @throws Refusal 400 for a union that is not next below, 409 for one that has not handed in */
    @Transactional
    public void sendBack(String text, String union, String reason, Actor actor) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("reason", "请写明退回原因，不超过 500 字");
        }
        if (PersonalNumbers.areIn(reason)) {
            throw Refusal.invalid("reason", PersonalNumbers.REFUSED);
        }
        UnionCode from = nextBelow(List.of(union == null ? "" : union), actor).iterator().next();
        Row row = table.hold(Occasion.of(text), from).filter(one -> one.state() == State.SUBMITTED)
            .orElseThrow(() -> Refusal.conflict("这个工会还没有报送总结"));
        table.sendBack(row.number(), reason.strip());
        tell(row.number(), "RETURNED", actor, Map.of());
    }

    /** @throws Refusal 400 for a union that is not next below; 409 without a day, for who has handed it in, and twice on a working day */
    @Transactional
    public void urge(String text, List<String> whom, String note, Actor actor) {
        Occasion occasion = Occasion.of(text);
        if (table.dueOn(occasion, actor.union()).isEmpty()) {
            throw Refusal.conflict("请先设定报送期限");
        }
        Set<UnionCode> urged = nextBelow(whom, actor);
        if (table.of(occasion, urged.stream().map(UnionCode::value).toArray(String[]::new)).stream()
                .anyMatch(row -> row.state() == State.SUBMITTED)) {
            throw Refusal.conflict("所选工会中有已报送总结的，请刷新后重新选择");
        }
        urgings.urge(occasion.subject(actor.union().value()), urged, note, actor);
    }

    /** Those next below that determine, as for the tables. */
    List<Union> below(UnionCode union) {
        return unions.subtree(union).stream().filter(Union::determines).filter(one -> one.parent().filter(union::equals).isPresent()).toList();
    }

    private Set<UnionCode> nextBelow(List<String> whom, Actor actor) {
        Set<UnionCode> below = below(actor.union()).stream().map(Union::code).filter(code -> whom != null && whom.contains(code.value()))
            .collect(Collectors.toSet());
        if (whom == null || whom.isEmpty() || below.size() < Set.copyOf(whom).size()) {
            throw Refusal.invalid("unions", "请选择须报送总结的下级工会");
        }
        return below;
    }

    private void tell(String number, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(new CaseId(number), act, actor, facts));
    }
}
