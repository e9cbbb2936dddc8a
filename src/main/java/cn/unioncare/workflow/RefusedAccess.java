package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a case's ledger who wanted to see or do something of it without having a part in it (security.md, case 1). In a
 * transaction of its own, since what was asked for came to nothing; and once an hour for each person and case, so that
 * nobody fills a chain with it.
 */
@Component
public class RefusedAccess {

    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RefusedAccess(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock,
                  ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.events = events;
    }

    /** @param at what was asked for, without the ids in it: {@code GET /api/tasks/{id}/form} */
    public void record(CaseId caseId, Actor actor, String at) {
        try {
            own.executeWithoutResult(status -> {
                if (isFirstOfTheHour(caseId, actor)) {
                    events.publishEvent(new CaseEvent(caseId, "ACCESS_REFUSED", actor, Map.of("at", at)));
                }
            });
        } catch (DuplicateKeyException recordedAtThisMoment) {
            // Of two that come at once, one is told.
        }
    }

    private boolean isFirstOfTheHour(CaseId caseId, Actor actor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int later = jdbc.sql("update access_refused set last_at = ? where login = ? and case_id = ? and last_at <= ?")
            .params(now, actor.login(), caseId.value(), now.minus(ONCE_IN)).update();
        if (later > 0) {
            return true;
        }
        boolean known = jdbc.sql("select count(*) from access_refused where login = ? and case_id = ?")
            .params(actor.login(), caseId.value()).query(Integer.class).single() > 0;
        return !known && jdbc.sql("insert into access_refused (login, case_id, last_at) values (?, ?, ?)")
            .params(actor.login(), caseId.value(), now).update() == 1;
    }
}
