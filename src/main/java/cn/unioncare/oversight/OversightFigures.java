package cn.unioncare.oversight;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the assessment counts that no other module does: one statement a figure, the condition of the number that of its list. */
@Component
class OversightFigures implements Figures {

    private static final String STEPS = " from act_hi_taskinst t join act_hi_procinst r on r.id_ = t.root_proc_inst_id_ "
        + "where t.tenant_id_ = any(:unions) and t.end_time_ >= :begins and t.end_time_ < :ends and t.delete_reason_ = 'completed' "
        + "and t.due_date_ is not null";
    private static final String INSPECTIONS = " from inspection i where i.union_code = any(:unions) and i.state <> 'WITHDRAWN' "
        + "and cast(i.ordered_at as date) >= :from and cast(i.ordered_at as date) <= :until";
    private static final String SUMMARIES = " from summary_call c join union_unit u on u.parent = c.union_code and u.determines "
        + "left join work_summary s on s.subject = c.subject and s.union_code = u.code and s.state = 'SUBMITTED' "
        + "where u.code = any(:unions) and c.due_on >= :from and c.due_on <= :until "
        + "and (c.due_on < :today or s.number is not null)";
    private static final String PUBLICITIES = " from publicity p where p.determining_union = any(:unions) and p.last_day >= :from "
        + "and p.last_day <= :until";

    /** What is counted: key, union, case, title in this order, of which records. */
    private enum Figure {
        STEPS_DONE("oversight.steps.done", "t.id_, t.tenant_id_, r.business_key_, t.name_", STEPS),
        STEPS_IN_TIME("oversight.steps.intime", "t.id_, t.tenant_id_, r.business_key_, t.name_", STEPS + " and t.end_time_ <= t.due_date_"),
        INSPECTIONS_ASKED("oversight.inspections.asked", "i.case_id, i.union_code, i.case_id, '督查'", INSPECTIONS),
        INSPECTIONS_IN_TIME("oversight.inspections.intime", "i.case_id, i.union_code, i.case_id, '督查'", INSPECTIONS
            + " and not i.late and not (i.state in ('ASKED', 'RETURNED', 'RECTIFYING') and i.due_on <= :until and i.due_on < :today)"),
        SUMMARIES_ASKED("oversight.summaries.asked", "c.subject || ' ' || u.code, u.code, null, '工作总结 ' || c.subject", SUMMARIES),
        SUMMARIES_IN_TIME("oversight.summaries.intime", "c.subject || ' ' || u.code, u.code, null, '工作总结 ' || c.subject", SUMMARIES
            + " and cast(s.submitted_at as date) <= c.due_on"),
        PUBLICITIES_ENDED("oversight.publicities.ended", "p.number, p.determining_union, p.case_id, '公示 ' || p.number", PUBLICITIES),
        OBJECTIONS_UPHELD("oversight.objections.upheld", "p.number, p.determining_union, p.case_id, '公示 ' || p.number", PUBLICITIES
            + " and exists (select 1 from objection o where o.publicity = p.number and o.state = 'UPHELD')");

        private final String id;
        private final String card;
        private final String records;

        Figure(String id, String card, String records) {
            this.id = id;
            this.card = card;
            this.records = records;
        }

        private String part(int index) {
            return card.split(", ")[index];
        }
    }

    private static final Map<String, Figure> ALL = Arrays.stream(Figure.values()).collect(Collectors.toMap(one -> one.id, Function.identity()));

    private final JdbcClient jdbc;
    private final Clock clock;

    OversightFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> ids() {
        return ALL.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.stream().map(ALL::get).forEach(figure -> {
            Map<UnionCode, BigDecimal> byUnion = new HashMap<>();
            String union = figure.part(1);
            asked(scope, jdbc.sql("select " + union + ", count(*)" + figure.records + " group by " + union)).query(row -> {
                byUnion.put(new UnionCode(row.getString(1)), row.getBigDecimal(2));
            });
            counted.put(figure.id, byUnion);
        });
        return counted;
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        Figure figure = ALL.get(id);
        String key = figure.part(0);
        List<Behind.Card> found = asked(scope, jdbc.sql("select " + figure.card + figure.records + " and " + key + " > :after order by " + key
                + " fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit + 1)
            .query((row, index) -> new Behind.Card(row.getString(1), null, row.getString(3), row.getString(4), new UnionCode(row.getString(2)),
                BigDecimal.ONE)).list();
        return Behind.page(found, limit);
    }

    private StatementSpec asked(Scope scope, StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until())
            .param("today", LocalDate.now(clock))
            .param("begins", Timestamp.valueOf(scope.from().atStartOfDay()))
            .param("ends", Timestamp.valueOf(scope.until().plusDays(1).atStartOfDay()));
    }
}
