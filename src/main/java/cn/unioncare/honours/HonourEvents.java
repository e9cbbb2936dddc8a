package cn.unioncare.honours;

import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What followed from a title, one after the other; nothing of it is changed afterwards. */
@Service
public class HonourEvents implements SealedColumns {

    private static final SealedColumn TEXT = SealedColumn.of("荣誉后续情况", "honour_event", "text_sealed", "honour", "seq");
    private static final Set<String> MAY_ENTER = Set.of("clerk", "reviewer");

    private final HonourSearch search;
    private final HonourTable table;
    private final Unions unions;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HonourEvents(HonourSearch search, HonourTable table, Unions unions, JdbcClient jdbc, Vault vault, Clock clock,
                 ApplicationEventPublisher events) {
        this.search = search;
        this.table = table;
        this.unions = unions;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 400 for a subsidy that would go to a person; 409 for an award of a title that is cancelled */
    @Transactional
    public HonourEvent enter(String number, NewEvent event, Actor actor) {
        if (!mayEnter(actor)) {
            throw Refusal.forbidden("荣誉的后续情况由经办人、审核人登记");
        }
        Honour honour = search.get(number, actor);
        table.hold(number);
        requireFitting(search.get(number, actor), event);
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from honour_event where honour = ?").param(number)
            .query(Integer.class).single();
        jdbc.sql("""
                insert into honour_event (honour, seq, kind, happened_on, reference, amount, payee, text_sealed, entered_by,
                    entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Arrays.asList(number, seq, event.kind().name(), event.happenedOn(), blankToNull(event.reference()),
                event.amount(), blankToNull(event.payee()), vault.seal(TEXT.at(number, seq), event.text().strip()),
                actor.login(), OffsetDateTime.now(clock))).update();
        Map<String, String> facts = new HashMap<>(Map.of("on", event.happenedOn().toString()));
        Optional.ofNullable(event.amount()).ifPresent(amount -> facts.put("amount", amount.toPlainString()));
        Optional.ofNullable(event.payee()).ifPresent(payee -> facts.put("payee", payee));
        events.publishEvent(new CaseEvent(new CaseId(honour.number()), event.kind().act(), actor, facts));
        return of(number).get(seq - 1);
    }

    public boolean mayEnter(Actor actor) {
        return actor.roles().stream().anyMatch(MAY_ENTER::contains);
    }

    List<HonourEvent> of(String number) {
        return jdbc.sql("""
                select e.*, u.name as payee_name from honour_event e left join union_unit u on u.code = e.payee
                where e.honour = ? order by e.seq""").param(number).query((row, index) -> event(row)).list();
    }

    // 秦皇岛 第十八条: collectives get a medal and a subsidy 不得发放给个人; persons a certificate and a convalescence.
    private void requireFitting(Honour honour, NewEvent event) {
        boolean person = honour.holderKind() == HolderKind.PERSON;
        if (event.kind() == EventKind.SUBSIDY && person) {
            throw Refusal.invalid("kind", "工作经费补助只拨付给先进集体的工会，不得发放给个人（秦皇岛市选树管理实施办法第十八条）");
        }
        if (event.kind() == EventKind.SUBSIDY && !isUnion(event.payee().strip(), honour)) {
            throw Refusal.invalid("payee", "工作经费补助不得发放给个人（第十八条），收款人应为该集体所属工会或其上级工会，请填写工会编码");
        }
        if (event.kind() == EventKind.CONVALESCENCE && !person) {
            throw Refusal.invalid("kind", "疗休养由受表彰的个人参加，集体没有此项");
        }
        if (event.happenedOn().isBefore(honour.awardedOn())) {
            throw Refusal.invalid("happenedOn", "日期不能早于授予日期 " + honour.awardedOn());
        }
        boolean award = event.kind() != EventKind.FOLLOW_UP && event.kind() != EventKind.MAJOR_REPORT;
        if (honour.state() == HonourState.CANCELLED && award) {
            throw Refusal.conflict("该荣誉已经撤销，不能再登记奖励；后续情况仍可登记");
        }
    }

    private boolean isUnion(String payee, Honour honour) {
        return unions.ancestry(honour.unionCode()).stream().anyMatch(union -> union.code().value().equals(payee));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private HonourEvent event(ResultSet row) throws SQLException {
        EventKind kind = EventKind.valueOf(row.getString("kind"));
        String sealed = row.getString("text_sealed");
        return new HonourEvent(row.getInt("seq"), kind, kind.label(), row.getObject("happened_on", LocalDate.class),
            row.getString("reference"), row.getBigDecimal("amount"), row.getString("payee"), row.getString("payee_name"),
            sealed == null ? null : vault.open(TEXT.at(row.getString("honour"), row.getInt("seq")), sealed),
            row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class)
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(TEXT);
    }
}
