package cn.unioncare.recusal;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has declared kinship in a case. It is kept with the case, and nobody takes it back. */
@Component
public class Recusals {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recusals(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param step at which it was declared */
    @Transactional
    public void declared(CaseId caseId, String step, Actor actor) {
        int known = jdbc.sql("select count(*) from recused where login = ? and case_id = ?")
            .params(actor.login(), caseId.value()).query(Integer.class).single();
        if (known == 0) {
            jdbc.sql("insert into recused (login, case_id, step, at) values (?, ?, ?, ?)")
                .params(actor.login(), caseId.value(), step, OffsetDateTime.now(clock)).update();
            events.publishEvent(new CaseEvent(caseId, "RECUSED", actor, Map.of("step", step)));
        }
    }
}
