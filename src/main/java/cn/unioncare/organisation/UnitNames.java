package cn.unioncare.organisation;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unions by a part of their name, as the public knows them. */
@Component
public class UnitNames {

    private static final int MOST = 20;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final JdbcClient jdbc;

    UnitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shortest names first: whoever types a whole name finds it at the head. */
    public List<Union> containing(String text) {
        String part = text.strip();
        if (part.length() < SHORTEST || part.length() > LONGEST) {
            throw Refusal.invalid("q", "请输入工会名称中的至少 " + SHORTEST + " 个字");
        }
        return jdbc.sql("""
                select code, name, tier, parent, region, determines, review_by from union_unit
                where position(? in name) > 0 order by char_length(name), code fetch first ? rows only""")
            .params(part, MOST).query((row, index) -> new Union(new UnionCode(row.getString("code")), row.getString("name"),
                Tier.valueOf(row.getString("tier")), Optional.ofNullable(row.getString("parent")).map(UnionCode::new),
                row.getString("region"), row.getBoolean("determines"),
                Optional.ofNullable(row.getString("review_by")).map(UnionCode::new))).list();
    }
}
