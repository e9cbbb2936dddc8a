package cn.unioncare.registry;

import cn.unioncare.registry.ArchiveFigure.Moment;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import cn.unioncare.vault.Masking;
import cn.unioncare.vault.Vault;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The archives in numbers, as they stood on any past day: 期初, 新增, 退出 and 转入 in one statement, 转出 in another, 期末 in a
 * third, however many columns and unions; they count for the union that kept them then (谁建档，谁负责).
 */
@Component
class ArchiveFigures implements Figures {

    private static final String ROWS = """
         from archive_state s join hardship_archive a on a.number = s.archive %s
        where (%s) and %s = any(:unions)\s""";

    private final Map<String, ArchiveFigure> figures = ArchiveFigure.all();
    private final JdbcClient jdbc;
    private final Vault vault;

    ArchiveFigures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Set<String> ids() {
        return figures.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.stream().map(figures::get).collect(Collectors.groupingBy(figure -> figure.moment().together()))
            .forEach((together, some) -> count(some, scope, counted));
        return counted;
    }

    private void count(List<ArchiveFigure> some, Scope scope, Map<String, Map<UnionCode, BigDecimal>> counted) {
        Moment first = some.get(0).moment();
        List<String> moments = some.stream().map(figure -> "(" + figure.moment().rows() + ")").distinct().toList();
        String sums = IntStream.range(0, some.size()).mapToObj(i -> "sum(case when %s then %s else 0 end) as f%d"
            .formatted(condition(some.get(i), moments.size() == 1), some.get(i).amount(), i)).collect(Collectors.joining(", "));
        in(scope, jdbc.sql("select " + first.union() + " as union_code, " + sums + rows(first, String.join(" or ", moments)) + "group by "
            + first.union())).query(row -> {
                UnionCode union = new UnionCode(row.getString("union_code"));
                for (int i = 0; i < some.size(); i++) {
                    counted.computeIfAbsent(some.get(i).id(), id -> new HashMap<>())
                        .put(union, BigDecimal.valueOf(row.getLong("f" + i)));
                }
            });
    }

    // Where all rows are of one moment, that is asked once and not for each figure.
    private static String condition(ArchiveFigure figure, boolean alone) {
        return alone ? figure.condition() : "(" + figure.moment().rows() + ") and " + figure.condition();
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        ArchiveFigure figure = figures.get(id);
        Behind.After from = Behind.After.of(after);
        // By the rows' own key, so that a page far down costs what the first one does.
        List<Behind.Card> found = in(scope, jdbc.sql("select s.archive, s.seq, a.case_id, a.name_sealed, a.category, "
                + figure.moment().union() + " as union_code, " + figure.amount() + " as amount" + rows(figure.moment(), figure.moment().rows()) + "and "
                + figure.condition() + " and (s.archive, s.seq) > (:archive, :seq) order by s.archive, s.seq fetch first :limit rows only"))
            .param("archive", from.record()).param("seq", from.seq()).param("limit", limit + 1).query(this::card).list();
        return Behind.page(found, limit);
    }

    private static String rows(Moment moment, String which) {
        return ROWS.formatted(moment.joins(), which, moment.union());
    }

    private static JdbcClient.StatementSpec in(Scope scope, JdbcClient.StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until());
    }

    private Behind.Card card(ResultSet row, int index) throws SQLException {
        String number = row.getString("archive");
        String sealed = row.getString("name_sealed");
        String name = sealed == null ? "已按规定销毁" : Masking.name(vault.open(Archives.NAME.at(number), sealed));
        return new Behind.Card(Behind.After.key(number, row.getInt("seq")), number, row.getString("case_id"),
            name + "（" + row.getString("category") + "）", new UnionCode(row.getString("union_code")),
            BigDecimal.valueOf(row.getLong("amount")));
    }
}
