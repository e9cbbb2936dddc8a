package cn.unioncare.workflow;

import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of tasks; the database throws a draft away with its task. */
@Repository
class Drafts implements SealedColumns {

    private final DraftTable drafts;

    Drafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        drafts = new DraftTable(jdbc, sealed, clock, "任务表单草稿", "task_draft", "task_id");
    }

    void keep(String task, String login, JsonNode draft) {
        drafts.keep(task, login, draft);
    }

    Optional<Draft> find(String task, String login) {
        return drafts.find(task, login);
    }

    void discard(String task, String login) {
        drafts.discard(task, login);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(drafts.body());
    }
}
