package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.payments.PaymentFigure.Measure;
import cn.unioncare.payments.PaymentFigure.Rows;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The money in numbers, for the union that pays: what came in, what was spent less what came back, payments and households.
 * One statement for each kind of rows, however many columns and unions.
 */
@Component
class PaymentFigures implements Figures {

    private final Map<String, PaymentFigure> figures = PaymentFigure.all();
    private final JdbcClient jdbc;
    private final CodeLists lists;
    private final Clock clock;

    PaymentFigures(JdbcClient jdbc, CodeLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
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
        String parts = IntStream.range(0, some.size()).mapToObj(i -> some.get(i).measure().counted(some.get(i).condition())
            + " as f" + i).collect(Collectors.joining(", "));
        String sums = IntStream.range(0, some.size()).mapToObj(i -> "sum(f" + i + ") as f" + i).collect(Collectors.joining(", "));
        // Where households count, by household first: a count of different ones within the sum would sort them all.
        boolean households = some.stream().anyMatch(figure -> figure.measure() == Measure.HOUSEHOLDS);
        String group = rows.union() + (households ? ", o.household" : "");
        in(scope, jdbc.sql("select union_code, " + sums + " from (select " + rows.union() + " as union_code, " + parts + rows.sql()
                + "group by " + group + ") part group by union_code"))
            .query(row -> {
                UnionCode union = new UnionCode(row.getString("union_code"));
                for (int i = 0; i < some.size(); i++) {
                    counted.computeIfAbsent(some.get(i).id(), id -> new HashMap<>()).put(union, row.getBigDecimal("f" + i));
                }
            });
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        PaymentFigure figure = figures.get(id);
        List<Behind.Card> found = figure.measure() == Measure.HOUSEHOLDS ? households(figure, scope, after, limit + 1)
            : movements(figure, scope, Behind.After.of(after), limit + 1);
        return Behind.page(found, limit);
    }

    private List<Behind.Card> households(PaymentFigure figure, Scope scope, String after, int limit) {
        String union = figure.rows().union();
        String key = union + " || '.' || o.household";
        return in(scope, jdbc.sql("select " + key + " as row_key, o.household, min(o.archive) as archive, min(o.case_id) as case_id, "
                + union + " as union_code" + figure.rows().sql() + "and " + figure.condition() + " and " + key
                + " > :after group by " + union + ", o.household order by row_key fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit).query(this::household).list();
    }

    // By the rows' own key, so that a page far down costs what the first one does.
    private List<Behind.Card> movements(PaymentFigure figure, Scope scope, Behind.After after, int limit) {
        Rows rows = figure.rows();
        String key = rows.key() + ", " + rows.seq();
        String of = rows.hasPayments() ? "o.number as record, o.case_id, o.kind as aid, o.household"
            : "e.fund as record, cast(null as varchar) as case_id, cast(null as varchar) as aid, e.document as household";
        return in(scope, jdbc.sql("select " + rows.key() + " as row_key, " + rows.seq() + " as row_seq, " + of + ", f.source, " + rows.union()
                + " as union_code, " + figure.measure().value() + " as amount" + rows.sql() + "and " + figure.condition() + " and ("
                + key + ") > (:after, :seq) order by row_key, row_seq fetch first :limit rows only"))
            .param("after", after.record()).param("seq", after.seq()).param("limit", limit).query(this::movement).list();
    }

    private JdbcClient.StatementSpec in(Scope scope, JdbcClient.StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until())
            .param("begins", scope.from().atStartOfDay(clock.getZone()).toOffsetDateTime())
            .param("ends", scope.until().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
            .param("season", scope.season());
    }

    private Behind.Card household(ResultSet row, int index) throws SQLException {
        String archive = row.getString("archive");
        return new Behind.Card(row.getString("row_key"), archive == null ? row.getString("household") : archive,
            row.getString("case_id"), "受助户 " + row.getString("household"), new UnionCode(row.getString("union_code")), BigDecimal.ONE);
    }

    private Behind.Card movement(ResultSet row, int index) throws SQLException {
        String aid = row.getString("aid");
        String source = lists.labelOf(FundSources.LIST, row.getString("source")).orElse(row.getString("source"));
        String of = row.getString("household");
        return new Behind.Card(Behind.After.key(row.getString("row_key"), row.getInt("row_seq")), row.getString("record"), row.getString("case_id"),
            (aid == null ? "资金拨入" : lists.labelOf("aid", aid).orElse(aid)) + "（" + source + "）" + (of == null ? "" : "　" + of),
            new UnionCode(row.getString("union_code")), row.getBigDecimal("amount"));
    }
}
