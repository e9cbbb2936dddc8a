package cn.unioncare.workflow;

import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One draft for each person and thing: kept encrypted on the server, never in the browser. */
final class DraftTable {

    /** In characters; sealed, the longest draft still fits its column. */
    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;
    private final String table;
    private final String place;
    private final String thing;
    private final SealedColumn body;

    /**
     * @param label what the drafts are, in Chinese
     * @param thing the column that names what is filled in
     */
    DraftTable(JdbcClient jdbc, SealedJson sealed, Clock clock, String label, String table, String thing) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
        this.table = table;
        this.place = " where " + thing + " = ? and login = ?";
        this.thing = thing;
        this.body = SealedColumn.of(label, table, "body", thing, "login");
    }

    /** Keeps the draft in the place of an earlier one. */
    void keep(String key, String login, JsonNode draft) {
        if (!draft.isObject()) {
            throw Refusal.invalid("", "草稿应为表单数据");
        }
        if (draft.toString().length() > LONGEST) {
            throw Refusal.invalid("", "草稿过大，请删减后再保存");
        }
        discard(key, login);
        jdbc.sql("insert into " + table + " (" + thing + ", login, body, saved_at) values (?, ?, ?, ?)")
            .params(key, login, sealed.seal(body.at(key, login), draft), OffsetDateTime.now(clock)).update();
    }

    @SuppressWarnings("unchecked")
    Optional<Draft> find(String key, String login) {
        return jdbc.sql("select body, saved_at from " + table + place).params(key, login)
            .query((row, index) -> new Draft(
                (Map<String, Object>) sealed.open(body.at(key, login), row.getString("body"), Map.class),
                row.getObject("saved_at", OffsetDateTime.class).atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime()))
            .optional();
    }

    void discard(String key, String login) {
        jdbc.sql("delete from " + table + place).params(key, login).update();
    }

    SealedColumn body() {
        return body;
    }
}
