package cn.unioncare.organisation;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The union tree. */
@Repository
public class Unions {

    private static final String COLUMNS = "u.code, u.name, u.tier, u.parent, u.region, u.determines, u.review_by";

    private final JdbcClient jdbc;

    Unions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Union> find(UnionCode code) {
        return jdbc.sql("select " + COLUMNS + " from union_unit u where u.code = ?")
            .param(code.value()).query(Unions::union).optional();
    }

    public String nameOf(UnionCode code) {
        return find(code).map(Union::name).orElse(code.value());
    }

    /** What they are called, by code; a code that no union has stands for itself. */
    public Map<UnionCode, String> namesOf(Collection<UnionCode> codes) {
        Map<UnionCode, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, code.value()));
        if (!codes.isEmpty()) {
            jdbc.sql("select code, name from union_unit where code in (:codes)").param("codes", values(codes)).query(row -> {
                names.put(new UnionCode(row.getString("code")), row.getString("name"));
            });
        }
        return names;
    }

    /** The unions themselves and all above any of them, by code: one reading, however many they are. */
    public Map<UnionCode, Union> lines(Collection<UnionCode> codes) {
        return codes.isEmpty() ? Map.of() : jdbc.sql("""
                with recursive line (code, parent) as (
                    select code, parent from union_unit where code in (:codes)
                    union all
                    select p.code, p.parent from union_unit p join line l on l.parent = p.code)
                select %s from union_unit u where u.code in (select code from line)
                """.formatted(COLUMNS))
            .param("codes", values(codes)).query(Unions::union).list().stream()
            .collect(Collectors.toMap(Union::code, Function.identity()));
    }

    /** Those of them that are closed, or whose closing is decided: they take on nothing new. */
    public Set<UnionCode> closing(Collection<UnionCode> codes) {
        return codes.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select code from union_unit where code in (:codes) and valid_until is not null""")
            .param("codes", values(codes)).query((row, index) -> new UnionCode(row.getString("code"))).list());
    }

    private static Set<String> values(Collection<UnionCode> codes) {
        return codes.stream().map(UnionCode::value).collect(Collectors.toSet());
    }

    /** The union itself and all below it, the union first. */
    public List<Union> subtree(UnionCode top) {
        return jdbc.sql("""
                with recursive tree (code, depth) as (
                    select code, 0 from union_unit where code = ?
                    union all
                    select c.code, t.depth + 1 from union_unit c join tree t on c.parent = t.code)
                select %s from union_unit u join tree t on t.code = u.code order by t.depth, u.code
                """.formatted(COLUMNS))
            .param(top.value()).query(Unions::union).list();
    }

    /** Each of the unions with all below it, the union first: one reading, however many they are. */
    public Map<UnionCode, List<Union>> subtrees(Collection<UnionCode> tops) {
        Map<UnionCode, List<Union>> trees = new HashMap<>();
        if (!tops.isEmpty()) {
            jdbc.sql("""
                    with recursive tree (top, code, depth) as (
                        select code, code, 0 from union_unit where code in (:tops)
                        union all
                        select t.top, c.code, t.depth + 1 from union_unit c join tree t on c.parent = t.code)
                    select t.top, %s from union_unit u join tree t on t.code = u.code order by t.top, t.depth, u.code
                    """.formatted(COLUMNS))
                .param("tops", values(tops)).query(row -> {
                    trees.computeIfAbsent(new UnionCode(row.getString("top")), top -> new ArrayList<>()).add(union(row, 0));
                });
        }
        return trees;
    }

    /** The union itself and all above it, the union first. */
    public List<Union> ancestry(UnionCode code) {
        return jdbc.sql("""
                with recursive line (code, parent, depth) as (
                    select code, parent, 0 from union_unit where code = ?
                    union all
                    select p.code, p.parent, l.depth + 1 from union_unit p join line l on l.parent = p.code)
                select %s from union_unit u join line l on l.code = u.code order by l.depth
                """.formatted(COLUMNS))
            .param(code.value()).query(Unions::union).list();
    }

    public boolean isWithin(UnionCode code, UnionCode top) {
        return ancestry(code).stream().anyMatch(union -> union.code().equals(top));
    }

    /**
     * Who reviews and who determines what this union files.
     *
     * @throws Refusal if there is no such union, or nobody above it determines
     */
    public ReviewRoute routeFrom(UnionCode owner) {
        List<Union> line = ancestry(owner);
        if (line.isEmpty()) {
            throw Refusal.invalid("union", "没有编码为 " + owner + " 的工会，请核对工会编码");
        }
        Union filing = line.get(0);
        Union determining = line.stream().filter(Union::determines).findFirst().orElseThrow(() ->
            Refusal.invalid("union", filing.name() + "的上级中没有可以认定的工会，请联系管理员核对组织关系"));
        UnionCode review = filing.determines() ? filing.code() : filing.reviewBy().orElse(determining.code());
        return new ReviewRoute(owner, review, determining.code(), filing.region());
    }

    private static Union union(ResultSet row, int number) throws SQLException {
        return new Union(new UnionCode(row.getString("code")), row.getString("name"),
            Tier.valueOf(row.getString("tier")), Optional.ofNullable(row.getString("parent")).map(UnionCode::new),
            row.getString("region"), row.getBoolean("determines"),
            Optional.ofNullable(row.getString("review_by")).map(UnionCode::new));
    }
}
