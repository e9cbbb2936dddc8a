package cn.unioncare.workflow;

import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The drafts of forms that start a case, one for each person and form. No task takes them along, so the flow throws the
 * draft away with what it files, and a sweep what has been left lying: it holds a household's data.
 */
@Repository
public class StartDrafts implements SealedColumns {

    static final Period KEPT = Period.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(StartDrafts.class);

    private final DraftTable drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartDrafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.drafts = new DraftTable(jdbc, sealed, clock, "申请表单草稿", "start_draft", "form");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a draft for somebody, or keeps what was typed. */
    public void keep(String form, String login, JsonNode draft) {
        drafts.keep(form, login, draft);
    }

    public boolean isThere(String form, String login) {
        return find(form, login).isPresent();
    }

    Optional<Draft> find(String form, String login) {
        return drafts.find(form, login);
    }

    /** What was typed has been filed, or is not wanted any more. */
    public void discard(String form, String login) {
        drafts.discard(form, login);
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    void sweep() {
        int left = jdbc.sql("delete from start_draft where saved_at < ?").param(OffsetDateTime.now(clock).minus(KEPT))
            .update();
        if (left > 0) {
            LOG.info("{} drafts of applications thrown away after {} days", left, KEPT.getDays());
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(drafts.body());
    }
}
