package cn.unioncare.board;

import cn.unioncare.board.Behind.After;
import cn.unioncare.board.Behind.Found;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records behind a figure, a page of them in one statement. */
@Repository
class CaseLists {

    private static final Pattern KEY = Pattern.compile("(-?\\d{1,20}(?:\\.\\d{1,9})?)_([0-9A-Za-z:.-]{1,64})");

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner null for anybody's; @param flow null for all; @param step null unless the figure is of a step; one more than {@code limit} where there is more */
    List<Found> page(Figure figure, String[] tenants, String owner, String flow, String step, Period period, Instant now, After after, int limit) {
        return BoardTable.of(period, jdbc.sql("with " + WorkingLine.SQL + ", found as (" + figure.records + ") " + """
                select f.*, r.business_key_, r.proc_def_key_, r.tenant_id_, r.end_time_ as ended, v.text_ as title
                from found f join act_hi_procinst r on r.id_ = f.root
                left join act_hi_varinst v on v.proc_inst_id_ = r.id_ and v.execution_id_ = r.id_ and v.name_ = 'title'
                where (cast(:flow as varchar) is null or r.proc_def_key_ = :flow)
                  and (cast(:owner as varchar) is null or exists (select 1 from act_hi_varinst o where o.proc_inst_id_ = r.id_
                       and o.execution_id_ = r.id_ and o.name_ = 'ownerUnion' and o.text_ = :owner))
                  and (cast(:sort as numeric(30, 9)) is null or f.sort > :sort or f.sort = :sort and f.id > :id)
                order by f.sort, f.id fetch first :limit rows only"""))
            .param("tenants", tenants).param("owner", owner).param("flow", flow).param("step", step).param("now", Timestamp.from(now))
            .param("sort", after.sort()).param("id", after.id()).param("limit", limit + 1).query(CaseLists::found).list();
    }

    /** @throws Refusal 400 for what is no {@code next} */
    static After after(String text) {
        Matcher key = KEY.matcher(text == null ? "" : text);
        if (text != null && !key.matches()) {
            throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
        }
        return text == null ? After.NOTHING : new After(new BigDecimal(key.group(1)), key.group(2));
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(new After(row.getBigDecimal("sort"), row.getString("id")), new Behind(row.getString("business_key_"),
            row.getString("title"), row.getString("proc_def_key_"), row.getString("tenant_id_"), null, row.getString("step"),
            Period.china(row.getTimestamp("since")), Period.china(row.getTimestamp("due")), Period.china(row.getTimestamp("done")),
            row.getObject("worked", Integer.class), row.getString("root"), row.getTimestamp("ended") != null));
    }
}
