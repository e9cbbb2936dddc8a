package cn.unioncare.workflow;

import cn.unioncare.vault.Place;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has typed but not yet handed in. Kept encrypted on the server, never in the browser. */
@Repository
class Drafts {

    /** In characters; sealed, the longest draft still fits its column. */
    static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(String task, String login, String json) {
        discard(task, login);
        jdbc.sql("insert into task_draft (task_id, login, body, saved_at) values (?, ?, ?, ?)")
            .params(task, login, vault.seal(place(task, login), json), OffsetDateTime.now(clock)).update();
    }

    Optional<String> find(String task, String login) {
        return jdbc.sql("select body from task_draft where task_id = ? and login = ?").params(task, login)
            .query(String.class).optional().map(sealed -> vault.open(place(task, login), sealed));
    }

    void discard(String task, String login) {
        jdbc.sql("delete from task_draft where task_id = ? and login = ?").params(task, login).update();
    }

    void discardAll(String task) {
        jdbc.sql("delete from task_draft where task_id = ?").param(task).update();
    }

    private static Place place(String task, String login) {
        return new Place("task_draft", "body", task + "/" + login);
    }
}
