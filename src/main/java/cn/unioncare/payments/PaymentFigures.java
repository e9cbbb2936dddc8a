package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.payments.PaymentFigure.Rows;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came into funds and what was paid out, by the union that pays: two statements however many columns and unions. A
 * payment that was undone counts nowhere; of one that came back in part the rest does.
 */
@Component
class PaymentFigures implements Figures {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Map<String, PaymentFigure> figures = PaymentFigure.all();
    private final JdbcClient jdbc;
    private final CodeLists lists;

    PaymentFigures(JdbcClient jdbc, CodeLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    @Override
    public Set<String> ids() {
        return figures.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.stream().map(figures::get).collect(Collectors.groupingBy(PaymentFigure::rows))
            .forEach((rows, some) -> count(rows, some, scope, counted));
        return counted;
    }

    private void count(Rows rows, List<PaymentFigure> some, Scope scope, Map<String, Map<UnionCode, BigDecimal>> counted) {
        String sums = IntStream.range(0, some.size()).mapToObj(i -> "sum(case when " + some.get(i).condition()
            + " then " + some.get(i).amount() + " else 0 end) as f" + i).collect(Collectors.joining(", "));
        in(scope, rows, jdbc.sql("select " + rows.union() + " as union_of, " + sums + rows.text() + "group by " + rows.union()))
            .query(row -> {
                UnionCode union = new UnionCode(row.getString("union_of"));
                for (int i = 0; i < some.size(); i++) {
                    counted.computeIfAbsent(some.get(i).id(), id -> new HashMap<>()).put(union, row.getBigDecimal("f" + i));
                }
            });
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        PaymentFigure figure = figures.get(id);
        Rows rows = figure.rows();
        return Behind.page(in(scope, rows, jdbc.sql("select x.*, " + rows.key() + " as row_key, " + rows.union() + " as union_of, "
                + figure.amount() + " as figure_amount" + rows.text() + "and " + figure.condition() + " and " + rows.key()
                + " > :after order by " + rows.key() + " fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit + 1)
            .query((row, index) -> rows == Rows.ENTRIES ? entry(row) : payment(row)).list(), limit);
    }

    private static JdbcClient.StatementSpec in(Scope scope, Rows rows, JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec unions = statement.param("unions", scope.codes());
        return rows == Rows.PAYMENTS ? unions.param("from", scope.from()).param("until", scope.until())
            : unions.param("begin", midnight(scope.from())).param("end", midnight(scope.until().plusDays(1)));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(CHINA).toOffsetDateTime();
    }

    private static Behind.Card entry(ResultSet row) throws SQLException {
        return new Behind.Card(row.getString("row_key"), row.getString("fund"), null, "拨入 " + row.getString("document"),
            new UnionCode(row.getString("union_of")), row.getBigDecimal("figure_amount"));
    }

    private Behind.Card payment(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Behind.Card(row.getString("row_key"), row.getString("number"), row.getString("case_id"),
            row.getString("household") + "（" + lists.labelOf("aid", kind).orElse(kind) + "）",
            new UnionCode(row.getString("union_of")), row.getBigDecimal("figure_amount"));
    }
}
