package cn.unioncare.organisation.units;

import cn.unioncare.organisation.Tier;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unions as rows, closed ones too. */
@Repository
class UnitTable {

    private static final String CARD = """
        select u.*, p.name as parent_name,
          (select count(*) from union_unit c where c.parent = u.code
              and (c.valid_until is null or c.valid_until >= :today)) as children,
          (select count(*) from person a where a.union_code = u.code
              and (a.valid_until is null or a.valid_until >= :today)) as accounts
        from union_unit u left join union_unit p on p.code = u.parent
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Unit> find(String code) {
        return jdbc.sql(CARD + "where u.code = :code").param("code", code).param("today", LocalDate.now(clock))
            .query(UnitTable::unit).optional();
    }

    List<Unit> list(UnitSearch.Wish wish, String text) {
        return jdbc.sql("""
                with recursive tree (code) as (
                    select code from union_unit where code = :under
                    union all
                    select c.code from union_unit c join tree t on c.parent = t.code)
                """ + CARD + """
                where u.code in (select code from tree) and u.code > :after
                  and (cast(:parent as varchar) is null or u.parent = :parent)
                  and (cast(:text as varchar) is null or position(:text in u.name) > 0 or position(:text in u.code) = 1)
                  and (cast(:closed as boolean) or u.valid_until is null or u.valid_until >= :today)
                order by u.code fetch first :limit rows only""")
            .param("under", wish.under()).param("parent", wish.parent()).param("text", text)
            .param("closed", wish.closed())
            .param("today", LocalDate.now(clock)).param("after", wish.after() == null ? "" : wish.after())
            .param("limit", wish.limit() + 1).query(UnitTable::unit).list();
    }

    List<FormerName> formerNames(String code) {
        return jdbc.sql("select name, last_day from former_union_name where code = ? order by seq").param(code)
            .query((row, index) -> new FormerName(row.getString("name"), row.getObject("last_day", LocalDate.class)))
            .list();
    }

    /** Lets whatever else is done with that union and its people wait until the transaction ends. */
    void hold(UnionCode code) {
        jdbc.sql("select code from union_unit where code = ? for update").param(code.value()).query(String.class).list();
    }

    boolean isRegionOfAnybody(String region) {
        return jdbc.sql("select count(*) from union_unit where region = ?").param(region).query(Integer.class).single() > 0;
    }

    void add(NewUnit unit, LocalDate from) {
        jdbc.sql("""
                insert into union_unit (code, name, tier, parent, region, determines, review_by, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(unit.code(), unit.name(), unit.tier().name(), unit.parent(), unit.region(), unit.determines(),
                unit.reviewBy(), from).update();
    }

    void change(String code, UnitChange change) {
        jdbc.sql("update union_unit set name = ?, region = ?, determines = ?, review_by = ? where code = ?")
            .params(change.name(), change.region(), change.determines(), change.reviewBy(), code).update();
    }

    void keepName(String code, String name, LocalDate lastDay) {
        jdbc.sql("""
                insert into former_union_name (code, seq, name, last_day)
                select ?, count(*) + 1, ?, ? from former_union_name where code = ?""")
            .params(code, name, lastDay, code).update();
    }

    void close(String code, LocalDate lastDay) {
        jdbc.sql("update union_unit set valid_until = ? where code = ?").params(lastDay, code).update();
    }

    /** How many accounts of the union are valid on that day or later. */
    int accountsFrom(String code, LocalDate day) {
        return jdbc.sql("select count(*) from person where union_code = ? and (valid_until is null or valid_until >= ?)")
            .params(code, day).query(Integer.class).single();
    }

    /** The names of the unions that stand below it or let it review, and are not closed by that day. */
    List<String> dependentsFrom(String code, LocalDate day) {
        return jdbc.sql("""
                select name from union_unit where (parent = ? or review_by = ? and code <> ?)
                  and (valid_until is null or valid_until >= ?) order by code""")
            .params(code, code, code, day).query(String.class).list();
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        Tier tier = Tier.valueOf(row.getString("tier"));
        return new Unit(row.getString("code"), row.getString("name"), tier, tier.label(), row.getString("parent"),
            row.getString("parent_name"), row.getString("region"), row.getBoolean("determines"),
            row.getString("review_by"), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class), row.getInt("children"), row.getInt("accounts"));
    }
}
