package cn.unioncare.workflow;

import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Place;
import cn.unioncare.vault.SealedJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a person has typed but not yet handed in. Kept encrypted on the server, never in the browser; the database
 * throws it away with the task.
 */
@Repository
class Drafts {

    /** In characters; sealed, the longest draft still fits its column. */
    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    Drafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Keeps the draft in the place of an earlier one. */
    void keep(String task, String login, JsonNode draft) {
        if (!draft.isObject()) {
            throw Refusal.invalid("", "草稿应为表单数据");
        }
        if (draft.toString().length() > LONGEST) {
            throw Refusal.invalid("", "草稿过大，请删减后再保存");
        }
        jdbc.sql("delete from task_draft where task_id = ? and login = ?").params(task, login).update();
        jdbc.sql("insert into task_draft (task_id, login, body, saved_at) values (?, ?, ?, ?)")
            .params(task, login, sealed.seal(place(task, login), draft), OffsetDateTime.now(clock)).update();
    }

    /** The draft's fields; none where there is no draft. */
    @SuppressWarnings("unchecked")
    Map<String, Object> find(String task, String login) {
        return jdbc.sql("select body from task_draft where task_id = ? and login = ?").params(task, login)
            .query(String.class).optional()
            .map(body -> (Map<String, Object>) sealed.open(place(task, login), body, Map.class)).orElse(Map.of());
    }

    private static Place place(String task, String login) {
        return new Place("task_draft", "body", task + "/" + login);
    }
}
