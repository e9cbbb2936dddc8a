package cn.unioncare.aid;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Services in numbers, for the union whose centre gave them, on the day they were given: times, households, and for 职业介绍 how
 * many found work. What was paid is payments' to count.
 */
@Component
class AidFigures implements Figures {

    /** @param condition which services; @param households whether a household counts once */
    private record Figure(String condition, boolean households) { }

    private static final String PROVIDED = " from aid_case where state = 'SERVED' and service_on between :from and :until "
        + "and determining_union = any(:unions) ";
    private static final Map<String, Figure> FIGURES = figures();

    private final JdbcClient jdbc;
    private final CodeLists lists;

    AidFigures(JdbcClient jdbc, CodeLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map.of("legal", "04", "training", "05", "placement", "06").forEach((name, kind) -> {
            figures.put("aid." + name + ".times", new Figure("kind = '" + kind + "'", false));
            figures.put("aid." + name + ".households", new Figure("kind = '" + kind + "'", true));
        });
        figures.put("aid.placement.success", new Figure("kind = '06' and service_outcome = 'ACHIEVED'", false));
        return Map.copyOf(figures);
    }

    @Override
    public Set<String> ids() {
        return FIGURES.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        List<String> some = List.copyOf(wanted);
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        String sums = IntStream.range(0, some.size()).mapToObj(i -> summed(FIGURES.get(some.get(i))) + " as f" + i)
            .collect(Collectors.joining(", "));
        in(scope, jdbc.sql("select determining_union, " + sums + PROVIDED + "group by determining_union")).query(row -> {
            for (int i = 0; i < some.size(); i++) {
                counted.computeIfAbsent(some.get(i), id -> new HashMap<>())
                    .put(new UnionCode(row.getString("determining_union")), row.getBigDecimal("f" + i));
            }
        });
        return counted;
    }

    private static String summed(Figure figure) {
        return figure.households() ? "count(distinct case when " + figure.condition() + " then household end)"
            : "sum(case when " + figure.condition() + " then 1 else 0 end)";
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        Figure figure = FIGURES.get(id);
        String key = figure.households() ? "determining_union || '.' || household" : "case_id";
        String columns = figure.households() ? "min(case_id) as case_id, household, min(kind) as kind, min(archive) as archive"
            : "case_id, household, kind, archive";
        String group = figure.households() ? " group by determining_union, household" : "";
        return Behind.page(in(scope, jdbc.sql("select " + key + " as row_key, determining_union, " + columns + PROVIDED + "and "
                + figure.condition() + " and " + key + " > :after" + group + " order by row_key fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit + 1).query(this::card).list(), limit);
    }

    private static JdbcClient.StatementSpec in(Scope scope, JdbcClient.StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until());
    }

    private Behind.Card card(ResultSet row, int index) throws SQLException {
        String archive = row.getString("archive");
        return new Behind.Card(row.getString("row_key"), archive == null ? row.getString("household") : archive,
            row.getString("case_id"), lists.labelOf("aid", row.getString("kind")).orElse(row.getString("kind")) + "　"
                + row.getString("household"), new UnionCode(row.getString("determining_union")), BigDecimal.ONE);
    }
}
